//! Doubts about headings that only the other headings of the sheet show: words of another edition, other times, and a second column for a key
//! question.

use super::case_audit::CaseAudit;
use super::column::AuditColumn;
use crate::engine::KeyQuestionId;
use crate::exchange::sheets::headings::phrases::auditor_in;
use crate::exchange::sheets::headings::rest::{differs_in, edition_of_numbers, is_worded_by, period};
use crate::exchange::sheets::headings::{HeadingMeaning, is_about_remarks};
use crate::exchange::sheets::problem::HeadingDoubt;
use crate::exchange::sheets::word_list::has_word_in;
use crate::frameworks::FRAMEWORKS;

/// Those whose answer is another one than the auditor's.
const OTHERS: &str = "moderator|moderators|moderated|moderation|reviewer|manager|worker|practitioner|peer|second|inspector|self|officer|checker";

impl CaseAudit {
    /// Takes back the matches of headings that the other headings make doubtful.
    pub(super) fn doubt_other_headings(&mut self) {
        self.doubt_other_edition();
        self.doubt_other_times();
        self.match_rivals_of_other_words();
    }

    /// Where a heading is worded by another edition, or has a number that only another edition has, a number that means another key question there is
    /// doubtful in each heading that is not worded by the chosen edition.
    fn doubt_other_edition(&mut self) {
        let of_other = |column: &AuditColumn| match column.doubt {
            Some(HeadingDoubt::OtherEdition(name)) => FRAMEWORKS.into_iter().find(|framework| framework.name == name),
            _ => None,
        };
        let framework = self.framework;
        let is_unknown =
            |column: &&AuditColumn| column.doubt == Some(HeadingDoubt::UnknownNumber) && column.tally.has_answers();
        let unknown = self.columns.iter().filter(is_unknown).map(|column| column.full_heading.as_str());
        let edition = self.columns.iter().find_map(of_other).or_else(|| edition_of_numbers(unknown, framework));
        let Some(edition) = edition else { return };
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
        match column.meaning(self.framework, self.disposals) {
            HeadingMeaning::KeyQuestion(id) => Some(id),
            _ => None,
        }
    }

    /// Leaves the answers of auditors out where another person has answered too, in columns without the numbers of key questions, because
    /// nobody knows whose answers count.
    pub(super) fn doubt_second_readers(&mut self) {
        let is_of_other = |heading: &str| !is_about_remarks(heading) && has_word_in(OTHERS, &heading.to_ascii_lowercase());
        if !self.columns.iter().any(|column| column.tally.has_answers() && is_of_other(&column.full_heading)) {
            return;
        }
        // Two columns of one key question are both left out anyway.
        let of_auditor = |column: &&AuditColumn| {
            column.tally.has_answers()
                && auditor_in(&column.full_heading).is_some()
                && self.key_question_answered_by(column).is_some()
        };
        let places: Vec<usize> = self.columns.iter().filter(of_auditor).map(|column| column.place).collect();
        for column in self.columns.iter_mut().filter(|column| places.contains(&column.place)) {
            (column.key_question, column.doubt) = (None, Some(HeadingDoubt::OtherWord));
        }
    }
}
