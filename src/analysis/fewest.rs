//! The least cost of moving a number of points, and every choice of ways that has the least cost: dynamic programming over the
//! standards.

use arrayvec::ArrayVec;

use super::ways::Way;
use crate::engine::MAX_STANDARDS;

/// Ways chosen together, by their indices in the list of ways, at most one way for each standard.
pub(super) type Choice = Vec<u8>;

/// The cost of moving points that no choice moves.
const NEVER: u32 = u32::MAX;

/// The least cost, and the choices that have the least cost: choices with the fewest standards first, and among them choices that touch
/// earlier standards first.
pub(super) struct Fewest {
    /// The cost of each choice.
    pub cost: u32,
    /// The choices, up to the limit.
    pub choices: Vec<Choice>,
    /// Whether the limit left some choices out.
    pub more: bool,
}

/// The choices of least cost that move at least `points`. None if all ways together move fewer.
///
/// No change of a choice can be dropped or made smaller. A choice may overshoot the target by up to two points, because a case
/// can skip a band. Such a choice is minimal only if undoing the last step of any of its ways would miss the target. The search
/// therefore runs once for each overshoot, with only the ways whose last step is larger than the overshoot.
pub(super) fn fewest(ways: &[Way], points: u8, limit: usize) -> Option<Fewest> {
    let mut tables = ArrayVec::<CostTable<'_>, 3>::new();
    for overshoot in 0..3 {
        if ways.iter().any(|way| way.last_step > overshoot) {
            tables.push(CostTable::new(ways, usize::from(points + overshoot), overshoot));
        }
    }
    let mut cost = NEVER;
    for table in &tables {
        cost = cost.min(table.cost());
    }
    if cost == NEVER {
        return None;
    }
    let mut choices = Vec::new();
    for table in &tables {
        table.choices(cost, limit, &mut choices);
    }
    let more = choices.len() > limit;
    choices.truncate(limit);
    Some(Fewest { cost, choices, more })
}

/// The least cost of moving an exact number of points by an exact number of standards, for each standard to start from.
struct CostTable<'a> {
    /// The ways of each standard that has any, with the index of its first way in the list of ways.
    standards: ArrayVec<(u8, &'a [Way]), MAX_STANDARDS>,
    /// The points to move: the points that the target needs, and the overshoot.
    points: usize,
    /// How many points a choice moves beyond the target.
    overshoot: u8,
    /// The costs, in the order of [`index`](Self::index).
    least: Vec<u32>,
}

impl<'a> CostTable<'a> {
    fn new(ways: &'a [Way], points: usize, overshoot: u8) -> Self {
        let mut standards = ArrayVec::new();
        let mut start = 0;
        for ways_of_standard in ways.chunk_by(|way, next| way.located.id == next.located.id) {
            standards.push((start, ways_of_standard));
            start += ways_of_standard.len() as u8;
        }
        let least = vec![NEVER; (standards.len() + 1) * (standards.len() + 1) * (points + 1)];
        let mut table = Self { standards, points, overshoot, least };
        table.fill();
        table
    }

    /// Works out every cost, from the last standard to the first.
    fn fill(&mut self) {
        let standards = self.standards.len();
        self.set(standards, 0, 0, 0);
        for standard in (0..standards).rev() {
            for touched in 0..=standards - standard {
                for points in 0..=self.points {
                    let mut least = self.least(standard + 1, touched, points);
                    for (_, way) in self.ways_of(standard) {
                        least = least.min(self.least_with(way, standard, touched, points));
                    }
                    self.set(standard, touched, points, least);
                }
            }
        }
    }

    /// The least cost of moving points from a standard on, if that standard takes a way.
    fn least_with(&self, way: &Way, standard: usize, touched: usize, points: usize) -> u32 {
        match (touched.checked_sub(1), points.checked_sub(way.points.into())) {
            (Some(touched), Some(points)) => self.least(standard + 1, touched, points).saturating_add(way.cost),
            _ => NEVER,
        }
    }

    /// The least cost of moving the table's points, by any number of standards. [`NEVER`] if no choice moves them.
    fn cost(&self) -> u32 {
        let mut cost = NEVER;
        for touched in 0..=self.standards.len() {
            cost = cost.min(self.least(0, touched, self.points));
        }
        cost
    }

    /// Adds the choices with a cost, in their order, and stops after one choice more than the limit.
    fn choices(&self, cost: u32, limit: usize, choices: &mut Vec<Choice>) {
        let mut wanted = limit.saturating_add(1);
        for touched in 0..=self.standards.len() {
            if self.least(0, touched, self.points) == cost {
                let mut walk = Walk { table: self, chosen: Choice::new(), choices, wanted };
                walk.add_from(0, touched, self.points, cost);
                wanted = walk.wanted;
            }
        }
    }

    /// The ways of a standard that can be minimal at this overshoot, with their indices in the list of ways. After the last standard
    /// there are none.
    fn ways_of(&self, standard: usize) -> impl Iterator<Item = (u8, &'a Way)> + use<'a> {
        let (start, ways) = self.standards.get(standard).copied().unwrap_or_default();
        let overshoot = self.overshoot;
        (start..).zip(ways).filter(move |(_, way)| way.last_step > overshoot)
    }

    /// The index of a cost.
    const fn index(&self, standard: usize, touched: usize, points: usize) -> usize {
        (standard * (self.standards.len() + 1) + touched) * (self.points + 1) + points
    }

    /// The least cost of moving `points` by `touched` of the standards from `standard` on. [`NEVER`] if no choice moves them.
    #[expect(clippy::indexing_slicing, reason = "a cost that is left out would give a wrong plan")]
    fn least(&self, standard: usize, touched: usize, points: usize) -> u32 {
        self.least[self.index(standard, touched, points)]
    }

    #[expect(clippy::indexing_slicing, reason = "a cost that is left out would give a wrong plan")]
    fn set(&mut self, standard: usize, touched: usize, points: usize, cost: u32) {
        let index = self.index(standard, touched, points);
        self.least[index] = cost;
    }
}

/// A walk through a table along its least costs. Every step leads to a choice, because the table has the least cost of the
/// remaining standards.
struct Walk<'a> {
    table: &'a CostTable<'a>,
    /// The ways chosen so far.
    chosen: Choice,
    /// The choices that were completed, in order.
    choices: &'a mut Vec<Choice>,
    /// How many more choices are wanted.
    wanted: usize,
}

impl Walk<'_> {
    /// Adds every choice of the standards from `standard` on that moves `points` by `touched` of them at exactly `cost`.
    fn add_from(&mut self, standard: usize, touched: usize, points: usize, cost: u32) {
        if self.wanted == 0 {
            return;
        }
        if touched == 0 {
            self.wanted -= 1;
            insert(self.choices, self.chosen.clone());
            return;
        }
        for (index, way) in self.table.ways_of(standard) {
            if self.table.least_with(way, standard, touched, points) == cost {
                self.chosen.push(index);
                self.add_from(standard + 1, touched - 1, points - usize::from(way.points), cost - way.cost);
                self.chosen.pop();
            }
        }
        if self.table.least(standard + 1, touched, points) == cost {
            self.add_from(standard + 1, touched, points, cost);
        }
    }
}

/// Inserts a choice where it belongs in the order. The search begins at the end, because each table gives its choices in order.
fn insert(choices: &mut Vec<Choice>, choice: Choice) {
    let mut index = choices.len();
    while let Some(before) = index.checked_sub(1).and_then(|before| choices.get(before)) {
        if (before.len(), before.as_slice()) <= (choice.len(), choice.as_slice()) {
            break;
        }
        index -= 1;
    }
    choices.insert(index, choice);
}
