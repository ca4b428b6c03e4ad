//! Figures of an edition, carried over to another edition.

use crate::engine::{
    Domain, Framework, Inspection, KeyQuestion, LocatedKeyQuestion, LocatedStandard, Place, Standard, StandardId,
};

/// The figures of an inspection under another edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedOver {
    /// The standards that took figures over, in the order of the new edition. Empty if the two editions have no such standard in
    /// common.
    pub standards: Vec<StandardId>,
    /// The figures that were taken over, under the new edition, with the service's name.
    pub inspection: Inspection,
}

/// Takes the answers and the discretion of an inspection over to another edition, for the standards that are equal in both editions.
///
/// Two standards are equal if their numbers, their names, the names of their domains and all their key questions are equal. Two judged
/// standards are equal only if their whole domains are equal, because they have no key questions that show their meaning.
pub fn carry_over(from: &Inspection, to: &'static Framework) -> CarriedOver {
    let mut inspection = Inspection::new(to);
    inspection.service.clone_from(&from.service);
    let mut standards = Vec::new();
    for here in to.standards() {
        let Some(there) = from.framework().standards().find(|there| is_same(&here, there)) else { continue };
        // No answer is refused, because both standards take the same answers.
        let mut take = |place: Place, answered: Place| {
            from.answer(answered).is_some_and(|answer| inspection.set_answer(place, answer).is_ok())
        };
        let mut has_figures = take(here.place(), there.place());
        for (LocatedKeyQuestion { id, .. }, answered) in here.key_questions().zip(there.key_questions()) {
            has_figures |= take(Place::KeyQuestion(id), answered.place());
        }
        if let Some(discretion) = from.discretion(there.id) {
            has_figures |= inspection.set_discretion(here.id, Some(discretion.clone())).is_ok();
        }
        if has_figures {
            standards.push(here.id);
        }
    }
    CarriedOver { standards, inspection }
}

fn is_same(first: &LocatedStandard, second: &LocatedStandard) -> bool {
    first.domain.name == second.domain.name
        && asks_the_same(first.standard, second.standard)
        && (!first.standard.is_judged() || is_same_domain(first.domain, second.domain))
}

fn is_same_domain(first: &Domain, second: &Domain) -> bool {
    first.standards.len() == second.standards.len()
        && first.standards.iter().zip(second.standards).all(|(first, second)| asks_the_same(first, second))
}

fn asks_the_same(first: &Standard, second: &Standard) -> bool {
    let of_standard = |standard: &Standard| (standard.number, standard.name, standard.counts, standard.key_questions.len());
    let of_question = |question: &KeyQuestion| (question.number, question.label, question.answered_by, question.note);
    let mut questions = first.key_questions.iter().zip(second.key_questions);
    of_standard(first) == of_standard(second) && questions.all(|(first, second)| of_question(first) == of_question(second))
}
