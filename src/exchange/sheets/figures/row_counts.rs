//! The case counts that the columns of a row can mean, and whether they add up.

use crate::engine::{Answer, CaseCount, FigureError, Percentage};

/// The counts of a row.
pub struct RowCounts {
    pub yes: Option<u32>,
    pub no: Option<u32>,
    pub not_asked: Option<u32>,
    pub of: Option<u32>,
}

impl RowCounts {
    /// The case counts that the row can mean; `None` among them for a question that was asked in no case. Cases in which the question was
    /// not asked are none of its cases; where only the row's total is there, it may have them or not.
    pub fn cases(&self) -> Result<Vec<Option<CaseCount>>, FigureError> {
        let count = |yes, of: u32| if of == 0 { Ok(None) } else { CaseCount::new(yes, of).map(Some) };
        match *self {
            Self { yes: Some(yes), no: Some(no), .. } => Ok(vec![count(yes, yes.saturating_add(no))?]),
            Self { of: Some(0), .. } => Ok(vec![None]),
            Self { yes: Some(yes), of: Some(of), not_asked: Some(not_asked @ 1..), .. } => {
                let all = count(yes, of)?;
                match of.checked_sub(not_asked).map(|asked| count(yes, asked)) {
                    Some(Ok(asked)) => Ok(if asked.is_none() { vec![None] } else { vec![all, asked] }),
                    _ => Ok(vec![all]),
                }
            }
            Self { yes: Some(yes), of: Some(of), .. } => Ok(vec![count(yes, of)?]),
            _ => Ok(Vec::new()),
        }
    }

    /// Whether the total is that of the others.
    pub fn add_up(&self) -> bool {
        match *self {
            Self { yes: Some(yes), no: Some(no), of: Some(of), not_asked } => {
                let asked = yes.saturating_add(no);
                of == asked || of == asked.saturating_add(not_asked.unwrap_or(0))
            }
            _ => true,
        }
    }
}

/// Whether a percentage is that of a case count, rounded or cut.
pub fn is_about(cases: CaseCount, percentage: Percentage) -> bool {
    let (yes, of) = (i64::from(cases.yes()), i64::from(cases.of()));
    (i64::from(percentage.hundredths()) * of - 10_000 * yes).abs() < 100 * of
}

/// Whether a figure is what cases come to: the same, or their percentage.
pub fn comes_to(figure: Answer, counted: Answer) -> bool {
    match (figure, counted) {
        (Answer::Percentage(percentage), Answer::Cases(cases)) => is_about(cases, percentage),
        _ => figure == counted,
    }
}
