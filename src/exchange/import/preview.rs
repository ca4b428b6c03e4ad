//! What the page shows of an import before the person decides. It crosses over from the program that reads sheets to the calculator's,
//! by serde.

use serde::{Deserialize, Serialize};

use super::by_case::ByCase;
use super::{Import, ImportContent, ImportRefusal, words};
use crate::engine::{Answer, Framework, Inspection, Place};
use crate::exchange::Shared;
use crate::exchange::sheets::{
    AuditColumn, AuditDates, CaseAudit, CellAccount, Disposal, FigureSheet, SheetContent, SheetError, SheetProblem, Tally,
    UnclearWord, letters,
};

/// What a text was understood to be, or why it cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
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
    /// The number of cells of the matched columns that were not understood. Only some of them are among the problems.
    pub unclear: u32,
    /// What became of each cell.
    pub account: CellAccount,
    /// The words that are no answers by themselves, with the meanings that the person gave them.
    pub words: Vec<UnclearWord>,
    /// Whether headings mean a key question only together with what the sheet is about, court or out-of-court disposals; or cases of both
    /// kinds answer a key question of one.
    pub asks_disposals: bool,
    /// The disposals that the sheet is about, as the person chose.
    pub disposals: Option<Disposal>,
    /// The key questions that no column is matched to, by number.
    pub unmatched: Vec<String>,
    /// What the headings or the dates say of another framework than the chosen one.
    pub other_framework: Option<OtherFramework>,
    /// When the cases were looked at, by the dates of the sheet: "March 2026", or "March 2026 to May 2026".
    pub period: Option<String>,
    /// What was not understood. At most ten cells of a column and ten rows are among them.
    pub problems: Vec<ProblemPreview>,
    /// The number of problems beside those.
    pub more_problems: usize,
    /// The row that the person looks at.
    pub row: Option<RowPreview>,
    /// How this sheet and the sheet of the figures on the page read the same cases.
    pub by_case: Option<ByCase>,
}

/// What was not understood. It comes as a sentence, because the calculator would otherwise load all sentences about sheets at first.
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
    /// Whether a person may want to match the column. Names and comments of cases are not of that kind.
    pub can_be_matched: bool,
    /// How often each answer stands in the column.
    pub tally: Tally,
}

/// What a case audit says of another framework than the chosen one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OtherFramework {
    /// The headings fit it better, or the dates fit it alone.
    Better(BetterFramework),
    /// The dates fit it alone, but fewer columns would answer a key question under it: a sentence that says so.
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
    /// The name of the scenario that the figures are of. None for figures as they are.
    pub scenario: Option<String>,
    /// What was not understood, and what was read in a way that can surprise.
    pub problems: Vec<ProblemPreview>,
    /// What became of each cell.
    pub account: CellAccount,
    /// The columns of which nothing is read: their letters and headings.
    pub columns_left_out: Vec<String>,
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
    /// What could not be read, a sentence each.
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
    #[must_use]
    pub const fn inspection(&self) -> Option<&Inspection> {
        match self {
            Self::Cases(cases) => Some(&cases.inspection),
            Self::Figures(figures) => Some(&figures.inspection),
            Self::Inspection(opened) => Some(&opened.shared.inspection),
            Self::Refused(_) => None,
        }
    }
}

impl ImportPreview {
    /// Whether the preview is valid under a framework. A sheet is read under one framework; a whole inspection names its own.
    #[must_use]
    pub fn is_under(&self, framework: &Framework) -> bool {
        match self {
            Self::Cases(CasesPreview { inspection, .. }) | Self::Figures(FiguresPreview { inspection, .. }) => {
                inspection.framework() == framework
            }
            Self::Inspection(_) | Self::Refused(_) => true,
        }
    }
}

impl CasesPreview {
    /// The number of columns that answer a key question.
    #[must_use]
    pub fn matched(&self) -> usize {
        self.columns.iter().filter(|column| column.answers).count()
    }
}

impl ColumnPreview {
    fn new(audit: &CaseAudit, column: &AuditColumn) -> Self {
        let number = |id| audit.framework.number(Place::KeyQuestion(id)).to_owned();
        let first = letters(column.place);
        Self {
            letters: if column.last_place() == column.place {
                first
            } else {
                format!("{first}–{}", letters(column.last_place()))
            },
            heading: column.heading.clone(),
            key_question: column.key_question.map(number),
            answers: audit.key_question_answered_by(column).is_some(),
            waits: column.key_question.is_some() && audit.waits(column),
            can_be_matched: column.can_be_matched(),
            tally: column.tally,
        }
    }

    /// The answer that the column gives to its key question.
    #[must_use]
    pub fn answer(&self) -> Option<Answer> {
        self.tally.answer().filter(|_| self.answers && !self.waits)
    }
}

impl From<&Import> for ImportPreview {
    fn from(import: &Import) -> Self {
        match &import.content {
            Ok(ImportContent::Sheet(SheetContent::Cases(audit))) => {
                let dates = import.dates();
                let period = dates.as_ref().and_then(AuditDates::period);
                Self::Cases(CasesPreview {
                    row: import.row_shown(audit.heading_row),
                    other_framework: other_framework(audit, dates.as_ref()),
                    period: period.map(words::period),
                    ..audit.into()
                })
            }
            Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
                Self::Figures(FiguresPreview { row: import.row_shown(Some(figures.heading_row)), ..figures.as_ref().into() })
            }
            Ok(ImportContent::Inspection { shared, problems }) => {
                Self::Inspection(InspectionPreview { shared: shared.clone(), problems: problems.clone() })
            }
            Err(refusal) => Self::Refused(refusal.into()),
        }
    }
}

/// A framework under which more columns answer a key question; or else one that the dates of the sheet fit, where the chosen one does not.
/// To change to one under which fewer columns answer would lose answers, and lead back here.
fn other_framework(audit: &CaseAudit, dates: Option<&AuditDates>) -> Option<OtherFramework> {
    if let Some((framework, matched)) = audit.better_framework() {
        let sentence = words::fits_headings(framework, matched, audit.columns.len());
        return Some(OtherFramework::Better(BetterFramework { framework, sentence }));
    }
    let dates = dates?.elsewhere(audit.framework)?;
    let (framework, sentence) = (dates.framework, words::fits_dates(dates, audit.framework));
    let (matched, would_match) = (audit.matched(), audit.matched_under(framework));
    Some(if would_match < matched {
        OtherFramework::Contradictory(words::contradicts_headings(&sentence, would_match, matched))
    } else {
        OtherFramework::Better(BetterFramework { framework, sentence })
    })
}

impl From<&CaseAudit> for CasesPreview {
    fn from(audit: &CaseAudit) -> Self {
        Self {
            inspection: audit.inspection(),
            cases: audit.cases,
            heading_row: audit.heading_row,
            columns: audit.columns.iter().map(|column| ColumnPreview::new(audit, column)).collect(),
            unclear: audit.unclear(),
            account: audit.account(),
            words: audit.words(),
            asks_disposals: audit.depends_on_disposals() || audit.mixes_disposals() || audit.disposals().is_some(),
            disposals: audit.disposals(),
            unmatched: audit.unmatched_key_questions().map(Into::into).collect(),
            other_framework: None,
            period: None,
            problems: audit.problems().iter().map(Into::into).collect(),
            more_problems: audit.problems_not_listed(),
            row: None,
            by_case: None,
        }
    }
}

impl From<&SheetProblem> for ProblemPreview {
    fn from(problem: &SheetProblem) -> Self {
        Self { row: problem.row, sentence: problem.to_string() }
    }
}

impl From<&FigureSheet> for FiguresPreview {
    fn from(figures: &FigureSheet) -> Self {
        let named = |(column, heading): &(usize, String)| format!("{} {heading}", letters(*column)).trim().to_owned();
        Self {
            inspection: figures.inspection.clone(),
            scenario: figures.scenario.clone(),
            problems: figures.problems.iter().map(Into::into).collect(),
            account: figures.account,
            columns_left_out: figures.columns_left_out.iter().map(named).collect(),
            row: None,
        }
    }
}

impl From<&ImportRefusal> for RefusalPreview {
    fn from(refusal: &ImportRefusal) -> Self {
        Self {
            sentence: refusal.to_string(),
            can_be_pasted_into_field: *refusal == ImportRefusal::Sheet(SheetError::NoHeadings),
        }
    }
}

/// An inspection, as the wire format writes and reads it.
mod inspection_json {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::engine::Inspection;
    use crate::exchange::wire::{InspectionJson, Value, read_inspection};

    pub fn serialize<S: Serializer>(inspection: &Inspection, serializer: S) -> Result<S::Ok, S::Error> {
        InspectionJson::from(inspection).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Inspection, D::Error> {
        read_inspection(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// An inspection with its scenario, as the wire format writes and reads it.
mod shared_json {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::exchange::Shared;
    use crate::exchange::wire::{InspectionJson, Value, read_shared};

    pub fn serialize<S: Serializer>(shared: &Shared, serializer: S) -> Result<S::Ok, S::Error> {
        InspectionJson::from(shared).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Shared, D::Error> {
        read_shared(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A framework, by its id.
mod framework_id {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::engine::Framework;
    use crate::frameworks::framework;

    pub fn serialize<S: Serializer>(framework: &Framework, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(framework.id)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Framework, D::Error> {
        framework(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
