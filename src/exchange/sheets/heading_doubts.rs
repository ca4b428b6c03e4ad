//! Doubts about headings that only the other headings of the sheet show: words of another edition, other times, and a second column for a key
//! question.

use super::audit_column::{AuditColumn, HeadingDoubt};
use super::case_audit::CaseAudit;
use super::heading_rest::{differs_in, is_worded_by, period};
use super::headings::{HeadingMeaning, is_about_remarks, meaning};
use crate::engine::KeyQuestionId;
use crate::frameworks::FRAMEWORKS;

impl CaseAudit {
    /// Takes back the matches of headings that the other headings make doubtful.
    pub(super) fn doubt_other_headings(&mut self) {
        self.doubt_other_edition();
        self.doubt_other_times();
        self.match_rivals_of_other_words();
    }

    /// Where a heading is worded by another edition, a number that means another key question there is doubtful in each heading that is not worded by
    /// the chosen edition.
    fn doubt_other_edition(&mut self) {
        let of_other = |column: &AuditColumn| match column.doubt {
            Some(HeadingDoubt::OtherEdition(name)) => FRAMEWORKS.into_iter().find(|framework| framework.name == name),
            _ => None,
        };
        let Some(edition) = self.columns.iter().find_map(of_other) else { return };
        let framework = self.framework;
        for column in &mut self.columns {
            let located = column.key_question.and_then(|id| framework.key_question(id));
            let is_doubtful =
                |located| differs_in(located, edition) && !is_worded_by(&column.full_heading, located, framework);
            if located.is_some_and(is_doubtful) {
                (column.key_question, column.doubt) = (None, Some(HeadingDoubt::OtherEdition(edition.name)));
            }
        }
    }

    /// A year or month on all headings is that of the audit. On some, it makes their answers those of another time.
    fn doubt_other_times(&mut self) {
        let mut periods = self.columns.iter().filter(|column| column.key_question.is_some() && column.tally.has_answers());
        let first = periods.next().map(|column| period(&column.full_heading));
        if periods.all(|column| Some(period(&column.full_heading)) == first) {
            return;
        }
        for column in &mut self.columns {
            if column.key_question.is_some() && column.tally.has_answers() && !period(&column.full_heading).is_empty() {
                (column.key_question, column.doubt) = (None, Some(HeadingDoubt::OtherTime));
            }
        }
    }

    /// A column whose heading has another word can have the answers that count, as `2.1.1 moderated` has beside `2.1.1`. So both are left out.
    fn match_rivals_of_other_words(&mut self) {
        let has_other_word = |column: &AuditColumn| {
            matches!(column.doubt, Some(HeadingDoubt::OtherWord | HeadingDoubt::OtherTime))
                && !is_about_remarks(&column.full_heading)
        };
        let about: Vec<_> = self
            .columns
            .iter()
            .map(|column| match column.key_question {
                Some(known) => column.tally.has_answers().then_some(known),
                None if has_other_word(column) => self.key_question_of(column),
                None => None,
            })
            .collect();
        let others = self.columns.iter().zip(&about).enumerate().filter(|(_, (column, _))| has_other_word(column));
        let rivals: Vec<_> = others
            .filter_map(|(place, (_, id))| Some((place, (*id)?)))
            .filter(|(place, id)| about.iter().enumerate().any(|(other, known)| other != *place && *known == Some(*id)))
            .collect();
        for (place, id) in rivals {
            if let Some(column) = self.columns.get_mut(place) {
                (column.key_question, column.doubt) = (Some(id), None);
            }
        }
    }

    /// The key question that the heading of a column means, whatever other words the heading has.
    fn key_question_of(&self, column: &AuditColumn) -> Option<KeyQuestionId> {
        match meaning(&column.full_heading, self.framework, self.disposals) {
            HeadingMeaning::KeyQuestion(id) => Some(id),
            _ => None,
        }
    }
}
