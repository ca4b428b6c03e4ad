//! Random sheets: every case is counted, whatever the sheet looks like.

use super::*;
use inspection_ratings::exchange::csv::TableNotes;

proptest! {
    // Sheets are long, and most of what goes wrong goes wrong soon.
    #![proptest_config(keeping_slow(48, "tests/audit.regressions"))]

    #[test]
    fn no_text_panics(text in ".{0,200}", framework in any_framework()) {
        let _ = content(&text, framework);
    }

    #[test]
    fn no_text_of_signs_that_matter_panics_or_miscounts(text in "[\"',;\t\r\n{}\\[\\]:0-9.eyn2V\\-\u{FEFF}\u{0}]{0,80}") {
        if let Ok(ImportContent::Sheet(SheetContent::Cases(audit))) = content(&text, &yjs_2021::FRAMEWORK) {
            assert_adds_up(&audit);
        }
    }

    #[test]
    fn the_answers_of_a_table_saved_from_here_come_back(inspection in any_inspection(true)) {
        let framework = inspection.framework();
        let mut answers = Inspection::new(framework);
        let places = framework.key_questions().map(|located| located.place());
        for place in places.chain(framework.standards().map(|located| located.place())) {
            if let Some(answer) = inspection.answer(place) {
                answers.set_answer(place, answer).unwrap();
            }
        }
        match content(&write_csv(&inspection, &rate(&inspection), &TableNotes::default()), framework) {
            Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
                prop_assert_eq!(&figures.problems, &vec![]);
                prop_assert_eq!(figures.inspection, answers);
            }
            other => prop_assert_eq!(answers, Inspection::new(framework), "{:?}", other),
        }
    }

    #[test]
    fn json_is_read_as_serde_json_reads_it(text in "[\\[\\]{}\":,0-9.eE+\\-ntrufalse \\\\]{0,24}") {
        let text = format!("[{text}]");
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        // `serde_json` refuses a number that is larger than any `f64`. The program reads such a number as infinity.
        let is_too_large = theirs.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range"));
        if !is_too_large {
            let is_json = !matches!(content(&text, &yjs_2021::FRAMEWORK), Err(ImportRefusal::Json(_)));
            prop_assert_eq!(is_json, theirs.is_ok());
        }
    }

    #[test]
    fn an_inspection_that_was_saved_opens_the_same((inspection, spaces) in (any_inspection(true), any::<bool>())) {
        let mut text = inspection_text(&inspection);
        if spaces {
            text = serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(&text).unwrap()).unwrap();
        }
        prop_assert_eq!(content(&text, &yjs_2021::FRAMEWORK), Ok(ImportContent::Inspection { shared: inspection.into(), problems: Vec::new() }));
    }

    #[test]
    fn tallies_add_up_to_rows_times_columns(
        rows in prop::collection::vec(prop::collection::vec(".{0,4}|yes|N|n/a||1", 0..6), 0..12),
        delimiter in select(vec![',', ';', '\t']),
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines: Vec<_> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(&delimiter.to_string())).collect();
        if let Ok(ImportContent::Sheet(SheetContent::Cases(audit))) = content(&format!("Case{delimiter}2.1.1{delimiter}2.1.2\n{}", lines.join("\n")), &yjs_2021::FRAMEWORK) {
            assert_adds_up(&audit);
        }
    }

    #[test]
    fn random_answers_give_back_exactly_their_counts(
        framework in any_framework(),
        answers in prop::collection::vec(prop::collection::vec(0..4usize, 24), 1..40),
        delimiter in select(vec![',', ';', '\t']),
        line_end in select(vec!["\n", "\r\n", "\r"]),
    ) {
        const SPELT: [&[&str]; 4] = [&["Y", "yes", "1", "✓", "Sufficient"], &["n", "No", "0", "insufficient"], &["n/a", "", "-"], &["x", "part"]];
        let questions: Vec<_> = answered_by_cases(framework).collect();
        let mut text = String::from("Case");
        for LocatedKeyQuestion { question, .. } in &questions {
            text += &format!("{delimiter}\"{}\n{}\"", question.number, question.label);
        }
        let spelt = |case: usize, at: usize, answer: usize| SPELT[answer][(case + at) % SPELT[answer].len()];
        let has = |kind| answers.iter().any(|row| row.iter().take(questions.len()).any(|answer| *answer == kind));
        // Where the sheet lacks yes or no, its blank cells and dashes could be the answer that it lacks: tests/sheets/dashes.txt has such sheets.
        if !(has(0) && has(1)) {
            return Ok(());
        }
        let mut expected = Inspection::new(framework);
        for (case, row) in answers.iter().enumerate() {
            text += &format!("{line_end}case {case}");
            for (at, answer) in row.iter().take(questions.len()).enumerate() {
                text += &format!("{delimiter}{}", spelt(case, at, *answer));
            }
        }
        for (at, located) in questions.iter().enumerate() {
            let blank = answers.iter().enumerate().filter(|(case, row)| spelt(*case, at, row[at]).is_empty()).count();
            // Nobody can tell a column that is not filled in from a question that was asked in no case.
            if blank == answers.len() {
                continue;
            }
            let count = |kind| answers.iter().filter(|row| row[at] == kind).count() as u32;
            let answer = match CaseCount::new(count(0), count(0) + count(1)) {
                // The unclear cells could be the answer that the column lacks.
                Ok(_) if count(3) > 0 && (count(0) == 0 || count(1) == 0) => continue,
                Ok(found) => Answer::Cases(found),
                Err(_) if count(3) > 0 => continue,
                Err(_) => Answer::NotAsked,
            };
            expected.set_answer(located.place(), answer).unwrap();
        }
        let audit = audit_under(framework, &text);
        prop_assert_eq!(audit.cases, answers.len());
        prop_assert_eq!(audit.matched(), questions.len());
        assert_adds_up(&audit);
        prop_assert_eq!(audit.inspection(), expected);
    }
}
