use std::rc::Rc;

use yew::prelude::*;

use super::{choose, notice, question, standard, summary, toolbar};
use crate::app::{Dispatch, Entry, Settings, StandardForm};
use crate::engine::{Framework, LocatedStandard, StandardOutcome};

/// A part that most changes leave as it is, with all that it shows beside the settings.
#[derive(Clone, Debug)]
pub enum Seen {
    /// What this is, and what it is not.
    Notice,
    /// The frameworks to choose from, and the one chosen.
    Frameworks(&'static Framework),
    /// The published inspections to open.
    Published,
    /// The tools above the figures.
    Tools(Tools),
    /// A row of the table of ratings.
    Row(LocatedStandard, StandardOutcome),
    /// A key question of a standard, by its place.
    Question(Own, usize),
    /// Discretion on a standard, and the change between figures and a rating.
    More(Own),
}

/// A standard and what is put in for it, of which a part shows some.
#[derive(Clone, Debug)]
pub struct Own {
    /// The framework.
    pub framework: &'static Framework,
    /// The standard.
    pub located: LocatedStandard,
    /// What is put in.
    pub form: Rc<StandardForm>,
    /// What is rated.
    pub from: Rc<StandardForm>,
}

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Notice, Self::Notice) | (Self::Published, Self::Published) => true,
            (Self::Frameworks(one), Self::Frameworks(other)) => one == other,
            (Self::Tools(one), Self::Tools(other)) => one == other,
            (Self::Row(located, outcome), Self::Row(other, other_outcome)) => located == other && outcome == other_outcome,
            (Self::Question(own, place), Self::Question(other, other_place)) => {
                own.framework == other.framework
                    && own.located == other.located
                    && place == other_place
                    && own.form.questions.get(*place) == other.form.questions.get(*place)
                    && own.from.questions.get(*place) == other.from.questions.get(*place)
            }
            (Self::More(own), Self::More(other)) => {
                let shown =
                    |own: &Own| (own.form.rated_directly, own.form.judgement, own.form.discretion, own.form.had_discretion);
                own.located == other.located && shown(own) == shown(other) && own.form.reason == other.form.reason
            }
            _ => false,
        }
    }
}

/// What the tools above the figures show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tools {
    /// How all key questions are answered.
    pub entry: Entry,
    /// Whether ratings wait.
    pub waits: bool,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to redo.
    pub can_redo: bool,
}

#[derive(PartialEq, Properties)]
pub struct StillProps {
    pub settings: Settings,
    pub seen: Seen,
    pub dispatch: Dispatch,
}

/// Draws a part again only when what it shows is another. One component for all of them, for the bytes of it.
#[component]
pub fn Still(props: &StillProps) -> Html {
    let StillProps { settings, seen, dispatch } = props;
    match seen {
        Seen::Notice => notice::notice(settings),
        Seen::Frameworks(chosen) => choose::frameworks(settings.text, chosen, dispatch),
        Seen::Published => choose::published(settings.text, dispatch),
        Seen::Tools(tools) => toolbar::tools(settings, *tools, dispatch),
        Seen::Row(located, outcome) => summary::row(settings.text, located, outcome),
        Seen::Question(own, place) => question::placed(settings, own, *place, dispatch),
        Seen::More(own) => standard::more(settings.text, own, dispatch),
    }
}

/// A part that is drawn again only when what it shows is another.
pub fn still(settings: &Settings, seen: Seen, dispatch: &Dispatch) -> Html {
    html! { <Still settings={settings.clone()} {seen} dispatch={dispatch.clone()} /> }
}
