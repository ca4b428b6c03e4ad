use std::ptr;
use std::rc::Rc;

use yew::prelude::*;

use super::{StandardShown, choose, figures, fold, notice, question, scenarios, standard, summary, toolbar};
use crate::app::{Dispatch, Entry, Fold, Form, Settings, Sheets};
use crate::engine::{Domain, Framework, LocatedStandard, StandardOutcome};

/// A part that most changes leave as it is, with all that it shows beside the settings.
#[derive(Clone, Debug)]
pub enum Seen {
    /// What this is, and what it is not.
    Notice,
    /// The framework, the published inspection and the service, and whether the figures are still as published.
    Chosen(Rc<Form>, bool),
    /// The frameworks to choose from, and the one chosen.
    Frameworks(&'static Framework),
    /// The published inspections to open.
    Published,
    /// The tools above the figures.
    Tools(Tools),
    /// The baseline and its scenarios.
    Scenarios(Rc<Sheets>),
    /// A panel under its title, with what it holds while it is unfolded.
    Panel(&'static str, Fold, Option<Html>),
    /// The standards of a domain in the table of ratings.
    Ratings(&'static Domain, Vec<(LocatedStandard, StandardOutcome)>),
    /// A row of the table of ratings.
    Row(LocatedStandard, StandardOutcome),
    /// The figures of a domain, with how they are entered where they are the first.
    Figures(&'static Domain, Option<&'static str>, Vec<StandardShown>),
    /// The figures of a standard.
    Standard(StandardShown),
    /// A key question of a standard, by its place.
    Question(StandardShown, usize),
    /// Discretion on a standard, and the change between figures and a rating.
    More(StandardShown),
}

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Notice, Self::Notice) | (Self::Published, Self::Published) => true,
            (Self::Chosen(one, as_published), Self::Chosen(other, other_as_published)) => {
                let published = |form: &Form| form.published.map(|published| published.id);
                one.framework == other.framework
                    && published(one) == published(other)
                    && one.service == other.service
                    && as_published == other_as_published
            }
            (Self::Frameworks(one), Self::Frameworks(other)) => one == other,
            (Self::Tools(one), Self::Tools(other)) => one == other,
            (Self::Scenarios(one), Self::Scenarios(other)) => one.are_called_as(other),
            // What is unfolded can show anything.
            (Self::Panel(_, one, None), Self::Panel(_, other, None)) => one == other,
            (Self::Ratings(domain, one), Self::Ratings(other_domain, other)) => {
                ptr::eq(*domain, *other_domain) && one == other
            }
            (Self::Row(of, one), Self::Row(other_of, other)) => of == other_of && one == other,
            (Self::Figures(domain, hint, one), Self::Figures(other_domain, other_hint, other)) => {
                ptr::eq(*domain, *other_domain) && hint == other_hint && one == other
            }
            (Self::Standard(one), Self::Standard(other)) => one == other,
            (Self::Question(shown, place), Self::Question(other, other_place)) => {
                shown.framework == other.framework
                    && shown.located == other.located
                    && place == other_place
                    && shown.form.questions.get(*place) == other.form.questions.get(*place)
                    && shown.rated_form.questions.get(*place) == other.rated_form.questions.get(*place)
                    && shown.was_asked(*place) == other.was_asked(*place)
            }
            (Self::More(shown), Self::More(other)) => {
                let kept = |shown: &StandardShown| {
                    (shown.form.rated_directly, shown.form.judgement, shown.form.discretion, shown.discretion)
                };
                shown.located == other.located && kept(shown) == kept(other) && shown.form.reason == other.form.reason
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
        Seen::Chosen(form, as_published) => choose::choices(settings, form, *as_published, dispatch),
        Seen::Frameworks(chosen) => choose::frameworks(settings.text, chosen, dispatch),
        Seen::Published => choose::published(settings.text, dispatch),
        Seen::Tools(tools) => toolbar::tools(settings, *tools, dispatch),
        Seen::Scenarios(sheets) => scenarios::sheets(settings, sheets, dispatch),
        Seen::Panel(title, part, content) => fold::folded(title, *part, content.as_ref(), dispatch),
        Seen::Ratings(domain, ratings) => summary::ratings(settings, domain, ratings, dispatch),
        Seen::Row(located, outcome) => summary::row(settings.text, located, outcome),
        Seen::Figures(domain, hint, standards) => figures::of_domain(settings, domain, *hint, standards, dispatch),
        Seen::Standard(shown) => standard::standard(settings, shown, dispatch),
        Seen::Question(shown, place) => question::placed(settings, shown, *place, dispatch),
        Seen::More(shown) => standard::more(settings.text, shown, dispatch),
    }
}

/// A part that is drawn again only when what it shows is another.
pub fn still(settings: &Settings, seen: Seen, dispatch: &Dispatch) -> Html {
    html! { <Still settings={settings.clone()} {seen} dispatch={dispatch.clone()} /> }
}
