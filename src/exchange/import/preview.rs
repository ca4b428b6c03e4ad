//! The preview of an import, which the page shows before the person decides. The preview crosses over by serde, from the program that reads
//! sheets to the calculator.

use serde::{Deserialize, Serialize};

use super::by_case::ByCase;
use super::preview_fields::{framework_id, inspection_json, shared_json};
use crate::engine::{Answer, Framework, Inspection};
use crate::exchange::Shared;
use crate::exchange::sheets::{CountedDisposals, DoubtfulCases, Tally, WordMeaning};

/// The preview of a text, or why the text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::large_enum_variant, reason = "the page keeps one preview at a time, behind an `Rc`")]
pub enum ImportPreview {
    /// A sheet with a row for each case.
    Cases(CasesPreview),
    /// A sheet with a row for each standard or key question.
    Figures(FiguresPreview),
    /// A whole inspection, from a ratings string or JSON.
    Inspection(InspectionPreview),
    /// A text that cannot be read.
    Refused(RefusalPreview),
}

/// A case audit, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CasesPreview {
    /// The counts to fill in, as an inspection in which nothing else is answered.
    #[serde(with = "inspection_json")]
    pub inspection: Inspection,
    /// The number of cases.
    pub cases: usize,
    /// The row of the headings, from 0. `None` where the sheet begins with a case.
    pub heading_row: Option<usize>,
    /// Every column of the sheet, in order.
    pub columns: Vec<ColumnPreview>,
    /// What is as the person chose in an earlier sheet: which headings are matched so, and which words count so.
    pub as_before: Option<String>,
    /// The number of cells of the matched columns that were not understood. Only some of them are among the problems.
    pub unclear: u32,
    /// The account of the cells, in a sentence: how many were counted, and how many were left out.
    pub account: String,
    /// The words that are no answers by themselves, with the meanings that the person gave them.
    pub words: Vec<WordPreview>,
    /// Whether headings mean a key question only together with what the sheet is about, court or out-of-court disposals; or cases of both
    /// kinds answer a key question of one.
    pub asks_disposals: bool,
    /// Which cases are counted by their disposals. `None` where nobody has chosen.
    pub disposals: Option<CountedDisposals>,
    /// The column that names the disposals of the cases, as its letter and its heading. `None` without one.
    pub disposal_column: Option<String>,
    /// Whether the person is asked whether doubtful rows count. The question stays once the person has answered it.
    pub asks_which_cases_count: bool,
    /// The person's answer about the doubtful rows. `None` until the person answers.
    pub doubtful_cases: Option<DoubtfulCases>,
    /// The key questions that no column is matched to, by number.
    pub unmatched: Vec<String>,
    /// The sentence about another framework that the headings or the dates fit.
    pub other_framework: Option<OtherFramework>,
    /// When the cases were looked at, by the dates of the sheet: "March 2026", or "March 2026 to May 2026".
    pub period: Option<String>,
    /// The problems. At most ten cells of a column and ten rows are among them.
    pub problems: Vec<ProblemPreview>,
    /// The number of further problems.
    pub more_problems: usize,
    /// The row that the person looks at.
    pub row: Option<RowPreview>,
    /// The agreement of this sheet and the sheet of the figures on the page, about the same cases.
    pub by_case: Option<ByCase>,
    /// Whether the sheet of the figures on the page is known, so that its cases were compared with those of this sheet. It is not after a reload, or
    /// where the figures come from a draft.
    pub sheet_of_page_is_known: bool,
}

/// A word of a case audit that is no answer by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WordPreview {
    /// The word by which it is known. Empty for blank cells.
    pub plain: String,
    /// The word as it stands in its first cell, shortened.
    pub text: String,
    /// The word with the number of cells that hold it, and the first of them.
    pub label: String,
    /// The meaning that the person gave the word.
    pub meaning: Option<WordMeaning>,
}

/// A problem of a sheet. It comes as a sentence, because the calculator would otherwise load all sentences about sheets at first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemPreview {
    /// The row, from 0. `None` for a problem of a whole column.
    pub row: Option<usize>,
    /// The place, what is the matter, and what to do.
    pub sentence: String,
}

/// The cells of a row, with the headings above them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RowPreview {
    /// The row, from 0.
    pub row: usize,
    /// The cells that hold something.
    pub cells: Vec<CellPreview>,
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellPreview {
    /// The name of its column in a spreadsheet.
    pub letters: String,
    /// The heading of its column, shortened.
    pub heading: String,
    /// The text of the cell, shortened.
    pub text: String,
}

/// A column of a case audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ColumnPreview {
    /// The name of the column in a spreadsheet, such as `A` or `AB`; of columns that have one answer together, `B–D`.
    pub letters: String,
    /// The heading, shortened.
    pub heading: String,
    /// The number of the key question that the column is matched to.
    pub key_question: Option<String>,
    /// Whether the column alone is matched to its key question. Otherwise it answers nothing.
    pub answers: bool,
    /// Whether the column gives no answer until the person says what its unclear words, or blank cells, mean.
    pub waits: bool,
    /// Whether a person may want to match the column. Nobody matches a column of names or comments.
    pub can_be_matched: bool,
    /// How often each answer stands in the column.
    pub tally: Tally,
}

/// Another framework that a case audit fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OtherFramework {
    /// The headings fit the other framework better, or the dates fit the other framework only.
    Better(BetterFramework),
    /// The dates fit the other framework only, but fewer columns would answer a key question under it. The text is a sentence about that.
    Contradictory(String),
}

/// A framework that fits a case audit better than the chosen one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BetterFramework {
    /// The framework.
    #[serde(with = "framework_id")]
    pub framework: &'static Framework,
    /// Why it fits better, in a sentence.
    pub sentence: String,
}

/// A sheet of figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FiguresPreview {
    /// The figures to fill in, as an inspection in which nothing else is answered.
    #[serde(with = "inspection_json")]
    pub inspection: Inspection,
    /// The name of the scenario that the figures belong to. None for actual figures.
    pub scenario: Option<String>,
    /// The problems: cells that were not understood, and cells that were read in a way that can surprise.
    pub problems: Vec<ProblemPreview>,
    /// The account of the cells, in a sentence: how many were counted, and how many were left out.
    pub account: String,
    /// The columns of which nothing is read: their letters and headings.
    pub columns_left_out: Vec<String>,
    /// Whether key questions depend on whether the figures are about court cases or out-of-court cases. Until a person has chosen, there is no figure.
    pub asks_disposals: bool,
    /// The cases that the person says the figures are about. `None` until the person has chosen.
    pub disposals: Option<CountedDisposals>,
    /// The row that the person looks at.
    pub row: Option<RowPreview>,
}

/// A whole inspection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InspectionPreview {
    /// The inspection to open, and the scenario that its figures belong to.
    #[serde(rename = "inspection", with = "shared_json")]
    pub shared: Shared,
    /// A sentence for each part that could not be read.
    pub problems: Vec<String>,
}

/// A text that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RefusalPreview {
    /// Why, in a sentence that names the place.
    pub sentence: String,
    /// Whether the text can be figures without headings, which a figure's own field takes.
    pub can_be_pasted_into_field: bool,
}

impl ImportPreview {
    /// The inspection to fill in or open; none for a text that cannot be read.
    pub const fn inspection(&self) -> Option<&Inspection> {
        match self {
            Self::Cases(cases) => Some(&cases.inspection),
            Self::Figures(figures) => Some(&figures.inspection),
            Self::Inspection(opened) => Some(&opened.shared.inspection),
            Self::Refused(_) => None,
        }
    }

    /// The account of the cells of a sheet. None for a text that is no sheet.
    pub fn account(&self) -> Option<&str> {
        match self {
            Self::Cases(cases) => Some(&cases.account),
            Self::Figures(figures) => Some(&figures.account),
            Self::Inspection(_) | Self::Refused(_) => None,
        }
    }

    /// The row that the person looks at.
    pub const fn row(&self) -> Option<&RowPreview> {
        match self {
            Self::Cases(CasesPreview { row, .. }) | Self::Figures(FiguresPreview { row, .. }) => row.as_ref(),
            Self::Inspection(_) | Self::Refused(_) => None,
        }
    }

    /// Whether the preview is valid under a framework. A sheet is read under one framework; a whole inspection names its own.
    pub fn is_under(&self, framework: &Framework) -> bool {
        match self {
            Self::Cases(CasesPreview { inspection, .. }) | Self::Figures(FiguresPreview { inspection, .. }) => {
                inspection.framework() == framework
            }
            Self::Inspection(_) | Self::Refused(_) => true,
        }
    }
}

/// Whether the name of a column is the number of a row, in a sheet that is read turned.
pub fn is_number_of_row(column: &str) -> bool {
    column.starts_with(|c: char| c.is_ascii_digit())
}

impl CasesPreview {
    /// The most words that are asked about. A sheet with more has remarks among its answers, and the first are those that stand in most cells.
    pub const WORDS_ASKED: usize = 8;

    /// The words that are asked about.
    pub fn words_asked(&self) -> impl Iterator<Item = &WordPreview> {
        self.words.iter().take(Self::WORDS_ASKED)
    }

    /// Whether the key questions stand in rows of the sheet. Then the names of the columns are the numbers of those rows.
    pub fn is_turned(&self) -> bool {
        self.columns.first().is_some_and(|column| is_number_of_row(&column.letters))
    }

    /// The number of columns of the sheet. A column whose court and out-of-court cases are counted apart is one.
    pub fn columns_of_sheet(&self) -> usize {
        self.columns.chunk_by(|one, next| one.letters == next.letters).count()
    }

    /// Whether a question to the person may solve the problems: the edition that the sheet is about, or the disposals.
    pub const fn has_remedy(&self) -> bool {
        matches!(self.other_framework, Some(OtherFramework::Better(_))) || (self.asks_disposals && self.disposals.is_none())
    }

    /// The number of columns of the sheet that answer a key question, or two.
    pub fn matched(&self) -> usize {
        let columns = self.columns.chunk_by(|one, next| one.letters == next.letters);
        columns.filter(|halves| halves.iter().any(|column| column.answers)).count()
    }
}

impl ColumnPreview {
    /// The answer that the column gives to its key question.
    pub fn answer(&self) -> Option<Answer> {
        self.tally.answer().filter(|_| self.answers && !self.waits)
    }
}
