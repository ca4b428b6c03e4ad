//! What the heading of a column of a case audit means, and why the program is not certain of it.

use super::column::AuditColumn;
use crate::engine::{Framework, KeyQuestionId};
use crate::exchange::sheets::cells::legend::instructs_opposite;
use crate::exchange::sheets::headings::answer_group::{asks_for_opposite, asks_something_else, denies};
use crate::exchange::sheets::headings::disposals::{CountedDisposals, disposal_of_key_question};
use crate::exchange::sheets::headings::phrases::auditor_in;
use crate::exchange::sheets::headings::rest::{other_edition, other_word};
use crate::exchange::sheets::headings::{HeadingMeaning, is_about_adults, meaning, words_contradict_number};
use crate::exchange::sheets::problem::{HeadingDoubt, SheetFault};

impl AuditColumn {
    /// What the heading means, under the disposal of the counted cases or the only one that is counted in the sheet.
    pub(super) fn meaning(&self, framework: &'static Framework, disposals: Option<CountedDisposals>) -> HeadingMeaning {
        meaning(&self.full_heading, framework, self.disposal.or(disposals.and_then(CountedDisposals::alone)))
    }

    /// Whether a key question is about cases of the other disposal than those that are counted here.
    fn is_of_other_disposal(&self, id: KeyQuestionId, framework: &'static Framework) -> bool {
        let asked = disposal_of_key_question(id, framework);
        self.disposal.is_some_and(|counted| asked.is_some_and(|asked| asked != counted))
    }

    /// Matches the column by its heading.
    pub(super) fn match_to(&mut self, framework: &'static Framework, disposals: Option<CountedDisposals>) {
        if self.repeats.is_some() {
            (self.key_question, self.doubt) = (None, None);
            return;
        }
        (self.key_question, self.doubt) = match self.meaning(framework, disposals) {
            HeadingMeaning::KeyQuestion(id) if self.is_of_other_disposal(id, framework) => {
                (None, self.tally.has_answers().then_some(HeadingDoubt::OtherDisposal))
            }
            HeadingMeaning::KeyQuestion(_)
                if self.tally.has_answers()
                    && (self.asks_for_opposite
                        || instructs_opposite(&self.full_heading)
                        || (self.group.is_none()
                            && (asks_for_opposite(&self.full_heading) || denies(&self.full_heading)))) =>
            {
                (None, Some(HeadingDoubt::Negative))
            }
            HeadingMeaning::KeyQuestion(_) if self.tally.has_answers() && asks_something_else(&self.full_heading) => {
                (None, Some(HeadingDoubt::OtherSubject))
            }
            HeadingMeaning::KeyQuestion(_) if is_about_adults(&self.full_heading) => {
                (None, Some(HeadingDoubt::OtherService))
            }
            HeadingMeaning::KeyQuestion(id) => match self.doubt_about_words(id, framework) {
                Some(doubt) => (None, Some(doubt)),
                None => (Some(id), None),
            },
            HeadingMeaning::Ambiguous => (None, Some(HeadingDoubt::Ambiguous)),
            HeadingMeaning::UnknownNumber => (None, Some(HeadingDoubt::UnknownNumber)),
            HeadingMeaning::Judged if !self.tally.is_blank() => (None, Some(HeadingDoubt::Judged)),
            HeadingMeaning::Judged | HeadingMeaning::Nothing => (None, None),
        };
    }

    /// The doubt about the words beside the number of a key question, or beside the words by which it was found.
    fn doubt_about_words(&self, id: KeyQuestionId, framework: &'static Framework) -> Option<HeadingDoubt> {
        let heading = &self.full_heading;
        let located = framework.key_question(id)?;
        if words_contradict_number(heading, id, framework) {
            return Some(HeadingDoubt::Contradictory);
        }
        if let Some(edition) = other_edition(heading, located, framework) {
            return Some(HeadingDoubt::OtherEdition(edition.name));
        }
        let has_other_word = self.tally.has_answers() && other_word(heading, located, framework).is_some();
        has_other_word.then_some(HeadingDoubt::OtherWord)
    }

    /// What is the matter with the heading, if the program is not certain what it means.
    pub(super) fn fault_of_heading(
        &self,
        framework: &'static Framework,
        disposals: Option<CountedDisposals>,
    ) -> Option<SheetFault> {
        let doubt = self.doubt?;
        let located = match self.meaning(framework, disposals) {
            HeadingMeaning::KeyQuestion(id) if doubt == HeadingDoubt::OtherWord => framework.key_question(id),
            _ => None,
        };
        let word = located.and_then(|located| other_word(&self.full_heading, located, framework));
        let word = word.or_else(|| auditor_in(&self.full_heading));
        Some(doubt.fault(self.heading.clone(), word))
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::Place;
    use crate::exchange::sheets::audit::case_audit::CaseAudit;
    use crate::exchange::sheets::problem::HeadingDoubt;
    use crate::exchange::sheets::table::Table;
    use crate::frameworks::framework;

    #[track_caller]
    fn assert_means(id: &str, heading: &str, expected: &str) {
        let framework = framework(id).unwrap();
        let sheet = Table::read(&format!("Case\t{heading}\n1\tyes\n")).unwrap();
        let audit = CaseAudit::read(&sheet, framework, None).unwrap();
        let meaning = match (audit.columns[1].key_question, audit.columns[1].doubt) {
            (_, Some(HeadingDoubt::Contradictory)) => "contradicts",
            (Some(id), _) => framework.number(Place::KeyQuestion(id)),
            (_, Some(HeadingDoubt::Ambiguous)) => "ambiguous",
            (_, Some(HeadingDoubt::UnknownNumber)) => "unknown",
            (_, Some(HeadingDoubt::Judged)) => "judged",
            (_, Some(HeadingDoubt::Negative)) => "negative",
            (_, Some(HeadingDoubt::OtherSubject | HeadingDoubt::OtherService)) => "other",
            (_, Some(HeadingDoubt::OtherWord)) => "other word",
            (_, Some(HeadingDoubt::OtherDisposal)) => "other disposal",
            (_, Some(HeadingDoubt::OtherTime)) => "other time",
            (_, Some(HeadingDoubt::OtherEdition(_))) => "other edition",
            (None, None) => "",
        };
        assert_eq!(meaning, expected, "{id}: {heading:?}");
    }

    #[test]
    fn by_number() {
        for heading in
            ["2.1.1", "2.1.1 Desistance", "Q2.1.1", "KQ 2.1.1:", "kq2.1.1", "(2.1.1)", "2.1.1.", "Key question 2.1.1 – 2024"]
        {
            assert_means("yjs-2021", heading, "2.1.1");
        }
        for heading in ["V1.1", "v1.1 Victims", "Q V1.1"] {
            assert_means("iyjwcv-2025", heading, "V1.1");
        }
        for (heading, expected) in [
            ("2.1.1 and 2.1.2", "ambiguous"),
            ("2.1.1–3", "ambiguous"),
            ("Q2.1.1-3 Assessment", "ambiguous"),
            ("2.1.1 to 3", "ambiguous"),
            ("2.1.1/2", "ambiguous"),
            ("2.1.1 & 2", "ambiguous"),
            ("2.1.1, 2 and 3", "ambiguous"),
            ("2.1.1 – 2024", "2.1.1"),
            ("2.1.1, 12 cases", "2.1.1"),
            ("2.1.1 - 1=yes 0=no", "2.1.1"),
            ("2.1.4", "unknown"),
            ("2.1.1.3 desistance assessment", "unknown"),
            ("2.1.1a", "unknown"),
            ("2.1.1 (a)", "unknown"),
            ("2.1.1 ii", "unknown"),
            ("2.1.1 prompt 3", "unknown"),
            ("2.1.1 Does assessment focus on engaging the person on probation?", "other"),
            ("2.2.1 Action needed?", "other"),
            ("2.1", ""),
            ("3.4.1", "unknown"),
            ("V1.1", "unknown"),
        ] {
            assert_means("yjs-2021", heading, expected);
        }
        assert_means("yos-2018", "3.4.1", "3.4.1");
        assert_means("iyjwcv-2025", "V1.2", "judged");
        assert_means("iyjwcv-2025", "V1.2 Victims: arrangements", "judged");
        assert_means("yjs-2021", "1.1 Governance", "judged");
    }

    #[test]
    fn by_number_against_words() {
        for (id, heading, expected) in [
            ("yjs-2021", "2.1.1 Planning: keeping other people safe", "contradicts"),
            ("yjs-2021", "2.1.1 Safety of others", "contradicts"),
            ("yjs-2021", "2.1.1 Out-of-court assessment: desistance", "contradicts"),
            ("yjs-2021", "2.1.1 Court assessment: desistance", "2.1.1"),
            ("yjs-2021", "3.1.1 Does assessment sufficiently analyse how to support the child's desistance?", "3.1.1"),
            ("yjs-2021", "2.3.2 Do services effectively support the safety of the child?", "2.3.2"),
            ("yjs-2021", "2.1.1 Assessment and planning: desistance", "2.1.1"),
            ("yjs-2021", "2.1.1 Planning", "2.1.1"),
            ("iyjwcv-2025", "V1.1 Work with victims", "V1.1"),
        ] {
            assert_means(id, heading, expected);
        }
    }

    #[test]
    fn by_words() {
        for (id, heading, expected) in [
            ("yjs-2021", "2.1 Desistance", "2.1.1"),
            ("yjs-2021", "2.4: safety of the child", "2.4.2"),
            ("yjs-2021", "Reviewing: keeping other people safe", "2.4.3"),
            ("yjs-2021", "review – others' safety", "2.4.3"),
            ("yjs-2021", "Court disposals, assessment, supporting the child’s desistance", "2.1.1"),
            ("yjs-2021", "Out-of-court assessment: child's desistance", "3.1.1"),
            ("yjs-2021", "OUT OF COURT DISPOSALS Planning Child safe", "3.2.2"),
            ("yjs-2021", "OOCD: Assessment - desistance", "3.1.1"),
            ("yjs-2021", "OOC assessment: safety of child", "3.1.2"),
            ("yjs-2021", "Diversion delivery desistance", "3.3.1"),
            ("iyjwcv-2025", "Planning: positive change", "2.2.1"),
            ("iyjwcv-2025", "Plans: positive changes", "2.2.1"),
            ("iyjwcv-2025", "Assessing positive change", "2.1.1"),
            ("iyjwcv-2025", "Was positive change delivered?", "2.3.1"),
            ("iyjwcv-2025", "Implements positive change", "2.3.1"),
            ("yjs-2021", "Reviews: child's safety", "2.4.2"),
            ("yjs-2021", "Court plans: safeguarding the child", "2.2.2"),
            ("yjs-2021", "OOCD plans: desistance", "3.2.1"),
            ("iyjwcv-2025", "Assessment - keep child & community safe", "2.1.2"),
            ("iyjwcv-2025", "Work with victims", "V1.1"),
            ("yos-2018", "Recommendations supporting joint decision making", "3.4.1"),
            ("yos-2018", "Working with police to implement disposals", "3.4.2"),
            ("yjs-2021", "Court disposals: Implementation and delivery: the safety of other people", "2.3.3"),
            ("yjs-2021", "Court disposals - implementation and delivery (2.3.3)", "2.3.3"),
            ("iyjwcv-2025", "Does assessing sufficiently analyse how to achieve positive change for the child?", "2.1.1"),
            ("iyjwcv-2025", "Does planning focus sufficiently on how to keep the child and the community safe?", "2.2.2"),
        ] {
            assert_means(id, heading, expected);
        }
    }

    #[test]
    fn a_heading_that_could_mean_two_key_questions_means_neither() {
        for (id, heading, expected) in [
            ("yjs-2021", "Desistance", "ambiguous"),
            ("yjs-2021", "Assessment: desistance", "ambiguous"),
            ("yjs-2021", "2.1 keeping the child and others safe", "ambiguous"),
            ("yjs-2021", "Assessment and planning: desistance", "ambiguous"),
            // “And” is in the name of a standard too.
            ("yjs-2021", "Court disposals: desistance and so on", "ambiguous"),
            ("iyjwcv-2025", "Positive change", "ambiguous"),
            ("yjs-2021", "Child", ""),
            ("yjs-2021", "Other comments", ""),
            ("yjs-2021", "Case", ""),
            ("yjs-2021", "", ""),
            ("yjs-2021", "__proto__", ""),
            ("iyjwcv-2025", "Victim's name", ""),
            ("iyjwcv-2025", "Victim's worker", ""),
        ] {
            assert_means(id, heading, expected);
        }
    }
}
