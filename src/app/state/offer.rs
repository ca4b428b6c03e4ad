//! What a person offers to be put in: understood, and shown, before anything is changed.

use super::form::Form;
use crate::engine::{Framework, KeyQuestionId};
use crate::exchange::import::{Import, ImportContent};
use crate::exchange::sheets::{CaseAudit, SheetContent};

/// The longest text that the field holds, in bytes. Browsers are slow at more, and nobody corrects it by hand.
pub const MAX_TYPED: usize = 50_000;

/// Something offered. Of a long text only what it comes to is kept.
#[derive(Debug)]
pub struct Offer {
    /// What stands in the field.
    pub typed: String,
    /// What it was understood to be.
    pub import: Import,
    /// The framework that more of its headings are of, and how many. It is drawn again and again, and this takes reading them under
    /// every framework.
    pub better: Option<(&'static Framework, usize)>,
}

/// Offers are equal only if they are the same object, so that a long sheet is never compared cell by cell.
impl PartialEq for Offer {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Offer {}

/// Why a file is not read. Most are found out by the page's script, before there is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    /// More than 20 MB; so many there are.
    TooLarge(u32),
    /// A workbook, which is an archive and no text, or another file that is packed in the same way.
    Workbook,
    /// A PDF.
    Pdf,
    /// Something else that is no text.
    Binary,
    /// The browser could not read it.
    Unreadable,
    /// What reads files could not be fetched.
    Unreachable,
}

/// What came of bringing figures in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BroughtIn {
    /// Something was offered, and waits for the person.
    Offered(std::rc::Rc<Offer>),
    /// A file is not read.
    Refused(FileRefusal),
    /// Cases were counted into key questions.
    Counted {
        /// How many cases.
        cases: usize,
        /// How many key questions.
        questions: usize,
    },
    /// So many figures were put in.
    Figures(usize),
    /// A whole inspection was opened.
    Opened,
    /// A column was pasted.
    Column {
        /// How many figures were put in.
        figures: usize,
        /// The number of the first key question.
        from: &'static str,
        /// Whether they were read as shares of 1.
        shares: bool,
        /// Whether one had more than two decimals.
        rounded: bool,
        /// The lines that no key question was left for.
        left_over: Vec<String>,
    },
}

impl Offer {
    /// Finds out what a text is.
    #[must_use]
    pub fn new(text: String, framework: &'static Framework) -> Self {
        let import = Import::new(&text, framework);
        Self::of(if text.len() > MAX_TYPED { String::new() } else { text }, import)
    }

    fn of(typed: String, import: Import) -> Self {
        let better = import.audit().and_then(CaseAudit::better_framework);
        Self { typed, import, better }
    }

    /// The offer under another framework; none for what is no sheet, since an inspection names its own framework.
    #[must_use]
    pub fn under(&self, framework: &'static Framework) -> Option<Self> {
        self.import.is_sheet().then(|| self.changed(|import| import.choose_framework(framework)))
    }

    /// The same with a column matched as the person says.
    #[must_use]
    pub fn with_column(&self, place: usize, question: Option<KeyQuestionId>) -> Option<Self> {
        self.import.audit().map(|_| self.changed(|import| import.match_column(place, question)))
    }

    fn changed(&self, change: impl FnOnce(&mut Import)) -> Self {
        let mut import = self.import.clone();
        change(&mut import);
        Self::of(self.typed.clone(), import)
    }

    /// The form with it put in, and what came of that; none where there is nothing to put in.
    #[must_use]
    pub fn put_into(&self, form: &Form) -> Option<(Form, BroughtIn)> {
        let (inspection, brought) = match &self.import.content {
            Ok(ImportContent::Sheet(SheetContent::Cases(audit))) => {
                let inspection = audit.inspection();
                let questions = inspection.key_questions().iter().filter(|entry| entry.answer.is_some()).count();
                (inspection, BroughtIn::Counted { cases: audit.cases, questions })
            }
            Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
                (figures.inspection.clone(), BroughtIn::Figures(figures.answered))
            }
            Ok(ImportContent::Inspection { inspection, .. }) => {
                return Some((Form::of_inspection(inspection), BroughtIn::Opened));
            }
            Err(_) => return None,
        };
        let mut filled = form.clone();
        filled.answer(&inspection);
        filled.enter_as_most();
        (inspection.answered() > 0).then_some((filled, brought))
    }
}

impl FileRefusal {
    /// The one that the page's script calls so; `megabytes` is what the file has.
    #[must_use]
    pub fn from_code(code: &str, megabytes: u32) -> Self {
        match code {
            "too-large" => Self::TooLarge(megabytes),
            "workbook" => Self::Workbook,
            "pdf" => Self::Pdf,
            "binary" => Self::Binary,
            "unreachable" => Self::Unreachable,
            _ => Self::Unreadable,
        }
    }
}
