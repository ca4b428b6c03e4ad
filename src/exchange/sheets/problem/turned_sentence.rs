//! Sentences about a sheet that was turned before it was read: what they say of rows is about columns as the sheet stands.

use super::fault::SheetFault;
use crate::exchange::sheets::table::error::letters;

/// The sentence of a fault in a turned sheet.
pub fn turned_sentence(fault: &SheetFault) -> String {
    match fault {
        SheetFault::SameCase { text, row } => {
            format!("“{text}” is in column {} too; delete one of the two if they are the same case", letters(row - 1))
        }
        SheetFault::SameTwice { columns } => {
            let numbers: Vec<String> = columns.split(" and ").map(|name| number_of(name).to_string()).collect();
            swapped(&SheetFault::SameTwice { columns: numbers.join(" and ") }.to_string())
        }
        fault => swapped(&fault.to_string()),
    }
}

/// The number that a spreadsheet gives a row, for the letters that it gives the column in the same place.
fn number_of(letters: &str) -> usize {
    letters.bytes().fold(0, |number, letter| number * 26 + usize::from(letter - b'A') + 1)
}

/// A sentence in which rows are columns and columns are rows, but for what it quotes.
fn swapped(sentence: &str) -> String {
    const SWAPPED: [(&str, &str); 6] = [
        ("row", "column"),
        ("rows", "columns"),
        ("column", "row"),
        ("columns", "rows"),
        ("below", "behind"),
        ("above", "in front of"),
    ];
    let mut read = String::new();
    let mut is_quoted = false;
    for part in sentence.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphabetic());
        let other = SWAPPED.iter().find(|(from, _)| *from == word && !is_quoted).map_or(word, |(_, to)| to);
        let sign = part.get(word.len()..).unwrap_or_default();
        is_quoted = (is_quoted || sign == "“") && sign != "”";
        read.extend([other, sign]);
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_about_turned_sheets() {
        for (fault, sentence) in [
            (SheetFault::SummaryRow { text: "row 3".into() }, "“row 3” looks like a total, so the column is not counted"),
            (
                SheetFault::SameCase { text: "A1".into(), row: 3 },
                "“A1” is in column C too; delete one of the two if they are the same case",
            ),
            (
                SheetFault::SameTwice { columns: "B and AA".into() },
                "rows 2 and 27 hold the same kind of figure, and differ, so neither is read; delete one of the rows",
            ),
            (
                SheetFault::NoHeading,
                "there is no heading in front of these answers, so they are left out; give a number like 2.1.1",
            ),
        ] {
            assert_eq!(turned_sentence(&fault), sentence);
        }
    }
}
