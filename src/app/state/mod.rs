//! The inputs of the person, and how each action changes them. The state keeps nothing that can be computed, because a computed value could go
//! stale.
//!
//! `reduce.rs` sends each action to the file for actions of its kind.

mod action;
mod base;
mod bringing_in;
mod cases_read;
mod compared_figures;
mod comparing;
mod counted_word;
mod figures;
mod fill_down;
mod foldable;
mod form;
mod history;
mod import_request;
mod inputs;
mod message;
mod mode;
mod naming;
mod offer;
mod provenance;
mod question_form;
mod reduce;
mod scenarios;
mod standard_form;
mod versions;
mod waiting;
mod what_if;

pub use self::action::{Action, Field};
pub use self::base::State;
pub use self::cases_read::{CasesRead, DomainPercentages, DomainPlace, Fitting, Unfit};
pub use self::compared_figures::{ComparedFigures, SideOrder};
pub use self::counted_word::CountedWord;
pub use self::foldable::{Foldable, Panel, Unfolded};
pub use self::form::Form;
pub use self::import_request::{FileRefusal, ImportRequest};
pub use self::message::{Message, Task};
pub use self::mode::Mode;
pub use self::naming::NamesToCopy;
pub use self::offer::{BroughtIn, MAX_TYPED, Offer, OfferProgress, WorkbookSheet, WorkbookSheets};
pub use self::provenance::Provenance;
pub use self::question_form::{Entry, FieldError, FieldProblem, Part, QuestionForm};
pub use self::standard_form::{Judgement, StandardForm};
pub use self::versions::{Scenario, ScenarioName, Version, Versions};
pub use self::what_if::WhatIf;
