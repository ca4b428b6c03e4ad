//! Which key question each column of a case audit answers, by its heading or as a person says; and what a person says of words and
//! disposals.

use super::case_audit::CaseAudit;
use super::column::AuditColumn;
use crate::engine::{Framework, KeyQuestionId, Place};
use crate::exchange::sheets::answered_by_cases;
use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::cells::word_meaning::WordMeaning;
use crate::exchange::sheets::doubtful_cases::DoubtfulCases;
use crate::exchange::sheets::headings::choice::{ChosenIn, HeadingChoice};
use crate::exchange::sheets::headings::disposals::CountedDisposals;
use crate::exchange::sheets::headings::{HeadingMeaning, depends_on_disposals, is_about_remarks};
use crate::exchange::sheets::problem::HeadingDoubt;
use crate::exchange::sheets::table::Table;
use crate::exchange::sheets::turned::Turned;

impl CaseAudit {
    /// Matches all columns by their headings, to the key questions of a framework.
    pub fn match_to(&mut self, framework: &'static Framework) {
        self.framework = framework;
        for column in &mut self.columns {
            column.chosen = None;
            column.match_to(framework, self.disposals);
        }
        self.match_rivals_of_negative_headings();
        self.doubt_other_headings();
        self.doubt_second_readers();
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
        let about = |column: &AuditColumn| match column.meaning(self.framework, self.disposals) {
            HeadingMeaning::KeyQuestion(id) => Some(id),
            _ => None,
        };
        let negative = self.columns.iter().enumerate().filter(|(_, column)| column.doubt == Some(HeadingDoubt::Negative));
        let rivals: Vec<_> = negative
            .filter_map(|(index, column)| Some((index, about(column)?)))
            .filter(|(index, id)| {
                self.columns.iter().enumerate().any(|(other, column)| other != *index && about(column) == Some(*id))
            })
            .collect();
        for (index, id) in rivals {
            if let Some(column) = self.columns.get_mut(index) {
                (column.key_question, column.doubt) = (Some(id), None);
            }
        }
    }

    /// Matches a column as a person says, or leaves it out. Other columns stay matched, even to the same key question: a person who
    /// goes through the list with the arrow keys passes by key questions that other columns have.
    pub fn match_column(&mut self, index: usize, key_question: Option<KeyQuestionId>) {
        if let Some(column) = self.columns.get_mut(index) {
            (column.key_question, column.doubt) = (key_question, None);
            column.chosen = Some(ChosenIn::ThisSheet);
        }
    }

    /// Matches columns as a person chose in earlier sheets whose headings were the same texts. A heading that stands twice here is not
    /// matched, nor is one whose key question another column has by its own heading, because the choice was not about such a sheet.
    pub fn match_as_before(&mut self, choices: &[HeadingChoice]) {
        let mut matches = Vec::new();
        for choice in choices.iter().filter(|choice| choice.framework == self.framework.id) {
            let number = choice.key_question.as_deref();
            let located = number.map(|number| answered_by_cases(self.framework).find(|of| of.question.number == number));
            let mut places = (0..).zip(&self.columns).filter(|(_, column)| column.full_heading == choice.heading);
            if let (Some((index, _)), None, false) = (places.next(), places.next(), located.is_some_and(|of| of.is_none())) {
                matches.push((index, located.flatten().map(|located| located.id)));
            }
        }
        for (index, key_question) in &matches {
            let is_other = |(other, _): &(usize, &AuditColumn)| matches.iter().all(|(index, _)| index != other);
            let is_taken = key_question.is_some()
                && self.columns.iter().enumerate().filter(is_other).any(|(_, column)| column.key_question == *key_question);
            if let (Some(column), false) = (self.columns.get_mut(*index), is_taken) {
                (column.key_question, column.doubt) = (*key_question, None);
                column.chosen = Some(ChosenIn::EarlierSheet);
            }
        }
    }

    /// What a person chose for the headings of this sheet, here or in an earlier sheet.
    #[must_use]
    pub fn heading_choices(&self) -> Vec<HeadingChoice> {
        let chosen = self.columns.iter().filter(|column| column.chosen.is_some() && column.has_heading());
        let choices = chosen.map(|column| HeadingChoice {
            framework: self.framework.id.into(),
            heading: column.full_heading.clone(),
            key_question: column.key_question.map(|id| self.framework.number(Place::KeyQuestion(id)).into()),
        });
        choices.collect()
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

    /// Counts only court or only out-of-court cases of the table that was read, where it names the disposals of its cases, or each case for the
    /// key questions of its own disposal. Headings whose key question depends on it are matched anew. Where no case is left, all are counted.
    pub fn choose_disposals(&mut self, disposals: Option<CountedDisposals>, table: &Table) {
        let framework = self.framework;
        let doubtful = self.doubtful_choice;
        let counted = |disposals| Self::counted(table, framework, disposals, doubtful, self.turned.clone());
        let mut chosen = counted(disposals);
        if chosen.cases == 0 {
            chosen = counted(None);
            chosen.disposals = disposals;
        }
        chosen.meanings = std::mem::take(&mut self.meanings);
        for column in &mut chosen.columns {
            column.tally(&chosen.meanings);
        }
        chosen.match_to(framework);
        for column in &mut chosen.columns {
            let is_same = |known: &&AuditColumn| {
                (known.place, known.heading_row, known.disposal) == (column.place, column.heading_row, column.disposal)
            };
            let of_person = self.columns.iter().find(is_same).filter(|known| known.chosen.is_some());
            if let Some(known) = of_person.filter(|_| !depends_on_disposals(&column.full_heading, framework)) {
                (column.key_question, column.doubt, column.chosen) = (known.key_question, known.doubt, known.chosen);
            }
        }
        *self = chosen;
    }

    /// Counts each case for the key questions of its own disposal, where headings depend on it and each case names its disposal.
    pub(in crate::exchange::sheets) fn count_each_disposal(&mut self, table: &Table) {
        if !self.depends_on_disposals() {
            return;
        }
        let view = Turned::view(self.turned.as_deref(), table);
        let names_disposal = |row: &usize| self.disposal_in(view.as_ref(), *row).is_some();
        if self.counted_rows.iter().all(names_disposal) {
            self.choose_disposals(Some(CountedDisposals::Each), table);
        }
    }

    /// Counts the rows that are perhaps no cases of their own, or leaves them out, as a person says; or takes that back.
    pub fn choose_doubtful_cases(&mut self, choice: Option<DoubtfulCases>, table: &Table) {
        self.doubtful_choice = choice;
        self.choose_disposals(self.disposals, table);
    }
}
