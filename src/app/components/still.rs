use std::ptr;
use std::rc::Rc;

use yew::prelude::*;

use super::{choose, figures, fold, notice, question, scenarios, standard, summary, toolbar};
use crate::app::{Dispatch, Entry, Fold, Form, QuestionForm, Rated, Settings, Sheets, StandardForm, Unfolded};
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
    Figures(&'static Domain, Option<&'static str>, Vec<Own>),
    /// The figures of a standard.
    Standard(Own),
    /// A key question of a standard, by its place.
    Question(Own, usize),
    /// Discretion on a standard, and the change between figures and a rating.
    More(Own),
}

/// A standard, what is put in for it, and what that comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// The framework.
    pub framework: &'static Framework,
    /// The standard.
    pub located: LocatedStandard,
    /// What is put in.
    pub form: Rc<StandardForm>,
    /// What is rated.
    pub rated_form: Rc<StandardForm>,
    /// What the baseline has for it, beside a scenario.
    pub was: Option<Rc<StandardForm>>,
    /// Its rating.
    pub outcome: StandardOutcome,
    /// Whether its discretion is unfolded.
    pub discretion: bool,
}

impl Own {
    /// All standards in order.
    pub fn all(rated: &Rated, unfolded: Unfolded) -> impl Iterator<Item = Self> {
        let framework = rated.outcome.framework;
        let forms = rated.form.standards.iter().zip(&rated.rated_form.standards).zip(&rated.outcome.standards);
        framework.located_standards().zip(forms).map(move |(located, ((form, rated_form), outcome))| Self {
            framework,
            located,
            form: form.clone(),
            rated_form: rated_form.clone(),
            was: rated.was.as_ref().and_then(|was| was.standards.get(located.id.index()).cloned()),
            outcome: *outcome,
            discretion: form.had_discretion || unfolded.shows(Fold::Discretion(located.id)),
        })
    }

    /// What the baseline has for a key question, by its place.
    pub fn was_asked(&self, place: usize) -> Option<&QuestionForm> {
        self.was.as_ref()?.questions.get(place)
    }
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
            (Self::Question(own, place), Self::Question(other, other_place)) => {
                own.framework == other.framework
                    && own.located == other.located
                    && place == other_place
                    && own.form.questions.get(*place) == other.form.questions.get(*place)
                    && own.rated_form.questions.get(*place) == other.rated_form.questions.get(*place)
                    && own.was_asked(*place) == other.was_asked(*place)
            }
            (Self::More(own), Self::More(other)) => {
                let shown = |own: &Own| (own.form.rated_directly, own.form.judgement, own.form.discretion, own.discretion);
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
        Seen::Chosen(form, as_published) => choose::choices(settings, form, *as_published, dispatch),
        Seen::Frameworks(chosen) => choose::frameworks(settings.text, chosen, dispatch),
        Seen::Published => choose::published(settings.text, dispatch),
        Seen::Tools(tools) => toolbar::tools(settings, *tools, dispatch),
        Seen::Scenarios(sheets) => scenarios::sheets(settings, sheets, dispatch),
        Seen::Panel(title, part, content) => fold::folded(title, *part, content.as_ref(), dispatch),
        Seen::Ratings(domain, ratings) => summary::ratings(settings, domain, ratings, dispatch),
        Seen::Row(located, outcome) => summary::row(settings.text, located, outcome),
        Seen::Figures(domain, hint, standards) => figures::of_domain(settings, domain, *hint, standards, dispatch),
        Seen::Standard(own) => standard::standard(settings, own, dispatch),
        Seen::Question(own, place) => question::placed(settings, own, *place, dispatch),
        Seen::More(own) => standard::more(settings.text, own, dispatch),
    }
}

/// A part that is drawn again only when what it shows is another.
pub fn still(settings: &Settings, seen: Seen, dispatch: &Dispatch) -> Html {
    html! { <Still settings={settings.clone()} {seen} dispatch={dispatch.clone()} /> }
}
