use std::ops::Add;

use serde::{Deserialize, Serialize};

/// What became of the cells of a sheet. Each cell that holds something is in exactly one of the four numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CellAccount"))]
pub struct CellAccount {
    /// Cells that gave a figure.
    pub counted: usize,
    /// Cells that stand where a figure does, and were not understood.
    pub unclear: usize,
    /// Cells of columns, rows and blocks that are left out.
    pub left_out: usize,
    /// Titles, headings, and the numbers of standards and key questions.
    pub headings: usize,
}

impl CellAccount {
    /// The number of all cells that hold something.
    #[must_use]
    pub const fn all(&self) -> usize {
        self.counted + self.unclear + self.left_out + self.headings
    }
}

impl Add for CellAccount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            counted: self.counted + other.counted,
            unclear: self.unclear + other.unclear,
            left_out: self.left_out + other.left_out,
            headings: self.headings + other.headings,
        }
    }
}
