//! The sentences about what it takes to reach a rating.

use crate::analysis::{Change, Direction, Hold, Needed, Plan, Reach, Target};
use crate::engine::{Framework, Outcome, Place, Rating};

/// What a question about a target keeps as it is.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The framework of the places.
    pub framework: &'a Framework,
    /// Whether the ratings of inspectors stay as they are.
    pub judged: bool,
    /// The standards and key questions that the person asked to leave as they are.
    pub locked: &'a [Place],
}

pub trait ReachText {
    fn target_option(&self, direction: Direction, rating: Rating) -> String;
    /// The target, in a sentence.
    fn target(&self, framework: &Framework, target: Target) -> String;
    fn judged_option(&self, step: Option<u16>) -> String;
    fn locks(&self, locked: usize) -> String;
    /// That the rating is the highest, so that the ways lead to a lower one.
    fn highest_already(&self, rating: Rating) -> String;
    /// The answer.
    fn reach_answer(&self, target: Target, reach: &Reach, max: u8, kept: Kept<'_>) -> String;
    /// How many ways there are, above the ways. Empty where none of them changes what was entered.
    fn reach_ways(&self, reach: &Reach, kept: Kept<'_>) -> String;
    /// The changes that reach the target where the ratings of inspectors may change too, beside the changes without.
    fn reach_freed(&self, fixed: &Reach, freed: &Reach) -> String;
    /// A scenario meets the target. `broken` has what the scenario changes although it was to stay, and `has_ways` says whether ways lead
    /// from the actual figures to the target.
    fn reached_in(&self, framework: &Framework, scenario: &str, broken: &[(Hold, Vec<Place>)], has_ways: bool) -> String;
    /// What the target takes without the discretion on some standards. Empty where that does not reach it either.
    fn reached_without_discretion(&self, framework: &Framework, places: &[Place], reach: &Reach) -> String;
    fn held(&self, framework: &Framework, hold: Hold, places: &[Place]) -> String;
    fn plan_change(&self, framework: &Framework, change: &Change, direction: Direction) -> String;
    fn plan_score(&self, after: &Outcome, plan: &Plan, direction: Direction) -> String;
    fn plan_ratings(&self, before: &Outcome, after: &Outcome, plan: &Plan, direction: Direction) -> Vec<String>;
    /// The ratings that a plan changes, in one sentence. Empty without any.
    fn plan_results(&self, ratings: &[String]) -> String;
    /// The standards whose ratings no way changes, because discretion set them.
    fn discretion_stays(&self, framework: &Framework, places: &[Place]) -> String;
    fn try_plan_number(&self, number: usize) -> String;
    fn needed(&self, framework: &Framework, places: &[Place], needed: &Needed, direction: Direction) -> String;
}
