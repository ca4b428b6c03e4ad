//! What a figure that is still missing must be.

use super::Target;
use super::change::least_entered;
use crate::engine::{Answer, AnsweredBy, Inspection, Place, rate};

/// A missing figure, and what a target asks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeededFigure {
    /// The key question, or the judged standard.
    pub place: Place,
    /// What it must be.
    pub needed: Needed,
}

/// What a missing figure must be for a target, while the answers that are there stay and the other missing ones can be
/// anything.
///
/// A figure is a whole percentage at the edge of a band, or a rating where it is judged: at least that, or at most for a
/// target downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// It no longer matters: the target is reached whatever it and the other missing ones are.
    Reached,
    /// It no longer matters: the target cannot be reached whatever they are.
    OutOfReach,
    /// It does not matter: the target depends on other missing ones only. Its standard has discretion, or a figure as low as
    /// can be, or does not count.
    NoEffect,
    /// It matters.
    Figure {
        /// Short of this the target cannot be reached, whatever the other missing ones are. None if they can do without it.
        necessary: Option<Answer>,
        /// From here on the target is reached, whatever the other missing ones are. None if it needs them too. Where it is
        /// the only one missing, this and `necessary` are the same.
        sufficient: Option<Answer>,
    },
}

/// What each missing figure must be for a target, in the framework's order.
///
/// Missing are judged standards without a rating, and key questions without an answer whose standard has none of its own.
#[must_use]
pub fn needed(inspection: &Inspection, target: Target) -> Vec<NeededFigure> {
    let mut figures = Vec::new();
    let mut tried = inspection.clone();
    for entry in inspection.standards() {
        let standard = Place::Standard(entry.located.id);
        if entry.answer.is_some() {
            continue;
        }
        if entry.located.standard.is_judged() {
            let needed = of_figure(&mut tried, standard, AnsweredBy::Judgement, target);
            figures.push(NeededFigure { place: standard, needed });
        }
        for entry in inspection.key_questions_of(&entry.located) {
            if entry.answer.is_none() {
                let place = Place::KeyQuestion(entry.located.id);
                let needed = of_figure(&mut tried, place, entry.located.question.answered_by, target);
                figures.push(NeededFigure { place, needed });
            }
        }
    }
    figures
}

/// Tries the figure at each rating, from the one least helpful on. The inspection is then as it was.
fn of_figure(tried: &mut Inspection, place: Place, by: AnsweredBy, target: Target) -> Needed {
    let bands = &tried.framework().key_question_bands;
    let direction = target.direction;
    let worst = direction.opposite().last();
    let (mut necessary, mut sufficient) = (None, None);
    let (mut points_at_worst, mut has_effect) = (None, false);
    let mut next = Some(worst);
    while let Some(rating) = next {
        let Some(figure) = least_entered(by, direction, rating, bands) else { break };
        let _ = tried.set_answer(place, figure);
        let outcome = rate(tried);
        if necessary.is_none() && target.is_possible(&outcome) {
            necessary = Some((rating, figure));
        }
        if sufficient.is_none() && target.is_reached(&outcome) {
            sufficient = Some((rating, figure));
        }
        let points = target.points(&outcome);
        // The more helpful the figure the more points, so the last one tells.
        has_effect = points != *points_at_worst.get_or_insert(points);
        next = direction.after(rating);
    }
    tried.clear_answer(place);
    match (necessary, sufficient) {
        (_, Some((rating, _))) if rating == worst => Needed::Reached,
        (None, _) => Needed::OutOfReach,
        _ if !has_effect => Needed::NoEffect,
        (Some((rating, figure)), _) => Needed::Figure {
            necessary: (rating != worst).then_some(figure),
            sufficient: sufficient.map(|(_, figure)| figure),
        },
    }
}
