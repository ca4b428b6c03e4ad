//! The value that a missing figure must have for a target.

use super::Target;
use super::change::least_entered;
use crate::engine::{Answer, AnsweredBy, Inspection, Place, rate};

/// A missing figure, and the value that it must have for a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeededFigure {
    /// The key question, or the judged standard.
    pub place: Place,
    /// The value.
    pub needed: Needed,
}

/// The value that a missing figure must have for a target, while entered answers stay and every other missing figure can have any
/// value.
///
/// The value is a whole percentage at the edge of a band, or a rating where the figure is judged. For a target upwards the figure
/// must be at least the value, for a target downwards at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Any value is enough: the target is reached whatever the missing figures are.
    Reached,
    /// No value is enough: the target cannot be reached whatever the missing figures are.
    OutOfReach,
    /// The figure has no effect on the target: its standard has discretion, has an Inadequate key question already, or does not
    /// count.
    NoEffect,
    /// The figure has an effect on the target.
    Figure {
        /// If the figure is less helpful than this value, the target cannot be reached, whatever the other missing figures are. None
        /// if the other missing figures alone can reach the target.
        necessary: Option<Answer>,
        /// If the figure is this value or more helpful, the target is reached, whatever the other missing figures are. None if the
        /// target depends on the other missing figures too. Equal to `necessary` if no other figure is missing.
        sufficient: Option<Answer>,
    },
}

/// The value that each missing figure must have for a target, in the framework's order.
///
/// The missing figures are the judged standards without a rating, and the key questions without an answer, except where a rating
/// was entered for the standard itself.
pub fn needed(inspection: &Inspection, target: Target) -> Vec<NeededFigure> {
    let mut figures = Vec::new();
    let mut tried = inspection.clone();
    for entry in inspection.standards() {
        let standard = Place::Standard(entry.located.id);
        if entry.answer.is_some() {
            continue;
        }
        if entry.located.standard.is_judged() {
            let needed = needed_at(&mut tried, standard, AnsweredBy::Judgement, target);
            figures.push(NeededFigure { place: standard, needed });
        }
        for entry in inspection.key_questions_of(&entry.located) {
            if entry.answer.is_none() {
                let place = Place::KeyQuestion(entry.located.id);
                let needed = needed_at(&mut tried, place, entry.located.question.answered_by, target);
                figures.push(NeededFigure { place, needed });
            }
        }
    }
    figures
}

/// Tries a missing figure at each rating, from the least helpful rating on, and leaves the inspection unchanged.
#[expect(clippy::expect_used, reason = "a refused figure would give a wrong answer about the target")]
fn needed_at(tried: &mut Inspection, place: Place, answered_by: AnsweredBy, target: Target) -> Needed {
    let bands = &tried.framework().key_question_bands;
    let direction = target.direction;
    let least_helpful = direction.opposite().last();
    let (mut necessary, mut sufficient) = (None, None);
    let (mut points_at_least_helpful, mut has_effect) = (None, false);
    let mut next = Some(least_helpful);
    while let Some(rating) = next {
        let Some(figure) = least_entered(answered_by, direction, rating, bands) else { break };
        tried.set_answer(place, figure).expect("a missing figure can be entered in the way that its place is answered");
        let outcome = rate(tried);
        if necessary.is_none() && target.is_possible(&outcome) {
            necessary = Some((rating, figure));
        }
        if sufficient.is_none() && target.is_reached(&outcome) {
            sufficient = Some((rating, figure));
        }
        let points = target.points(&outcome);
        // A more helpful figure never gives fewer points. Therefore the last rating shows whether the figure has an effect.
        has_effect = points != *points_at_least_helpful.get_or_insert(points);
        next = direction.after(rating);
    }
    tried.clear_answer(place);
    match (necessary, sufficient) {
        (_, Some((rating, _))) if rating == least_helpful => Needed::Reached,
        (None, _) => Needed::OutOfReach,
        _ if !has_effect => Needed::NoEffect,
        (Some((rating, figure)), _) => Needed::Figure {
            necessary: (rating != least_helpful).then_some(figure),
            sufficient: sufficient.map(|(_, figure)| figure),
        },
    }
}
