//! Which columns of a case audit answer their key questions, and which wait until a person has said what a word means, or which cases count.

use super::case_audit::CaseAudit;
use super::column::AuditColumn;
use crate::engine::{Answer, KeyQuestionId, Place};
use crate::exchange::sheets::doubtful_cases::DoubtfulCases;
use crate::exchange::sheets::headings::depends_on_disposals;
use crate::exchange::sheets::headings::disposals::{Disposal, disposal_of_key_question};

impl CaseAudit {
    /// Whether a person is asked whether the cells count as they stand. The question stays once the person has answered it.
    #[must_use]
    pub fn asks_which_cases_count(&self) -> bool {
        self.doubtful_choice.is_some() || self.columns.iter().any(|column| self.waits_for_cases(column))
    }

    /// Whether the answers of a column depend on whether the cells count as they stand, and no person has answered that.
    pub(super) fn waits_for_cases(&self, column: &AuditColumn) -> bool {
        let Some(id) = self.key_question_answered_by(column) else { return false };
        let can_change = || {
            self.free_texts.can_change(self.framework.number(Place::KeyQuestion(id)), column.place)
                || self.says_which_count().is_some()
                || self.is_corrected(column)
                || self.is_answered_where_not_asked(column)
        };
        match self.doubtful_choice {
            None => column.has_doubtful_cases || can_change(),
            Some(DoubtfulCases::LeftOut) => can_change(),
            Some(DoubtfulCases::Counted) => false,
        }
    }

    /// Whether a heading means a key question only together with what the sheet is about.
    #[must_use]
    pub fn depends_on_disposals(&self) -> bool {
        let depends = |column: &AuditColumn| depends_on_disposals(&column.full_heading, self.framework);
        self.columns.iter().any(|column| column.tally.has_answers() && depends(column))
    }

    /// The columns that answer a key question, each with its key question. A column that waits for a meaning answers none; one in which it is
    /// not known which rows count does, because each case is compared for itself.
    pub(in crate::exchange::sheets) fn answering_columns(&self) -> impl Iterator<Item = (KeyQuestionId, &AuditColumn)> {
        let columns = self.columns.iter().filter(|column| !self.waits_for_meaning(column));
        columns.filter_map(|column| Some((self.key_question_answered_by(column)?, column)))
    }

    /// The key question that a column answers: none while another column is matched to the same key question.
    #[must_use]
    pub fn key_question_answered_by(&self, column: &AuditColumn) -> Option<KeyQuestionId> {
        column
            .key_question
            .filter(|_| self.columns.iter().filter(|other| other.key_question == column.key_question).count() == 1)
    }

    /// Whether a column gives no answer until a person says what its unclear words, or the blank cells of the sheet, mean, or which
    /// disposals are counted.
    #[must_use]
    pub fn waits(&self, column: &AuditColumn) -> bool {
        self.waits_for_meaning(column) || self.waits_for_cases(column)
    }

    fn waits_for_meaning(&self, column: &AuditColumn) -> bool {
        self.is_half_known(column)
            || self.is_not_filled_in(column)
            || self.waits_for_blanks(column)
            || self.is_about_other_disposals(column)
    }

    pub(super) fn waits_for_blanks(&self, column: &AuditColumn) -> bool {
        column.blank > 0 && self.blank_is_unclear()
    }

    /// Whether no cell of a column holds anything, and nobody has said what blank cells mean.
    pub(super) fn is_not_filled_in(&self, column: &AuditColumn) -> bool {
        column.is_not_filled_in() && !self.meanings.contains_key("")
    }

    /// Whether the unclear cells could change what the clear ones of a column say. Where a column has ones and other numbers, ones are
    /// perhaps no yes in the other columns either.
    pub(super) fn is_half_known(&self, column: &AuditColumn) -> bool {
        let has_other_codes = || {
            let mut answering = self.columns.iter().filter(|column| column.key_question.is_some());
            answering.any(|column| column.words.have_codes(&self.meanings))
        };
        // Where a row counts cases in columns for yes and no, ones are counts too.
        let has_counts = || self.columns.iter().any(|other| other.has_counts);
        (column.group.is_some() && has_counts())
            || column.is_half_known()
            || column.words.begin_with_answers(&self.meanings)
            || (column.has_codes && has_other_codes())
    }

    /// The answer that a column gives.
    #[must_use]
    pub fn answer_of(&self, column: &AuditColumn) -> Option<Answer> {
        column.tally.answer().filter(|_| self.key_question_answered_by(column).is_some() && !self.waits(column))
    }

    /// Whether blank cells can mean an answer: a legend says so, or all clear answers of the sheet are yes or all are no. Cells that say that a question
    /// did not apply make it no clearer, because a blank cell is then perhaps none of those.
    pub(super) fn blank_is_unclear(&self) -> bool {
        let answering = self.columns.iter().filter(|column| column.key_question.is_some());
        let (mut yes, mut no, mut unclear) = (0, 0, 0);
        for column in answering {
            yes += column.tally.yes;
            no += column.tally.no;
            unclear += column.tally.unclear;
        }
        let misses_one = unclear == 0 && (yes == 0) != (no == 0);
        !self.meanings.contains_key("") && (self.blanks_are_answers || misses_one)
    }

    /// Whether a key question about one disposal has answers about cases of the other.
    #[must_use]
    pub fn mixes_disposals(&self) -> bool {
        self.columns.iter().any(|column| self.is_about_other_disposals(column))
    }

    /// Whether a column answers a key question about one disposal, and has answers about cases of the other.
    fn is_about_other_disposals(&self, column: &AuditColumn) -> bool {
        let key_question = self.key_question_answered_by(column);
        match key_question.and_then(|id| disposal_of_key_question(id, self.framework)) {
            Some(Disposal::Court) => column.answers_out_of_court,
            Some(Disposal::OutOfCourt) => column.answers_court,
            None => false,
        }
    }
}
