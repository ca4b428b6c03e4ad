//! The least cost of moving a number of points, and every choice of ways that has it: dynamic programming over the
//! standards.

use arrayvec::ArrayVec;

use super::ways::Way;
use crate::engine::MAX_STANDARDS;

/// A choice of ways, by their places in the list, at most one a standard.
pub(super) type Choice = Vec<u8>;

/// No choice moves these points.
const NEVER: u32 = u32::MAX;

/// The least cost, and the choices that have it: fewest standards first, then those that touch earlier standards first.
pub(super) struct Fewest {
    pub cost: u32,
    /// As many as were asked for.
    pub choices: Vec<Choice>,
    /// Whether there are more.
    pub more: bool,
}

/// The choices of least cost that move at least `points`; none if all ways together do not.
///
/// In none of them could a change be dropped or made smaller. That matters for changes that cost nothing, and where a case
/// skips a band: a choice that moves some points too many must need the last step of each of its ways. So 0, 1 and 2 points
/// too many are tried in turn, each with only those ways whose last step is longer.
pub(super) fn fewest(ways: &[Way], points: u8, limit: usize) -> Option<Fewest> {
    let mut tables = ArrayVec::<Table<'_>, 3>::new();
    for too_many in 0..3 {
        if ways.iter().any(|way| way.last_step > too_many) {
            let _ = tables.try_push(Table::new(ways, usize::from(points + too_many), too_many));
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

/// The least cost of moving exactly some points by exactly some of the standards from one on.
struct Table<'a> {
    ways: &'a [Way],
    /// Where the ways of each standard that has some begin, and the end.
    starts: ArrayVec<usize, { MAX_STANDARDS + 1 }>,
    points: usize,
    too_many: u8,
    least: Vec<u32>,
}

impl<'a> Table<'a> {
    fn new(ways: &'a [Way], points: usize, too_many: u8) -> Self {
        let mut starts = ArrayVec::new();
        let mut last = None;
        for (place, way) in ways.iter().enumerate() {
            if last != Some(way.located.id) {
                let _ = starts.try_push(place);
                last = Some(way.located.id);
            }
        }
        let standards = starts.len();
        let _ = starts.try_push(ways.len());
        let least = vec![NEVER; (standards + 1) * (standards + 1) * (points + 1)];
        let mut table = Self { ways, starts, points, too_many, least };
        table.fill(standards);
        table
    }

    fn fill(&mut self, standards: usize) {
        self.set(standards, 0, 0, 0);
        for standard in (0..standards).rev() {
            for touched in 0..=standards - standard {
                for points in 0..=self.points {
                    let mut least = self.least(standard + 1, touched, points);
                    for (_, way) in self.ways_of(standard) {
                        least = least.min(self.with(way, standard, touched, points));
                    }
                    self.set(standard, touched, points, least);
                }
            }
        }
    }

    /// The least cost if a standard takes a way.
    fn with(&self, way: &Way, standard: usize, touched: usize, points: usize) -> u32 {
        match (touched.checked_sub(1), points.checked_sub(way.points.into())) {
            (Some(touched), Some(points)) => self.least(standard + 1, touched, points).saturating_add(way.cost),
            _ => NEVER,
        }
    }

    fn cost(&self) -> u32 {
        let mut cost = NEVER;
        for touched in 0..self.starts.len() {
            cost = cost.min(self.least(0, touched, self.points));
        }
        cost
    }

    /// Adds the choices of a cost in their places, until one more than the limit is of this table.
    fn choices(&self, cost: u32, limit: usize, choices: &mut Vec<Choice>) {
        let mut wanted = limit.saturating_add(1);
        for touched in 0..self.starts.len() {
            if self.least(0, touched, self.points) == cost {
                let mut walk = Walk { table: self, chosen: Choice::new(), choices, wanted };
                walk.from(0, touched, self.points, cost);
                wanted = walk.wanted;
            }
        }
    }

    /// The ways of a standard that may be taken, with their places in the list.
    fn ways_of(&self, standard: usize) -> impl Iterator<Item = (u8, &'a Way)> + use<'a> {
        let start = self.starts.get(standard).copied().unwrap_or_default();
        let end = self.starts.get(standard + 1).copied().unwrap_or_default();
        let (ways, too_many) = (self.ways.get(start..end).unwrap_or_default(), self.too_many);
        (start as u8..).zip(ways).filter(move |(_, way)| way.last_step > too_many)
    }

    fn place(&self, standard: usize, touched: usize, points: usize) -> usize {
        (standard * self.starts.len() + touched) * (self.points + 1) + points
    }

    fn least(&self, standard: usize, touched: usize, points: usize) -> u32 {
        self.least.get(self.place(standard, touched, points)).copied().unwrap_or(NEVER)
    }

    fn set(&mut self, standard: usize, touched: usize, points: usize, cost: u32) {
        let place = self.place(standard, touched, points);
        if let Some(least) = self.least.get_mut(place) {
            *least = cost;
        }
    }
}

/// A walk through a table along its least costs: it meets no dead end.
struct Walk<'a> {
    table: &'a Table<'a>,
    chosen: Choice,
    choices: &'a mut Vec<Choice>,
    wanted: usize,
}

impl Walk<'_> {
    fn from(&mut self, standard: usize, touched: usize, points: usize, cost: u32) {
        if self.wanted == 0 {
            return;
        }
        if touched == 0 {
            self.wanted -= 1;
            insert(self.choices, self.chosen.clone());
            return;
        }
        for (place, way) in self.table.ways_of(standard) {
            if self.table.with(way, standard, touched, points) == cost {
                self.chosen.push(place);
                self.from(standard + 1, touched - 1, points - usize::from(way.points), cost - way.cost);
                self.chosen.pop();
            }
        }
        if self.table.least(standard + 1, touched, points) == cost {
            self.from(standard + 1, touched, points, cost);
        }
    }
}

/// Puts a choice in its place. Each table gives its own in order, so the place is mostly the last.
fn insert(choices: &mut Vec<Choice>, choice: Choice) {
    let mut place = choices.len();
    while let Some(before) = place.checked_sub(1).and_then(|before| choices.get(before)) {
        if (before.len(), before.as_slice()) <= (choice.len(), choice.as_slice()) {
            break;
        }
        place -= 1;
    }
    choices.insert(place, choice);
}
