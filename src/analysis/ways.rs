//! The ways of one standard to other ratings: the changes, their cost, and what keeps the standard at its rating.

use super::change::{LeastChange, least_change, least_entered};
use super::{Change, Direction};
use crate::engine::{
    Answer, AnsweredBy, Banding, Inspection, KeyQuestionId, KeyQuestionOutcome, LocatedStandard, Outcome, Place, Rating,
    StandardOutcome, band_of, rate_standard,
};

/// Why a place keeps its answer, or its rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hold {
    /// Discretion set the standard's rating, and stays as recorded.
    Discretion,
    /// The answer is a rating: judged, or entered for a standard whose percentages are not known.
    Judged,
    /// The place was locked.
    Locked,
    /// The key questions of the standard were asked in no case.
    NotAsked,
    /// The standard is not rated.
    NotRated,
    /// The standard was not inspected.
    NotInspected,
}

/// The changes that a plan may make besides percentages and case counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Freedom {
    /// The cost of one step of a rating that was entered: of a judged standard or key question, or of a standard by cases. None
    /// keeps entered ratings as they are.
    pub judged_step: Option<u16>,
    /// Standards and key questions that keep their answers. A locked standard keeps the answers of its key questions too. A
    /// missing answer at a locked place stays missing.
    pub locked: Vec<Place>,
}

impl Freedom {
    /// The places where two inspections under one framework differ although the answers of these places were to stay, in the order of the
    /// framework, standards before key questions. A locked standard keeps its key questions too.
    pub fn changes_of_kept(&self, before: &Inspection, after: &Inspection) -> Vec<(Place, Hold)> {
        let framework = before.framework();
        let mut changes = Vec::new();
        let standards = framework.standards().map(|located| (located.place(), located.place()));
        let questions = framework.key_questions().map(|located| (located.place(), Place::Standard(located.standard)));
        for (place, standard) in standards.chain(questions) {
            let (was, is) = (before.answer(place), after.answer(place));
            let is_locked = self.locked.contains(&place) || self.locked.contains(&standard);
            let is_judged = matches!((was, is), (Some(Answer::Rating(_)), Some(Answer::Rating(_))));
            let discretion = |of: &Inspection| match place {
                Place::Standard(id) => of.discretion(id).map(|discretion| discretion.rating),
                Place::KeyQuestion(_) => None,
            };
            if is_locked && (was != is || discretion(before) != discretion(after)) {
                changes.push((place, Hold::Locked));
            } else if self.judged_step.is_none() && is_judged && was != is {
                changes.push((place, Hold::Judged));
            }
        }
        changes
    }
}

/// Another rating that a standard can reach, and the change that reaches it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    /// The standard.
    pub located: LocatedStandard,
    /// The rating that the standard then has for certain.
    pub rating: Rating,
    /// The only key question to change, on the way down, where one key question is enough. None on the way up, where every key
    /// question below the rating changes, and none where the rating of the standard itself changes.
    pub question: Option<KeyQuestionId>,
    /// The points that the way moves.
    pub points: u8,
    /// How many of the points would be lost if the last change were a step smaller: 1, or more where a case skips a band.
    pub last_step: u8,
    /// The cost of the changes.
    pub cost: u32,
}

/// The inspection that ways start from, and what they may change.
#[derive(Clone, Copy)]
pub(super) struct Start<'a> {
    /// The inspection.
    pub inspection: &'a Inspection,
    /// The result of rating the inspection.
    pub outcome: &'a Outcome,
    /// Whether the ways lead to higher or to lower ratings.
    pub direction: Direction,
    /// The changes that the ways may make.
    pub freedom: &'a Freedom,
}

impl Start<'_> {
    /// Adds the ways of a standard, nearest ratings first. On the way down it adds the ways of one key question after another. The last way
    /// leads furthest, because a key question that can be changed can have any rating.
    pub(super) fn push_ways(&self, rated: &StandardOutcome, ways: &mut Vec<Way>) {
        if self.standard_hold(&rated.located).is_some() {
            return;
        }
        if self.direction == Direction::Up || self.rated_itself(&rated.located) {
            return self.push_ladder(rated, None, ways);
        }
        for question in rated.located.key_questions() {
            self.push_ladder(rated, Some(question.id), ways);
        }
    }

    /// Adds a way to each further rating, nearest ratings first, by one key question or by all of them. A rating that a case skips has no
    /// way.
    fn push_ladder(&self, rated: &StandardOutcome, question: Option<KeyQuestionId>, ways: &mut Vec<Way>) {
        let located = rated.located;
        let Some(certain) = self.certain(rated) else { return };
        let (mut points, mut next) = (0, self.direction.after(certain));
        while let Some(rating) = next {
            let Some(changes) = self.changes(&located, question, rating) else { return };
            // A case can skip a band. The changes then lead past this rating, and are the way to a further rating.
            if self.rating_after(&located, &changes) == Some(rating) {
                let moved = rating.points().abs_diff(certain.points());
                let cost = changes.iter().map(|change| change.cost).sum();
                ways.push(Way { located, rating, question, points: moved, last_step: moved - points, cost });
                points = moved;
            }
            next = self.direction.after(rating);
        }
    }

    /// The least changes that bring a standard to a rating or further, by all its key questions or by the key question `only`. None if a
    /// place that must change keeps its answer.
    pub(super) fn changes(
        &self,
        located: &LocatedStandard,
        only: Option<KeyQuestionId>,
        rating: Rating,
    ) -> Option<Vec<Change>> {
        if self.rated_itself(located) {
            return Some(vec![self.change(Place::Standard(located.id), AnsweredBy::Judgement, rating)?]);
        }
        let mut changes = Vec::new();
        for outcome in self.outcome.key_questions_of(located) {
            let id = outcome.located.id;
            let stays = only.is_some_and(|only| only != id) || outcome.banding == Banding::NotAsked;
            if !stays && !self.reaches(outcome, rating) {
                changes.push(self.change(Place::KeyQuestion(id), outcome.located.question.answered_by, rating)?);
            }
        }
        Some(changes)
    }

    /// The least change of the answer at a place that reaches a rating. None if the place keeps its answer.
    fn change(&self, place: Place, by: AnsweredBy, rating: Rating) -> Option<Change> {
        if self.hold(place).is_some() {
            return None;
        }
        let bands = &self.outcome.framework.key_question_bands;
        let from = self.inspection.answer(place);
        let LeastChange { to, amount } = match from {
            None => LeastChange { to: least_entered(by, self.direction, rating, bands)?, amount: 0 },
            Some(from) => least_change(from, self.direction, rating, bands)?,
        };
        let price_of_step = match to {
            Answer::Rating(_) => self.freedom.judged_step.unwrap_or(0).into(),
            _ => 1,
        };
        Some(Change { place, from, to, cost: amount * price_of_step })
    }

    /// The rating that a standard certainly has after changes.
    fn rating_after(&self, located: &LocatedStandard, changes: &[Change]) -> Option<Rating> {
        let changed = |place| changes.iter().find(|change| change.place == place).map(|change| change.to);
        let standard = Place::Standard(located.id);
        let answer = changed(standard).or_else(|| self.inspection.answer(standard));
        let mut key_questions = self.outcome.key_questions_of(located).to_vec();
        for outcome in &mut key_questions {
            if let Some(answer) = changed(Place::KeyQuestion(outcome.located.id)) {
                outcome.banding = band_of(Some(answer), &self.outcome.framework.key_question_bands);
            }
        }
        rate_standard(*located, answer, &key_questions).possible.map(|possible| self.direction.certain(possible))
    }

    /// Adds the places that keep a standard from a rating to which no way leads: the standard itself, or its key questions.
    pub(super) fn push_holds(&self, rated: &StandardOutcome, rating: Rating, holds: &mut Vec<(Place, Hold)>) {
        if self.certain(rated).is_some_and(|certain| self.direction.reaches(certain, rating)) {
            return;
        }
        let located = &rated.located;
        let standard = Place::Standard(located.id);
        if let Some(hold) = self.standard_hold(located) {
            return holds.push((standard, hold));
        }
        let before = holds.len();
        for outcome in self.outcome.key_questions_of(located) {
            let place = Place::KeyQuestion(outcome.located.id);
            match self.hold(place) {
                None => {}
                Some(_) if self.reaches(outcome, rating) => {}
                Some(hold) => holds.push((place, hold)),
            }
        }
        if holds.len() == before {
            holds.push((standard, Hold::NotAsked));
        }
    }

    /// Why a standard keeps its rating for a reason other than its key questions. None if there is no such reason.
    fn standard_hold(&self, located: &LocatedStandard) -> Option<Hold> {
        if self.inspection.discretion(located.id).is_some() {
            return Some(Hold::Discretion);
        }
        self.hold(Place::Standard(located.id))
    }

    /// Why a place keeps its answer. None if its answer can change.
    fn hold(&self, place: Place) -> Option<Hold> {
        if self.freedom.locked.contains(&place) {
            return Some(Hold::Locked);
        }
        match self.inspection.answer(place) {
            Some(Answer::NotRated) => Some(Hold::NotRated),
            Some(Answer::NotInspected) => Some(Hold::NotInspected),
            Some(Answer::Rating(_)) if self.freedom.judged_step.is_none() => Some(Hold::Judged),
            _ => None,
        }
    }

    /// Whether the standard has its rating from its own answer and not from its key questions.
    fn rated_itself(&self, located: &LocatedStandard) -> bool {
        located.standard.is_judged() || self.inspection.answer(Place::Standard(located.id)).is_some()
    }

    /// The rating that the standard has whatever the missing answers are.
    fn certain(&self, rated: &StandardOutcome) -> Option<Rating> {
        rated.possible.map(|possible| self.direction.certain(possible))
    }

    /// Whether a key question has the rating, or a further rating, already. `false` for a key question without a rating.
    fn reaches(&self, outcome: &KeyQuestionOutcome, rating: Rating) -> bool {
        outcome.rating().is_some_and(|reached| self.direction.reaches(reached, rating))
    }
}
