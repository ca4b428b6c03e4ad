//! The actions of a person, and of the page.

use std::rc::Rc;

use super::cases_read::DomainPlace;
use super::compared_figures::ComparedFigures;
use super::foldable::Foldable;
use super::import_request::FileRefusal;
use super::message::Message;
use super::mode::Mode;
use super::offer::WorkbookSheets;
use super::question_form::{Entry, Part};
use super::standard_form::Judgement;
use super::versions::{Version, Versions};
use super::what_if::WhatIf;
use crate::analysis::Plan;
use crate::engine::{Framework, KeyQuestionId, Place, Rating, StandardId};
use crate::exchange::import::ImportPreview;
use crate::published::PublishedInspection;

/// Something that the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chose the framework; each keeps its own figures.
    FrameworkChosen(&'static Framework),
    /// Took the figures of another edition over, as far as both editions ask the same.
    FiguresCarriedOver,
    /// Opened a published inspection.
    PublishedOpened(&'static PublishedInspection),
    /// The page around put figures in, to which a reset goes back. They take the place of the baseline and of its scenarios.
    PageOpened(Rc<Versions>),
    /// Typed in a field: the whole text that it now has.
    Entered(Field, String),
    /// Left a key question's field.
    FigureLeft(KeyQuestionId),
    /// Chose how one key question is answered.
    EntryChosen(KeyQuestionId, Entry),
    /// Chose how all key questions are answered, except those that were asked in no case.
    EntryChosenForAll(Entry),
    /// Had counts put in the place of percentages, for the numbers of cases that were typed.
    PercentagesCounted,
    /// Judged a key question, or took the judgement back.
    QuestionJudged(KeyQuestionId, Option<Rating>),
    /// Judged a standard, or took the judgement back.
    StandardJudged(StandardId, Option<Judgement>),
    /// Recorded that standards were inspected, or that they were not inspected.
    Inspected(Vec<StandardId>, bool),
    /// Chose to enter a case-based standard's rating instead of its figures, or the reverse.
    RatingEnteredDirectly(StandardId, bool),
    /// Recorded discretion, or took it away.
    DiscretionRecorded(StandardId, Option<Rating>),
    /// Went back to the figures that the page put in under the current framework; to none where it put in none. A scenario
    /// goes back to the baseline.
    FiguresReset,
    /// Began a scenario with the figures shown.
    ScenarioStarted,
    /// Began a scenario with a plan carried out.
    PlanTried(Rc<Plan>),
    /// Put another plan in the place of the plan that the scenario shown carries out. The plan is for the baseline.
    PlanExchanged(Rc<Plan>),
    /// Turned to the baseline or to a scenario.
    VersionChosen(Version),
    /// Made the scenario's figures the baseline, and the baseline's the scenario.
    ScenarioSwapped,
    /// Made the scenario's figures the baseline, in the place of the earlier baseline.
    ScenarioKept,
    /// Threw the scenario away.
    ScenarioDropped,
    /// Chose the figures to compare with. Without other figures, a scenario is compared with its baseline.
    ComparedWith(Option<Rc<ComparedFigures>>),
    /// Exchanged the sides of the comparison.
    SidesExchanged,
    /// Chose to compare with the offered figures, which are not put in.
    OfferCompared,
    /// Changed the questions that the panels answer.
    WhatIfChanged(WhatIf),
    /// Made the ratings wait until the person requests them, or follow the figures again.
    RatingsMadeToWait(bool),
    /// Requested the ratings that wait.
    RatingsRequested,
    /// Opened figures from elsewhere: a link, what was kept. They take the place of the baseline and of its scenarios.
    FiguresOpened(Rc<Versions>),
    /// Keeps the figures shown in a draft of a name.
    DraftNamed(String),
    /// Chose whether a ratings string or a link to copy holds the service's name and the reasons.
    NamesIncluded(bool),
    /// The person chose whether a ratings string or a link to copy has the reasons for discretion.
    ReasonsIncluded(bool),
    /// Offered a text to be put in, pasted or typed. A blank one takes back what was offered.
    TextOffered(String),
    /// Offered a file's text, with the file's name if it has one.
    FileOffered(String, Option<String>),
    /// Offered a file that cannot be read.
    FileRefused(FileRefusal),
    /// Got the preview of an offered text.
    OfferRead(Rc<ImportPreview>, Option<Rc<WorkbookSheets>>),
    /// Put in the offered figures.
    OfferTaken,
    /// Pasted several lines or cells into a figure's field.
    ColumnPasted {
        /// The key question of the field.
        from: KeyQuestionId,
        /// The part of the figure that the field holds.
        part: Part,
        /// The pasted text.
        text: String,
        /// The only standard or key question that the page shows. None where it shows the whole calculator.
        only: Option<Place>,
    },
    /// Got a message.
    MessageArrived(Message),
    /// Turned to reading the ratings, or to changing the figures.
    ModeChosen(Mode),
    /// Unfolded a part, or folded it away.
    Shown(Foldable, bool),
    /// Went a step back.
    Undone,
    /// Went a step forward again.
    Redone,
}

impl Action {
    /// Whether the action changes figures, or offers figures. It does nothing where a person can only read them.
    pub const fn changes_figures(&self) -> bool {
        match self {
            Self::FrameworkChosen(_)
            | Self::FiguresCarriedOver
            | Self::PublishedOpened(_)
            | Self::PageOpened(_)
            | Self::FigureLeft(_)
            | Self::EntryChosen(..)
            | Self::EntryChosenForAll(_)
            | Self::PercentagesCounted
            | Self::QuestionJudged(..)
            | Self::StandardJudged(..)
            | Self::RatingEnteredDirectly(..)
            | Self::DiscretionRecorded(..)
            | Self::Inspected(..)
            | Self::FiguresReset
            | Self::ScenarioStarted
            | Self::PlanTried(_)
            | Self::PlanExchanged(_)
            | Self::OfferCompared
            | Self::VersionChosen(_)
            | Self::ScenarioSwapped
            | Self::ScenarioKept
            | Self::ScenarioDropped
            | Self::FiguresOpened(_)
            | Self::TextOffered(_)
            | Self::FileOffered(..)
            | Self::FileRefused(_)
            | Self::OfferRead(..)
            | Self::OfferTaken
            | Self::ColumnPasted { .. }
            | Self::Undone
            | Self::Redone => true,
            Self::Entered(field, _) => !matches!(field, Field::Eligible | Field::CasesRead(_) | Field::OfferName),
            Self::WhatIfChanged(_)
            | Self::RatingsMadeToWait(_)
            | Self::RatingsRequested
            | Self::NamesIncluded(_)
            | Self::ReasonsIncluded(_)
            | Self::MessageArrived(_)
            | Self::DraftNamed(_)
            | Self::ComparedWith(_)
            | Self::SidesExchanged
            | Self::ModeChosen(_)
            | Self::Shown(..) => false,
        }
    }
}

/// A field that text is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The service's name.
    Service,
    /// A part of a key question's figure.
    Figure(KeyQuestionId, Part),
    /// The reason for discretion on a standard.
    Reason(StandardId),
    /// The name of the scenario.
    ScenarioName,
    /// The name of the figures offered.
    OfferName,
    /// How many cases the sample was drawn from.
    Eligible,
    /// How many cases were read in a domain.
    CasesRead(DomainPlace),
}
