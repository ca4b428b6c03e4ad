//! Free texts of case audits: the reader asks about each that can change what counts, and about no other.

use std::fs;

use inspection_ratings::exchange::sheets::{CaseAudit, DoubtfulCases, SheetContent, Table, read_sheet};
use inspection_ratings::frameworks::yjs_2021;

/// A sheet with a text at a place.
fn sheet_with(text: &str, place: &str) -> String {
    let mut rows: Vec<Vec<&str>> = ["Case|2.1.1|2.1.2|Comments", "1|Yes|No|", "2|No|Yes|", "3|Yes|N/A|", "4|No||"]
        .iter()
        .map(|row| row.split('|').collect())
        .collect();
    match place {
        "remark" => rows[3][3] = text,
        "unnamed" => {
            for row in &mut rows {
                row.truncate(3);
            }
            for (row, other) in [(1, "seen"), (2, "late"), (3, text), (4, "seen twice")] {
                rows[row].push(other);
            }
        }
        "above" => rows.insert(0, vec![text]),
        "below" => rows.extend([Vec::new(), vec![text]]),
        "right" => rows[1].extend(["", text]),
        "heading" => rows[0].extend(["", text]),
        other => panic!("{other}"),
    }
    let cell = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(",") + "\n").collect()
}

fn audit_of(sheet: &str) -> Result<CaseAudit, String> {
    match read_sheet(sheet, &yjs_2021::FRAMEWORK) {
        Ok(SheetContent::Cases(audit)) => Ok(audit),
        other => Err(format!("{other:?}")),
    }
}

/// What is wrong with how a sheet with a text is read.
fn fault(text: &str, place: &str, asks: bool) -> Option<String> {
    let sheet = sheet_with(text, place);
    let mut audit = match audit_of(&sheet) {
        Ok(audit) => audit,
        Err(other) => return Some(other),
    };
    let table = Table::read(&sheet).unwrap();
    let filled: usize = (0..table.rows()).map(|row| table.filled_cells(row)).sum();
    if audit.account().all() != filled {
        return Some(format!("{:?} of {filled} cells", audit.account()));
    }
    let answered = audit.inspection().answered();
    let problems: Vec<_> = audit.problems().iter().map(|problem| format!("{} {problem}", problem.code())).collect();
    if !asks {
        let is_asked =
            answered < 2 || audit.asks_which_cases_count() || problems.iter().any(|problem| problem.contains("may-"));
        return is_asked.then(|| format!("{answered} answers, {problems:?}"));
    }
    // A legend can also be one that the reader asks about word by word.
    let asks_about_words =
        audit.words().iter().any(|word| !word.plain.is_empty()) || problems.iter().any(|of| of.contains("legend"));
    let beginning: String = text.chars().take(12).collect();
    if answered == 2 || !problems.iter().any(|problem| problem.contains(&beginning) || asks_about_words) {
        return Some(format!("{answered} answers, {problems:?}"));
    }
    audit.choose_doubtful_cases(Some(DoubtfulCases::Counted), &table);
    (audit.inspection().answered() < 2 && !asks_about_words)
        .then(|| format!("{} answers once the cells count as they stand, {problems:?}", audit.inspection().answered()))
}

#[test]
fn the_reader_asks_about_texts_that_can_change_what_counts_and_about_no_others() {
    let data = fs::read_to_string("tests/free-texts.txt").unwrap();
    let (mut wrong, mut tried) = (Vec::new(), [0, 0]);
    for section in data.split("\n## ").skip(1) {
        let (heading, texts) = section.split_once('\n').unwrap();
        let (places, reason) = heading.split_once(": ").unwrap();
        let asks = places.ends_with("asks");
        let places: Vec<&str> = places.split(' ').filter(|word| !matches!(*word, "asks" | "plain")).collect();
        for text in texts.lines().filter(|text| !text.is_empty()) {
            tried[usize::from(asks)] += 1;
            for place in &places {
                if let Some(fault) = fault(text, place, asks) {
                    wrong.push(format!(
                        "{place}, {reason}: {text:?} {}: {fault}",
                        if asks { "asks nothing" } else { "asks" }
                    ));
                }
            }
        }
    }
    assert!(tried.into_iter().all(|tried| tried >= 60), "{tried:?}");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
