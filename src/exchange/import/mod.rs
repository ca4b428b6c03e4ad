//! A text that a person pasted or opened, understood before anything is filled in: a sheet of cases or figures, or a whole inspection as a
//! ratings string or as JSON.

mod agreement_words;
mod by_case;
mod preview;
mod preview_fields;
mod preview_of;
mod question_counts;
mod words;

use thiserror::Error;

pub use by_case::{ByCase, QuestionReadings};
pub use preview::{
    BetterFramework, CasesPreview, CellPreview, ColumnPreview, FiguresPreview, ImportPreview, InspectionPreview,
    OtherFramework, ProblemPreview, RefusalPreview, RowPreview, WordPreview, is_number_of_row,
};
pub use question_counts::{Count, CountOf, QuestionCounts};

use super::ratings_string;
use super::sheets::{
    Agreement, AuditDates, CaseAudit, CountedDisposals, DoubtfulCases, FigureSheet, HeadingChoice, Likelihood, OwnWorkbook,
    SheetContent, SheetError, Table, UnclearWord, WordMeaning, letters,
};
use super::shortened::shortened;
use super::wire::{JsonError, read_json, read_shared};
use super::{ReadError, ScenarioOrigin, Shared};
use crate::engine::{Framework, Inspection, KeyQuestionId};

/// A text that a person pasted or opened, and what it was understood to be.
#[derive(Clone, Debug)]
pub struct Import {
    /// The cells of a sheet, from which it is read anew under another framework.
    table: Option<Table>,
    /// The row that the person looks at.
    row: Option<usize>,
    /// The words that count as the person chose in an earlier sheet.
    counted_as_before: Vec<UnclearWord>,
    /// The content of the text, or why the text cannot be read.
    pub content: Result<ImportContent, ImportRefusal>,
}

/// The content of a text, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportContent {
    /// A sheet of cases or figures.
    Sheet(SheetContent),
    /// A whole inspection.
    Inspection {
        /// The figures that could be read.
        shared: Shared,
        /// A sentence for each part that could not be read and was left out.
        problems: Vec<String>,
    },
}

/// Why a text cannot be read. The sentence names the place.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ImportRefusal {
    /// The text begins like JSON, and is not JSON.
    #[error(transparent)]
    Json(JsonError),
    /// The text is JSON or a ratings string, and no inspection.
    #[error(transparent)]
    Inspection(ReadError),
    /// The text is no sheet.
    #[error(transparent)]
    Sheet(SheetError),
}

impl Import {
    /// Reads a text. A sheet is read under the framework given; an inspection names its own.
    pub fn new(text: &str, framework: &'static Framework) -> Self {
        let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
        if begins_like_json(start) {
            return Self::of(None, read_json_inspection(start));
        }
        if let Some(content) = read_ratings_string(text) {
            return Self::of(None, content);
        }
        if let Some(kind) = Table::other_kind(text) {
            return Self::of(None, Err(ImportRefusal::Sheet(SheetError::OtherKind { kind })));
        }
        match Table::read(text) {
            Ok(table) if let Some(own) = OwnWorkbook::read(&table) => {
                let problems = own.problems.iter().map(ToString::to_string).collect();
                // A workbook of a scenario does not contain the actual figures.
                let scenario = own.scenario.map(|name| {
                    let mut baseline = Inspection::new(own.inspection.framework());
                    baseline.service.clone_from(&own.inspection.service);
                    ScenarioOrigin { name, baseline }
                });
                let shared = Shared { inspection: own.inspection, scenario };
                Self::of(None, Ok(ImportContent::Inspection { shared, problems }))
            }
            Ok(table) => {
                let content = read_sheet(&table, framework);
                Self::of(Some(table), content)
            }
            Err(error) => Self::of(None, Err(ImportRefusal::Sheet(SheetError::Table(error)))),
        }
    }

    /// A text that was just read, with its cells if it is a sheet.
    const fn of(table: Option<Table>, content: Result<ImportContent, ImportRefusal>) -> Self {
        Self { table, row: None, counted_as_before: Vec::new(), content }
    }

    /// Reads a sheet anew, under another framework. The matches that a person chose are lost, because they named key questions
    /// of the framework before.
    pub fn choose_framework(&mut self, framework: &'static Framework) {
        self.counted_as_before.clear();
        if let Some(table) = &self.table {
            self.content = read_sheet(table, framework);
        }
    }

    /// The case audit that the text is.
    pub const fn audit(&self) -> Option<&CaseAudit> {
        match &self.content {
            Ok(ImportContent::Sheet(SheetContent::Cases(audit))) => Some(audit),
            _ => None,
        }
    }

    /// The dates of a case audit.
    fn dates(&self) -> Option<AuditDates> {
        Some(AuditDates::find(self.table.as_ref()?, self.audit()?))
    }

    /// How likely the text is the sheet of a workbook that is meant. `None` for a text that cannot be read.
    pub fn likelihood(&self) -> Option<Likelihood> {
        Some(match self.content.as_ref().ok()? {
            ImportContent::Inspection { .. } => Likelihood::SAVED_FROM_HERE,
            ImportContent::Sheet(content) => content.likelihood(),
        })
    }

    /// Whether another sheet of the workbook, which is no likelier than this, can be meant as well, and has other figures.
    pub fn has_rival(&self, other: &Self) -> bool {
        match (&self.content, &other.content) {
            (Ok(ImportContent::Sheet(content)), Ok(ImportContent::Sheet(other))) => content.has_rival(other),
            _ => false,
        }
    }

    /// How this case audit and another case audit read the cases that both name; this case audit is the first. None where either is no
    /// case audit, where the two are under different frameworks, and where no case is in both.
    pub fn agreement_with(&self, other: &Self) -> Option<Agreement> {
        let (audit, others) = (self.audit()?, other.audit()?);
        if audit.framework != others.framework {
            return None;
        }
        Agreement::of((self.table.as_ref()?, audit), (other.table.as_ref()?, others))
    }

    /// Whether an inspection still has every figure that this case audit gives, and so still counts these cases.
    pub fn gave(&self, inspection: &Inspection) -> bool {
        self.audit().is_some_and(|audit| {
            let given = audit.inspection();
            let mut answers = given.key_questions().iter().filter_map(|entry| Some((entry.located.place(), entry.answer?)));
            given.framework() == inspection.framework()
                && given.answered() > 0
                && answers.all(|(place, answer)| inspection.answer(place) == Some(answer))
        })
    }

    /// Shows the cells of a row of the sheet.
    pub const fn show_row(&mut self, row: usize) {
        self.row = Some(row);
    }

    /// The row that is shown, with the headings of a row above its cells.
    fn row_shown(&self, heading_row: Option<usize>) -> Option<RowPreview> {
        let (table, row) = (self.table.as_ref()?, self.row?);
        let heading = |column| heading_row.map_or_else(String::new, |heading| shortened(table.cell(heading, column)));
        let cells = table.row_cells(row).enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let cells = cells.map(|(column, cell)| CellPreview {
            letters: letters(column),
            heading: heading(column),
            text: shortened(cell),
        });
        Some(RowPreview { row, cells: cells.collect() })
    }

    /// Gives the words of a case audit the meanings that a person gave them in an earlier sheet. A word that has a meaning keeps it.
    pub fn count_as_before(&mut self, words: &[(String, WordMeaning)]) {
        let Some(audit) = self.audit() else { return };
        let known = |word: &str| words.iter().find(|(text, _)| are_one_word(text, word)).map(|(_, meaning)| *meaning);
        let unclear = audit.words().into_iter().filter(|word| word.meaning.is_none());
        let meant: Vec<_> = unclear.filter_map(|word| known(&word.text).map(|meaning| (word, meaning))).collect();
        for (word, meaning) in meant {
            self.give_meaning(&word.plain, Some(meaning));
            self.counted_as_before.push(UnclearWord { meaning: Some(meaning), ..word });
        }
    }

    /// Gives a word of a case audit a meaning, or takes the meaning back. The empty word stands for blank cells.
    pub fn give_meaning(&mut self, word: &str, meaning: Option<WordMeaning>) {
        self.counted_as_before.retain(|known| known.plain != word);
        if let Ok(ImportContent::Sheet(SheetContent::Cases(audit))) = &mut self.content {
            audit.give_meaning(word, meaning);
        }
    }

    /// Counts the cases of one disposal, or each for the key questions about its own; of a sheet of figures, says which cases they are about.
    pub fn choose_disposals(&mut self, disposals: Option<CountedDisposals>) {
        let (Ok(ImportContent::Sheet(content)), Some(table)) = (&mut self.content, &self.table) else { return };
        match content {
            SheetContent::Cases(audit) => audit.choose_disposals(disposals, table),
            SheetContent::Figures(figures) if figures.depends_on_disposals => {
                if let Some(chosen) = FigureSheet::about(table, figures.inspection.framework(), disposals) {
                    **figures = chosen;
                }
            }
            SheetContent::Figures(_) => {}
        }
    }

    /// Matches the columns of a case audit as a person chose in earlier sheets with the same headings.
    pub fn match_as_before(&mut self, choices: &[HeadingChoice]) {
        if let Ok(ImportContent::Sheet(SheetContent::Cases(audit))) = &mut self.content {
            audit.match_as_before(choices);
        }
    }

    /// What a person chose for the headings of a case audit.
    pub fn heading_choices(&self) -> Vec<HeadingChoice> {
        self.audit().map(CaseAudit::heading_choices).unwrap_or_default()
    }

    /// Counts the rows of a case audit that are perhaps no cases of their own, or leaves them out.
    pub fn choose_doubtful_cases(&mut self, choice: Option<DoubtfulCases>) {
        if let (Ok(ImportContent::Sheet(SheetContent::Cases(audit))), Some(table)) = (&mut self.content, &self.table) {
            audit.choose_doubtful_cases(choice, table);
        }
    }

    /// Matches a column of a case audit to a key question, or to none.
    pub fn match_column(&mut self, place: usize, key_question: Option<KeyQuestionId>) {
        if let Ok(ImportContent::Sheet(SheetContent::Cases(audit))) = &mut self.content {
            audit.match_column(place, key_question);
        }
    }
}

/// Whether two cells hold one word, however it is spaced and whether its letters are capital.
fn are_one_word(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    plain(one) == plain(other)
}

fn read_sheet(table: &Table, framework: &'static Framework) -> Result<ImportContent, ImportRefusal> {
    let content = SheetContent::read(table, framework).or_else(|error| {
        let waiting = (error == SheetError::NoDisposals).then(|| FigureSheet::about(table, framework, None)).flatten();
        waiting.map(|figures| SheetContent::Figures(Box::new(figures))).ok_or(error)
    });
    content.map(ImportContent::Sheet).map_err(ImportRefusal::Sheet)
}

/// Reads the ratings string in a text. `None` for a text without one, and for rows of a sheet, one of whose cells can hold one.
fn read_ratings_string(text: &str) -> Option<Result<ImportContent, ImportRefusal>> {
    match ratings_string::decode(text) {
        Err(ReadError::NoRatingsString | ReadError::TooLong) => None,
        _ if text.contains('\t') => None,
        Ok(decoded) => {
            Some(Ok(ImportContent::Inspection { shared: decoded.shared, problems: sentences(&decoded.problems) }))
        }
        Err(error) => Some(Err(ImportRefusal::Inspection(error))),
    }
}

/// Whether a text begins like JSON. Above further lines, `[OFFICIAL]` is a title.
fn begins_like_json(text: &str) -> bool {
    let is_title = |rest: &str| rest.starts_with(|c: char| c.is_alphabetic()) && rest.trim_end().contains('\n');
    text.starts_with('{') || text.strip_prefix('[').is_some_and(|rest| !is_title(rest))
}

fn read_json_inspection(text: &str) -> Result<ImportContent, ImportRefusal> {
    let (value, repeated_fields) = read_json(text).map_err(ImportRefusal::Json)?;
    let shared = read_shared(&value).map_err(ImportRefusal::Inspection)?;
    let repeated = |place| ReadError::WrongType { place, expected: "here once; the last one is kept" };
    let problems: Vec<_> = repeated_fields.into_iter().map(repeated).collect();
    Ok(ImportContent::Inspection { shared, problems: sentences(&problems) })
}

fn sentences(problems: &[ReadError]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}
