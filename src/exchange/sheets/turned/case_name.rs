//! Names by which people call the cases of an audit where each has a column: `Case 1`, `Child AB`, `YJ-0231`.

use crate::exchange::sheets::cells::cell::CellReader;
use crate::exchange::sheets::figures::roles::Role;
use crate::exchange::sheets::headings::is_about_remarks;
use crate::exchange::sheets::rows::summary_rows::{is_result, is_total};
use crate::exchange::sheets::word_list::{has_word_in, is_in, is_year, words};

/// What a column of a turned sheet is, by its heading.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// A case.
    Case,
    /// A number, which names a case if the other columns have numbers too.
    Number,
    /// A sum of the cases.
    Total,
    /// Anything else, or a heading that could be a case or not.
    Other,
}

/// What the heading of a column says. In a row labelled as the names of cases, each name is the name of a case.
pub fn column_kind(heading: &str, is_labelled: bool) -> ColumnKind {
    const OTHERS: &str = "description|question|questions|prompt|prompts|guidance|evidence|action|actions|learning|standard|average|overall|rag|grade|\
                          source|theme|themes|strengths|areas|team|office|service|target|sufficient|met|judgement|rating|score";
    let mut reader = CellReader::default();
    let plain = reader.plain(heading);
    if is_total(plain) || matches!(Role::of_heading(plain), Some(role) if !role.can_be_number()) {
        return ColumnKind::Total;
    }
    if is_about_remarks(plain) || is_result(plain) || has_word_in(OTHERS, plain) || plain.ends_with('?') {
        return ColumnKind::Other;
    }
    let is_number = !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_digit());
    if is_labelled || names_case(plain) {
        ColumnKind::Case
    } else if is_number && !is_year(plain) {
        ColumnKind::Number
    } else {
        ColumnKind::Other
    }
}

/// Whether a plain text is the name of a case by itself: a word for a case with a number or initials, or one word with a number that counts
/// no quarters, teams or readers.
fn names_case(plain: &str) -> bool {
    const CASES: &str = "case|child|yp|cyp|client|file|person|participant|urn|achos|plentyn";
    const COUNT_OTHERS: &str = "q|qtr|t|term|team|v|ver|version|r|round|reader|rater|review|reviewer|w|wk|week|wave|h|half|y|yr|year|fy|p|phase|period|\
                                m|month|s|stage|site|sample|d|day|domain|draft|audit|auditor|area|office|unit|group|cohort|a|assessor|moderator|kq|col";
    match words(plain).as_slice() {
        [word, name] if is_in(CASES, word) => name.len() <= 3 || name.contains(|c: char| c.is_ascii_digit()),
        [word, "no" | "number" | "id" | "ref", name] if is_in(CASES, word) => name.contains(|c: char| c.is_ascii_digit()),
        [word, name] => is_in("yj|yjs|yos|yot|id|ref", word) && name.contains(|c: char| c.is_ascii_digit()),
        [word] => {
            let prefix = word.trim_end_matches(|c: char| c.is_ascii_digit());
            let digits = word.len() - prefix.len();
            let counts_others = digits < 3 && is_in(COUNT_OTHERS, prefix);
            digits > 0 && !prefix.is_empty() && prefix.bytes().all(|b| b.is_ascii_alphanumeric()) && !counts_others
        }
        _ => false,
    }
}

/// Whether a heading begins with the name of a case, and says more about it: `Case 1 (2nd reader)`, `YJ-0231 moderated`.
pub fn begins_with_case(heading: &str) -> bool {
    let mut reader = CellReader::default();
    let plain = reader.plain(heading);
    let ends = plain.char_indices().filter(|(_, c)| !c.is_alphanumeric()).map(|(end, _)| plain.split_at(end).0);
    !is_about_remarks(plain) && ends.into_iter().any(|name| names_case(name) && name.contains(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns() {
        for (kind, names) in [
            (
                ColumnKind::Case,
                "Case 1|case 10234|Child A|Child AB|Case no 7|YJ101|YJ-0231|C1|KL12|A1234|YP 3|Client 4|URN 5512",
            ),
            (ColumnKind::Number, "1|2|10234"),
            (ColumnKind::Total, "Total|Total yes|% yes|Yes|Cases|N/A"),
            (
                ColumnKind::Other,
                "No|Q1|Q2 2024|Team 1|2023|2023/24|Reader 1|Auditor|Moderator|JS|East|Anytown|Improved?|Action needed|Comments|Evidence|Round 1|\
                 v1|Audit 2|R1|Week 3|Description|Case type|First case|Same case again|",
            ),
        ] {
            for name in names.split('|') {
                assert!(column_kind(name, false) == kind, "{name:?}");
            }
        }
        assert!(column_kind("JS", true) == ColumnKind::Case && column_kind("Total", true) == ColumnKind::Total);
        assert!(column_kind("Comments", true) == ColumnKind::Other);
    }

    #[test]
    fn headings_that_say_more_about_a_case() {
        for heading in ["Case 1 moderated", "Case 1 (2nd reader)", "YJ-0231 - final", "Case 3 (withdrawn)", "C12: panel"] {
            assert!(begins_with_case(heading), "{heading}");
        }
        for heading in ["Case 1", "Case 1 comments", "Moderated", "Audit 2 final", "2024 outcome", "Q1 target", ""] {
            assert!(!begins_with_case(heading), "{heading}");
        }
    }
}
