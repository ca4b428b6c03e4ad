//! The cheapest plans for a target, by trying every combination of answers: a reading of the rules that shares no code with the
//! engine or the analysis. The frameworks here are small, because the number of combinations is a product over all places.

use std::collections::BTreeSet;

use inspection_ratings::analysis::{Direction, Freedom, Plan, RatingOf, Target};
use inspection_ratings::engine::{
    Answer, AnsweredBy, Bands, Framework, Inspection, KeyQuestion, LocatedKeyQuestion, LocatedStandard, Place, Rating,
    Standard, StandardId,
};

use super::{answer_text, cases, hundredths, percent, single_domain, small};

/// Many standards with a key question each, because changes that skip a band and changes that give more points than needed meet
/// across standards.
pub static WIDE: Framework = small(
    "wide",
    &[single_domain(&[
        Standard::by_key_questions("A", "A", &[KeyQuestion::by_cases("A1", "A1")]),
        Standard::by_key_questions("B", "B", &[KeyQuestion::by_cases("B1", "B1")]),
        Standard::by_key_questions("C", "C", &[KeyQuestion::by_cases("C1", "C1")]),
        Standard::by_key_questions("D", "D", &[KeyQuestion::by_cases("D1", "D1")]),
        Standard::judged("E", "E"),
    ])],
    Bands::new(15, [(0, 2), (3, 7), (8, 12), (13, 15)]),
);

/// Few standards with several key questions each.
pub static DEEP: Framework = small(
    "deep",
    &[single_domain(&[
        Standard::by_key_questions(
            "A",
            "A",
            &[KeyQuestion::by_cases("A1", "A1"), KeyQuestion::by_cases("A2", "A2"), KeyQuestion::judged("A3", "A3")],
        ),
        Standard::by_key_questions("B", "B", &[KeyQuestion::by_cases("B1", "B1"), KeyQuestion::by_cases("B2", "B2")]),
    ])],
    Bands::new(6, [(0, 1), (2, 3), (4, 5), (6, 6)]),
);

/// The points of an overall rating: the lower three bands end at a sixth, a half and five sixths of the highest score.
fn overall_points(max: u8, score: u8) -> u8 {
    [max, 3 * max, 5 * max].into_iter().filter(|end| 6 * score > *end).count() as u8
}

/// An answer that a place can have in a plan.
#[derive(Clone, Debug)]
struct Candidate {
    /// The points of the answer's rating. None for an answer without a rating.
    points: Option<u8>,
    /// The cost of the change to the answer.
    cost: u32,
    /// The answer. None where the place keeps its own answer.
    answer: Option<Answer>,
}

/// The candidates of a place. The first candidate keeps the place's own answer.
struct PlaceCandidates {
    place: Place,
    /// The index of the place's standard.
    standard: usize,
    candidates: Vec<Candidate>,
}

/// Rule 1: the points of a rounded percentage.
fn percent_points(percent: u32) -> u8 {
    [50, 65, 80].iter().filter(|from| percent >= **from).count() as u8
}

/// Rule 6: the nearest whole percentage, or the higher of the two nearest. The engine divides instead.
fn rounded(part: u32, whole: u32) -> u32 {
    (0..=100).rev().min_by_key(|percent| (percent * whole).abs_diff(100 * part)).unwrap()
}

/// The candidate that keeps the own answer, and of the answers with other points the cheapest answer for each number of points.
fn cheapest_candidates(answers: impl Iterator<Item = (u8, u32, Answer)>, own_points: u8) -> Vec<Candidate> {
    let mut cheapest: [Option<(u32, Answer)>; 4] = [None; 4];
    for (points, cost, answer) in answers {
        let cheapest = &mut cheapest[usize::from(points)];
        if cheapest.is_none_or(|(least, _)| cost < least) {
            *cheapest = Some((cost, answer));
        }
    }
    let mut candidates = vec![Candidate { points: Some(own_points), cost: 0, answer: None }];
    for (points, cheapest) in (0..).zip(cheapest) {
        if let (Some((cost, answer)), true) = (cheapest, points != own_points) {
            candidates.push(Candidate { points: Some(points), cost, answer: Some(answer) });
        }
    }
    candidates
}

fn rating_candidates(rating: Rating, step: u16) -> Vec<Candidate> {
    let cost = |to: Rating| u32::from(to.points().abs_diff(rating.points())) * u32::from(step);
    let answers = Rating::ALL.into_iter().map(|to| (to.points(), cost(to), Answer::Rating(to)));
    cheapest_candidates(answers, rating.points())
}

fn count_candidates(yes: u32, of: u32) -> Vec<Candidate> {
    let answers = (0..=of).map(|to| (percent_points(rounded(to, of)), to.abs_diff(yes), cases(to, of)));
    cheapest_candidates(answers, percent_points(rounded(yes, of)))
}

/// Every whole number of points up and down. A percentage that passes the whole percentage to which it is rounded stops there.
fn percentage_candidates(from: u32) -> Vec<Candidate> {
    let whole = |to| rounded(to, 10_000);
    let up = (0..=100).map(|points| ((from + 100 * points).min(10_000), points));
    let up = up.map(|(to, points)| (to, points, to.min(100 * whole(to))));
    let down = (0..=100).map(|points| (from.saturating_sub(100 * points), points));
    let down = down.map(|(to, points)| (to, points, to.max(100 * whole(to))));
    let answers = up.chain(down).map(|(to, points, stop)| (percent_points(whole(to)), points, hundredths(stop)));
    cheapest_candidates(answers, percent_points(whole(from)))
}

/// A missing answer counts as the least helpful rating, or has the edge of a further band at no cost.
fn missing_candidates(answered_by: AnsweredBy, direction: Direction) -> Vec<Candidate> {
    let (worst, edges) = match direction {
        Direction::Up => (0, [0, 50, 65, 80]),
        Direction::Down => (3, [49, 64, 79, 100]),
    };
    let mut candidates = vec![Candidate { points: Some(worst), cost: 0, answer: None }];
    for (rating, edge) in Rating::ALL.into_iter().zip(edges) {
        let answer = match answered_by {
            AnsweredBy::Cases => percent(edge),
            AnsweredBy::Judgement => Answer::Rating(rating),
        };
        if rating.points() != worst {
            candidates.push(Candidate { points: Some(rating.points()), cost: 0, answer: Some(answer) });
        }
    }
    candidates
}

/// Every combination of candidates for the places of an inspection. A combination is a slice with the index of a candidate for each
/// place.
pub struct Combinations<'a> {
    inspection: &'a Inspection,
    target: Target,
    freedom: &'a Freedom,
    places: Vec<PlaceCandidates>,
}

impl<'a> Combinations<'a> {
    pub fn new(inspection: &'a Inspection, target: Target, freedom: &'a Freedom) -> Self {
        let mut combinations = Self { inspection, target, freedom, places: Vec::new() };
        for located in inspection.framework().standards() {
            let (place, standard) = (located.place(), located.id.index());
            let is_fixed = freedom.locked.contains(&place) || inspection.discretion(located.id).is_some();
            if inspection.answer(place).is_some() || located.standard.is_judged() {
                combinations.push(place, standard, AnsweredBy::Judgement, is_fixed);
                continue;
            }
            for LocatedKeyQuestion { id, question, .. } in located.key_questions() {
                let place = Place::KeyQuestion(id);
                combinations.push(place, standard, question.answered_by, is_fixed || freedom.locked.contains(&place));
            }
        }
        combinations
    }

    /// Adds a place with its candidates. A fixed place keeps its own answer.
    fn push(&mut self, place: Place, standard: usize, answered_by: AnsweredBy, is_fixed: bool) {
        let own_answer = |points| vec![Candidate { points, cost: 0, answer: None }];
        let mut candidates = match self.inspection.answer(place) {
            Some(Answer::NotAsked | Answer::NotRated | Answer::NotInspected) => own_answer(None),
            Some(Answer::Rating(rating)) => match self.freedom.judged_step {
                None => own_answer(Some(rating.points())),
                Some(step) => rating_candidates(rating, step),
            },
            Some(Answer::Cases(count)) => count_candidates(count.yes().into(), count.of().into()),
            Some(Answer::Percentage(percentage)) => percentage_candidates(percentage.hundredths().into()),
            None => missing_candidates(answered_by, self.target.direction),
        };
        if is_fixed {
            candidates.truncate(1);
        }
        self.places.push(PlaceCandidates { place, standard, candidates });
    }

    /// The candidates of a combination, each with its place.
    fn candidates<'b>(&'b self, combination: &'b [usize]) -> impl Iterator<Item = (&'b PlaceCandidates, &'b Candidate)> {
        self.places.iter().zip(combination).map(|(place, index)| (place, &place.candidates[*index]))
    }

    /// The certain points of the score, or of the target's standard. None for a standard that is not rated.
    fn points(&self, combination: &[usize]) -> Option<u8> {
        // No framework of these tests has more than 8 standards.
        let mut lowest = [None; 8];
        for (place, candidate) in self.candidates(combination) {
            if let Some(points) = candidate.points {
                let lowest: &mut Option<u8> = &mut lowest[place.standard];
                *lowest = Some(lowest.map_or(points, |lowest| lowest.min(points)));
            }
        }
        let points_while_open = if self.target.direction == Direction::Up { 0 } else { 3 };
        let mut score = 0;
        for LocatedStandard { id, standard, .. } in self.inspection.framework().standards() {
            let points = match self.inspection.discretion(id) {
                Some(discretion) => discretion.rating.points(),
                None => lowest[id.index()].unwrap_or(points_while_open),
            };
            if self.target.of == RatingOf::Standard(id) {
                let unrated = self.inspection.answer(Place::Standard(id)).is_some_and(Answer::leaves_unrated);
                return (!unrated).then_some(points);
            }
            score += if standard.counts && !self.is_not_inspected(id) { points } else { 0 };
        }
        (self.target.of != RatingOf::Overall || self.max_score() > 0).then_some(score)
    }

    fn is_not_inspected(&self, id: StandardId) -> bool {
        self.inspection.answer(Place::Standard(id)) == Some(Answer::NotInspected)
    }

    /// The highest score of the standards that count and were inspected.
    fn max_score(&self) -> u8 {
        let counted = self.inspection.framework().standards().filter(|located| located.standard.counts);
        3 * counted.filter(|located| !self.is_not_inspected(located.id)).count() as u8
    }

    /// The points of the rating that a combination reaches. None for a standard that is not rated.
    fn rating_points(&self, combination: &[usize]) -> Option<u8> {
        let points = self.points(combination)?;
        Some(match self.target.of {
            RatingOf::Overall => overall_points(self.max_score(), points),
            RatingOf::Standard(_) => points,
        })
    }

    fn reaches_target(&self, combination: &[usize]) -> bool {
        let target = self.target.rating.points();
        self.rating_points(combination).is_some_and(|rating| match self.target.direction {
            Direction::Up => rating >= target,
            Direction::Down => rating <= target,
        })
    }

    fn cost(&self, combination: &[usize]) -> u32 {
        self.candidates(combination).map(|(_, candidate)| candidate.cost).sum()
    }

    /// Whether a combination reaches the target without one of its changes, or with a smaller change.
    fn has_needless_change(&self, combination: &[usize]) -> bool {
        let mut smaller = combination.to_vec();
        for (index, place) in self.places.iter().enumerate() {
            let points = |candidate: usize| place.candidates[candidate].points.unwrap_or(0);
            let (from, to) = (points(0), points(combination[index]));
            let between = if to > from { from..to } else { to + 1..from + 1 };
            for candidate in 0..place.candidates.len() {
                let is_smaller = candidate != combination[index] && between.contains(&points(candidate));
                if combination[index] != 0 && is_smaller {
                    smaller[index] = candidate;
                    if self.reaches_target(&smaller) {
                        return true;
                    }
                }
            }
            smaller[index] = combination[index];
        }
        false
    }

    /// The least cost, and the texts of the plans of this cost without needless changes.
    ///
    /// # Errors
    /// No combination reaches the target. The error has the points of the best rating, or none for a standard that is not rated.
    pub fn cheapest_plans(&self) -> Result<(u32, BTreeSet<String>), Option<u8>> {
        let mut least = u32::MAX;
        let mut cheapest = Vec::new();
        let mut best = None;
        let mut combination = vec![0; self.places.len()];
        loop {
            let rating = self.rating_points(&combination);
            best = match self.target.direction {
                Direction::Up => best.max(rating),
                Direction::Down => [best, rating].into_iter().flatten().min(),
            };
            let cost = self.cost(&combination);
            if cost <= least && self.reaches_target(&combination) {
                if cost < least {
                    least = cost;
                    cheapest.clear();
                }
                cheapest.push(combination.clone());
            }
            // The next combination: its indices are counted up like the digits of a number, one digit for each place.
            let mut index = 0;
            while index < combination.len() && combination[index] + 1 == self.places[index].candidates.len() {
                combination[index] = 0;
                index += 1;
            }
            match combination.get_mut(index) {
                Some(candidate) => *candidate += 1,
                None => break,
            }
        }
        if cheapest.is_empty() {
            return Err(best);
        }
        let needed = cheapest.iter().filter(|combination| !self.has_needless_change(combination));
        Ok((least, needed.map(|combination| self.text_of(combination)).collect()))
    }

    fn text_of(&self, combination: &[usize]) -> String {
        let changes = self.candidates(combination);
        let changes = changes.filter_map(|(place, candidate)| Some((place.place, candidate.answer?)));
        changes_text(self.inspection, changes)
    }
}

/// The changes of a plan, in the form of the texts of [`Combinations::cheapest_plans`].
pub fn plan_text(inspection: &Inspection, plan: &Plan) -> String {
    changes_text(inspection, plan.changes.iter().map(|change| (change.place, change.to)))
}

fn changes_text(inspection: &Inspection, changes: impl Iterator<Item = (Place, Answer)>) -> String {
    changes.map(|(place, to)| format!("{} {}; ", inspection.framework().number(place), answer_text(to))).collect()
}
