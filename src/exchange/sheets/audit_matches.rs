//! Which key question each column of a case audit answers, by its heading or as a person says; and what a person says of words and
//! disposals.

use super::audit_column::{AuditColumn, HeadingDoubt};
use super::case_audit::CaseAudit;
use super::cell::CellReader;
use super::disposals::Disposal;
use super::headings::{HeadingMeaning, depends_on_disposals, is_about_remarks, meaning};
use super::table::Table;
use super::word_meaning::WordMeaning;
use crate::engine::{Framework, KeyQuestionId};

impl CaseAudit {
    /// Matches all columns by their headings, to the key questions of a framework.
    pub fn match_to(&mut self, framework: &'static Framework) {
        self.framework = framework;
        for column in &mut self.columns {
            column.match_to(framework, self.disposals);
        }
        self.match_rivals_of_negative_headings();
        for located in framework.key_questions() {
            let is_rival = |column: &&mut AuditColumn| column.key_question == Some(located.id);
            let mut rivals: Vec<_> = self.columns.iter_mut().filter(is_rival).collect();
            // Beside the answers to a key question, there is often a column of comments with the number in its heading.
            let answers = |column: &AuditColumn| column.tally.has_answers() && !is_about_remarks(&column.full_heading);
            if rivals.iter().any(|column| answers(column)) {
                for column in rivals.iter_mut().filter(|column| !answers(column)) {
                    (column.key_question, column.doubt) = (None, None);
                }
            }
        }
    }

    /// A column under a negative heading answers the same key question as another column that is matched to it. So both are left out.
    fn match_rivals_of_negative_headings(&mut self) {
        let about = |column: &AuditColumn| match meaning(&column.full_heading, self.framework, self.disposals) {
            HeadingMeaning::KeyQuestion(id) => Some(id),
            _ => None,
        };
        let negative = self.columns.iter().enumerate().filter(|(_, column)| column.doubt == Some(HeadingDoubt::Negative));
        let rivals: Vec<_> = negative
            .filter_map(|(place, column)| Some((place, about(column)?)))
            .filter(|(place, id)| {
                self.columns.iter().enumerate().any(|(other, column)| other != *place && about(column) == Some(*id))
            })
            .collect();
        for (place, id) in rivals {
            if let Some(column) = self.columns.get_mut(place) {
                (column.key_question, column.doubt) = (Some(id), None);
            }
        }
    }

    /// Matches a column as a person says, or leaves it out. Other columns stay matched, even to the same key question: a person who
    /// goes through the list with the arrow keys passes by key questions that other columns have.
    pub fn match_column(&mut self, place: usize, key_question: Option<KeyQuestionId>) {
        if let Some(column) = self.columns.get_mut(place) {
            (column.key_question, column.doubt) = (key_question, None);
        }
    }

    /// Gives a word a meaning in every column, as a person says, or takes the meaning back. The empty word stands for blank cells.
    pub fn give_meaning(&mut self, word: &str, meaning: Option<WordMeaning>) {
        let plain = CellReader::default().plain(word).to_owned();
        match meaning {
            Some(meaning) => self.meanings.insert(plain, meaning),
            None => self.meanings.remove(&plain),
        };
        for column in &mut self.columns {
            column.tally(&self.meanings);
        }
    }

    /// Counts only court or only out-of-court cases of the table that was read, where it names the disposals of its cases; and matches the
    /// headings whose key question depends on it to that about the chosen disposals. Where no case is left, all are counted.
    pub fn choose_disposals(&mut self, disposals: Option<Disposal>, table: &Table) {
        let framework = self.framework;
        let mut chosen = Self::counted(table, framework, disposals);
        if chosen.cases == 0 {
            chosen = Self { disposals, ..Self::counted(table, framework, None) };
        }
        for column in &mut chosen.columns {
            let is_same = |known: &&AuditColumn| (known.place, known.heading_row) == (column.place, column.heading_row);
            if let Some(known) = self.columns.iter().find(is_same) {
                (column.key_question, column.doubt) = (known.key_question, known.doubt);
            }
            if depends_on_disposals(&column.full_heading, framework) {
                column.match_to(framework, disposals);
            }
            column.tally(&self.meanings);
        }
        chosen.meanings = std::mem::take(&mut self.meanings);
        *self = chosen;
    }
}
