//! Sheets of figures, saved tables, ratings strings, and texts that are no sheet.

use super::*;
use inspection_ratings::exchange::csv::TableNotes;

#[test]
fn a_text_that_is_no_sheet_is_refused_with_a_reason() {
    for (text, sentence) in [
        ("", "the sheet is blank; it must have rows"),
        ("\n\n \r\n\t\n", "the sheet is blank; it must have rows"),
        ("hello", "there must be a row for each case below the headings in row 1"),
        ("hello\nworld\n", "the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no"),
        ("78\n56\n90\n", "the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no"),
        (
            "Question,Auditor,Moderator\n2.1.1,Y,N\n2.1.2,Y,Y\n",
            "key questions stand in rows here, and it is not certain that each column behind them is a case; call the columns Case 1, Case 2, or \
             transpose the sheet in a spreadsheet",
        ),
        ("Case,2.1.1\n", "there must be a row for each case below the headings in row 1"),
        ("2.1.1,\"\ny\nn\n", "row 1, column B: a quotation mark is opened here, and must be closed"),
        ("{", "line 1, character 2: the JSON breaks off here"),
        ("{\"version\": 1,\n  'framework': 2}", "line 2, character 3: this is not JSON"),
        ("{}", "version: this is missing, and must be 1"),
        ("\u{FEFF} \r\n{}", "version: this is missing, and must be 1"),
        ("[]", "inspection: this must be an object"),
        (
            "{\"version\":1,\"framework\":\"yjs-2021\",\"__proto__\":{}}",
            "__proto__: unknown field; allowed here: version, framework, service, answers, discretion, scenario",
        ),
        (
            "{\"version\":1,\"framework\":\"yjs-2021\",\"answers\":{\"constructor\":{\"percent\":50}}}",
            "constructor: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1",
        ),
        (
            "{\"version\":1,\"framework\":\"yjs-2021\",\"answers\":{\"2.1.1\":{\"percent\":1e999}}}",
            "line 1, character 71: this number is too large",
        ),
        (
            "{\"version\":1,\"framework\":\"yjs-2021\",\"answers\":{\"2.1.1\":{\"yes\":1,\"of\":99999999999999999999}}}",
            "2.1.1: there must be at most 9,999 cases",
        ),
    ] {
        assert_eq!(refusal(text), sentence, "{text:?}");
    }
    let deep = refusal(&"[".repeat(100_000));
    assert_eq!(deep, "line 1, character 100001: the JSON breaks off here");
    assert_eq!(refusal(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))), "inspection: this must be an object");
}

#[test]
fn figures_in_rows_are_read_too() {
    for (name, text) in [
        ("cases", "Number,Name,Yes,Of\n2.1.1,Desistance,8,9\n2.1.2,,\"1,200\",\"1,300\"\n2.1.3,,0,0\n"),
        (
            "with ratings that are worked out",
            "Number,Label,Yes,Of,Percent,Rating\r\n1.1,Governance,,,,\r\n2.1,Assessment,,,,Outstanding\r\n2.1.1,a,8,9,89,Outstanding\r\n2.1.2,b,1200,1300,92,Outstanding\r\n2.1.3,c,not asked,,,\r\n",
        ),
        ("below a title", "Autumn\n\nKQ\tyes\tcases\nQ2.1.1\t8\t9\nQ2.1.2\t1200\t1300\nQ2.1.3\tn/a\tn/a\nTotal\t1\t2\n"),
    ] {
        let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) = content(text, &yjs_2021::FRAMEWORK) else {
            panic!("{name}")
        };
        let expected = [("2.1.1", cases(8, 9)), ("2.1.2", cases(1200, 1300)), ("2.1.3", Answer::NotAsked)];
        assert_eq!(figures.inspection, inspection("yjs-2021", &expected), "{name}");
        let sentences: Vec<_> = figures.problems.iter().map(ToString::to_string).collect();
        let total = "Row 7: “Total” is no standard or key question, so the row is left out".to_owned();
        let expected = if text.contains("Total") { vec![total] } else { vec![] };
        assert_eq!((figures.answered, sentences), (3, expected), "{name}");
    }
    for (name, text, expected, sentences) in [
        (
            "half a count",
            "Number,Yes,Of,Percent\n2.1.1,8,,\n2.1.2,,9,\n",
            vec![],
            vec![
                "Row 2, column C: a case count needs both yes and of, so the row is left out",
                "Row 3, column B: a case count needs both yes and of, so the row is left out",
            ],
        ),
        ("half a count and a percentage", "Number,Yes,Of,Percent\n2.1.1,,9,78\n", vec![("2.1.1", percent(78))], vec![]),
        (
            "a row again",
            "Number,Yes,Of\n2.1.1,8,9\n2.1.1,1,9\n2.1.2,1,9\n2.1.2,1,9\n",
            vec![("2.1.2", cases(1, 9))],
            vec![
                "Row 2: 2.1.1 is answered in another row, so this row is left out",
                "Row 3: 2.1.1 is answered in another row, so this row is left out",
                "Row 5: 2.1.2 is answered in another row, so this row is left out",
            ],
        ),
        (
            "a standard and its key question",
            "Number,Percent,Answer\n2.1,,Good\n2.1.1,78,\n",
            vec![("2.1", Answer::Rating(Rating::Good))],
            vec!["Row 3: 2.1 is answered in another row, so this row is left out"],
        ),
        (
            "not rated",
            "Number,Percent,Rating\n4.1,,Not rated\n1.1,,not rated\n",
            vec![("4.1", Answer::NotRated)],
            vec![
                "Row 3, column C: “not rated” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out",
            ],
        ),
        (
            "not inspected, in all the words for it",
            "Number,Yes,Of,Percent,Rating\n1.1,,,,Not inspected\n2.1,,,,No cases\n2.2,,,no cases,\n3.1,not  inspected,,,\n4.1,,,,No cases\n",
            vec![
                ("1.1", Answer::NotInspected),
                ("2.1", Answer::NotInspected),
                ("2.2", Answer::NotInspected),
                ("3.1", Answer::NotInspected),
                ("4.1", Answer::NotRated),
            ],
            vec![],
        ),
        (
            "a standard without cases whose key questions have none",
            "Number,Yes,Of,Rating\n2.1,,,No cases\n2.1.1,0,0,\n2.1.2,n/a,n/a,\n2.1.3,,,\n2.2.1,no cases,,\n",
            vec![("2.1", Answer::NotInspected), ("2.2.1", Answer::NotAsked)],
            vec![],
        ),
        (
            "a standard without cases whose key question has some",
            "Number,Yes,Of,Rating\n2.1,,,No cases\n2.1.1,5,9,\n",
            vec![("2.1.1", cases(5, 9))],
            vec!["Row 2: 2.1 is answered in another row, so this row is left out"],
        ),
        (
            "shares of 1",
            "Number,Percent\n2.1.1,0.78\n2.1.2,0.9\n2.1.3,1\n2.2.1,n/a\n2.2.2,\n",
            vec![("2.1.1", percent(78)), ("2.1.2", percent(90)), ("2.1.3", percent(100)), ("2.2.1", Answer::NotAsked)],
            vec!["Column B: figures from 0 to 1 are read as shares: 0.72 as 72%"],
        ),
        (
            "percentages of cases, as they are saved from here",
            "Number,Yes,Of,Percent,Answer\n2.1.1,1,101,1,\n2.1.2,,,0.5,\n",
            vec![("2.1.1", cases(1, 101)), ("2.1.2", hundredths(50))],
            vec![],
        ),
        (
            "shares beside the cases that they are of",
            "Number,Yes,Of,Percent\n2.1.1,8,9,0.89\n2.1.2,6,9,0.67\n",
            vec![("2.1.1", cases(8, 9)), ("2.1.2", cases(6, 9))],
            vec![],
        ),
        (
            "small percentages beside others",
            "Number,Percent\n2.1.1,0.5%\n2.1.2,1\n",
            vec![("2.1.1", hundredths(50)), ("2.1.2", percent(1))],
            vec![],
        ),
        (
            "as a spreadsheet works them out",
            "Number,Percent\n2.1.1,66.6667\n2.1.2,64.4999%\n2.1.3,\"1,000\"\n",
            vec![("2.1.1", hundredths(6667)), ("2.1.2", hundredths(6449))],
            vec![
                "Row 4, column B: “1,000” is left out: the percentage must be from 0 to 100",
                "Column B: figures are rounded to two decimals",
            ],
        ),
        (
            "ratings alone, by letters and words",
            "Number,Rating\n1.1,Good\n1.2,RI\n1.3,o\n1.4,requires improvement\n2.1,Outstanding\n4.1,Not rated\n",
            vec![
                ("1.1", Answer::Rating(Rating::Good)),
                ("1.2", Answer::Rating(Rating::RequiresImprovement)),
                ("1.3", Answer::Rating(Rating::Outstanding)),
                ("1.4", Answer::Rating(Rating::RequiresImprovement)),
                ("2.1", Answer::Rating(Rating::Outstanding)),
                ("4.1", Answer::NotRated),
            ],
            vec![],
        ),
        (
            "a rating that its figures come to, one that they do not, and one without figures",
            "Number,Percent,Rating\n2.1,,Good\n2.1.1,78,\n2.1.2,78,\n2.1.3,78,\n2.2.1,40,\n2.2,,Good\n2.3,,Good\n2.4,,Best\n",
            vec![
                ("2.1.1", percent(78)),
                ("2.1.2", percent(78)),
                ("2.1.3", percent(78)),
                ("2.2.1", percent(40)),
                ("2.3", Answer::Rating(Rating::Good)),
            ],
            vec![
                "Row 9, column C: “Best” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out",
                "Row 7: 2.2 is answered in another row, so this row is left out",
            ],
        ),
        (
            "ratings where figures are, and figures where ratings are",
            "Number,Percent,Rating\n1.1,Good,\n1.2,78,\n2.1.1,,Good\n",
            vec![("1.1", Answer::Rating(Rating::Good))],
            vec![
                "Row 3, column B: “78” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out",
                "Row 4, column C: “Good” is left out: a figure must be a number",
            ],
        ),
        (
            "spellings of not asked",
            "Number,Percent\n2.1.1,-\n2.1.2,NA\n",
            vec![("2.1.1", Answer::NotAsked), ("2.1.2", Answer::NotAsked)],
            vec![],
        ),
        ("a dash beside cases", "Number,Yes,Of,Percent\n2.1.1,7,9,-\n", vec![("2.1.1", cases(7, 9))], vec![]),
        ("a dash beside a percentage", "Number,Yes,Of,Percent\n2.1.2,-,-,40\n", vec![("2.1.2", percent(40))], vec![]),
        (
            "n/a beside half a count",
            "Number,Yes,Of,Percent\n2.1.1,7,n/a,\n2.1.2,n/a,9,-\n",
            vec![],
            vec![
                "Row 2, column C: a case count needs both yes and of, so the row is left out",
                "Row 3, column B: a case count needs both yes and of, so the row is left out",
            ],
        ),
        (
            "n/a beside what is no figure",
            "Number,Yes,Of,Percent\n2.1.1,-,-,most\n",
            vec![],
            vec!["Row 2, column D: “most” is left out: a figure must be a number"],
        ),
    ] {
        let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) = content(text, &yjs_2021::FRAMEWORK) else {
            panic!("{name}")
        };
        let given: Vec<_> = {
            let standards = figures.inspection.standards().iter().filter_map(|entry| entry.answer);
            figures.inspection.key_questions().iter().filter_map(|entry| entry.answer).chain(standards).collect()
        };
        assert!(figures.inspection == inspection("yjs-2021", &expected), "{name}: {given:?}");
        assert_eq!(figures.answered, expected.len(), "{name}");
        assert_eq!(figures.problems.iter().map(ToString::to_string).collect::<Vec<_>>(), sentences, "{name}");
    }
    let text = "Question;Percentage;Rating\n1.1;;Good\n1.2;;Best\n2.1.1;72,5;\n2.1.2;104;\n2.1.9;70;\n";
    let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) = content(text, &yjs_2021::FRAMEWORK) else { panic!() };
    let percent = hundredths(7250);
    assert_eq!(figures.inspection, inspection("yjs-2021", &[("1.1", Answer::Rating(Rating::Good)), ("2.1.1", percent)]));
    let sentences: Vec<_> = figures.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        sentences,
        [
            "Row 3, column C: “Best” is not Inadequate, Requires improvement, Good or Outstanding, so it is left out",
            "Row 5, column B: “104” is left out: the percentage must be from 0 to 100",
            "Row 6, column A: no key question has the number in “2.1.9”, so it is left out; give a number like 2.1.1",
        ]
    );
}

#[test]
fn figures_need_a_number_and_a_result() {
    for (name, text, are_figures) in [
        ("number, yes and of", "No.,Yes,Of\n2.1.1,8,9\n", true),
        ("number and percentage", "No.,%\n2.1.1,72\n", true),
        ("number and yes", "No.,Yes\n2.1.1,8\n", false),
        ("number and of", "No.,Of\n2.1.1,0\n", false),
        ("number and rating", "No.,Rating\n1.1,Good\n", true),
        ("number alone", "No.,Name\n2.1.1,Desistance\n", false),
        ("yes and of", "Yes,Of\n8,9\n", false),
        ("percentage", "%\n72\n", false),
    ] {
        let found = content(text, &yjs_2021::FRAMEWORK);
        let figures =
            if let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) = &found { Some(figures) } else { None };
        assert_eq!(figures.is_some(), are_figures, "{name}: {found:?}");
        assert!(figures.is_none_or(|figures| figures.answered == 1 && figures.problems.is_empty()), "{name}: {found:?}");
    }
}

#[test]
fn a_service_with_the_name_of_a_heading_comes_back_from_a_saved_table() {
    let framework = &yjs_2021::FRAMEWORK;
    let mut inspection = Inspection::new(framework);
    let place = |number| framework.place(number).unwrap();
    inspection.set_answer(place("2.1.1"), percent(72)).unwrap();
    inspection.set_answer(place("1.1"), Answer::Rating(Rating::Good)).unwrap();
    let answers = inspection.clone();
    for name in ["%", "Rating", "yes", "of", "Answer", "No.", "Key question", "Percentage", "Cases", "2.1.1", "1.1", "Total"]
    {
        inspection.service = Some(name.into());
        for scenario in [None, Some(name)] {
            match content(
                &write_csv(&inspection, &rate(&inspection), &TableNotes { scenario, ..TableNotes::default() }),
                framework,
            ) {
                Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
                    assert_eq!((figures.problems, figures.inspection == answers), (vec![], true), "{name} {scenario:?}");
                }
                other => panic!("{name}: {other:?}"),
            }
        }
    }
}

/// Until 29 November 2026, the columns of the table had other names.
#[test]
fn a_table_saved_by_an_earlier_version_comes_back() {
    const EARLIER: &str = "\u{FEFF}number,name,kind,yes,of,percent,answer,band,rating,calculated,points,discretion,reason";
    let framework = &yjs_2021::FRAMEWORK;
    let answers = inspection(
        "yjs-2021",
        &[
            ("1.1", Answer::Rating(Rating::Good)),
            ("2.1.1", percent(72)),
            ("2.1.2", cases(7, 9)),
            ("2.2.1", Answer::NotAsked),
        ],
    );
    let saved = write_csv(&answers, &rate(&answers), &TableNotes::default());
    let (_, rows) = saved.split_once("\r\n").unwrap();
    match content(&format!("{EARLIER}\r\n{rows}"), framework) {
        Ok(ImportContent::Sheet(SheetContent::Figures(figures))) => {
            assert_eq!((figures.problems, figures.inspection), (vec![], answers));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_sheet_of_figures_without_any_is_refused_with_what_it_needs() {
    let saved = write_csv(
        &Inspection::new(&yjs_2021::FRAMEWORK),
        &rate(&Inspection::new(&yjs_2021::FRAMEWORK)),
        &TableNotes::default(),
    );
    for (name, text, row) in [
        ("headings alone", "No.,Yes,Of\n", 1),
        ("numbers alone", "No.,Yes,Of\n2.1.1,,\n2.1.2,,\n", 1),
        ("numbers of rows, of which one is like a yes", "No.,Yes,Of\n1,,\n2,,\n", 1),
        ("figures of which nobody knows whose they are", "No.,Yes,Of\n,8,9\n,1,1\n", 1),
        ("below a title", "Autumn\n\nKey question;Percentage\n2.1.1;\n", 3),
        ("saved from here before there was anything", saved.as_str(), 1),
    ] {
        let expected = format!(
            "there is no row of figures below the headings in row {row}; a row needs a number like 2.1.1, and yes and of, a \
             percentage or a rating"
        );
        assert_eq!(refusal(text), expected, "{name}");
    }
}

#[test]
fn a_sheet_of_cases_can_have_columns_named_as_those_of_figures() {
    let matched = audit("No.,Percentage,2.1.1\n1,,y\n2,,n\n");
    assert_eq!((matched.cases, matched.inspection()), (2, inspection("yjs-2021", &[("2.1.1", cases(1, 2))])));
    let by_hand = audit("No.,Was it planned,Yes,Of\n1,y,1,1\n2,n,0,1\n");
    assert_eq!((by_hand.cases, by_hand.matched(), by_hand.columns[1].tally.yes), (2, 0, 1));
}

#[test]
fn a_ratings_string_is_read_wherever_it_stands_but_in_rows() {
    let opened = |text: &str| match content(text, &iyjwcv_2025::FRAMEWORK) {
        Ok(ImportContent::Inspection { shared, problems }) => (shared.inspection, problems.len()),
        other => panic!("{text:?}: {other:?}"),
    };
    let line = "ratings:1/yjs-2021/2.1.1=8of9";
    for text in [line.to_owned(), format!("Figures as agreed: “{line}”.\nRegards"), format!("https://example.org/#{line}")]
    {
        assert_eq!(opened(&text), (inspection("yjs-2021", &[("2.1.1", cases(8, 9))]), 0), "{text:?}");
    }
    assert_eq!(opened(&format!("{line}/2.1.2=most")).1, 1, "what is left out is named");
    assert_eq!(refusal("ratings:1/yjs-1821/"), refusal("{\"version\":1,\"framework\":\"yjs-1821\"}"));
    let rows = audit(&format!("Case\t2.1.1\tFrom\n1\ty\t{line}\n"));
    assert_eq!(rows.inspection(), inspection("yjs-2021", &[("2.1.1", cases(1, 1))]));
}

#[test]
fn of_two_fields_of_a_name_the_last_counts_and_is_named() {
    let json = |answers| format!("{{\"version\":1,\"framework\":\"yjs-2021\",\"answers\":{{{answers}}}}}");
    for (name, answers, expected) in [
        ("once", "\"2.1.1\":{\"percent\":10}", vec![]),
        (
            "twice",
            "\"2.1.1\":{\"percent\":78},\"2.1.1\":{\"percent\":10}",
            vec!["2.1.1: this must be here once; the last one is kept"],
        ),
        (
            "within an answer",
            "\"2.1.1\":{\"percent\":78,\"percent\":10}",
            vec!["percent: this must be here once; the last one is kept"],
        ),
    ] {
        let Ok(ImportContent::Inspection { shared: Shared { inspection: found, .. }, problems }) =
            content(&json(answers), &yjs_2021::FRAMEWORK)
        else {
            panic!("{name}")
        };
        let sentences: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            (sentences, found == inspection("yjs-2021", &[("2.1.1", percent(10))])),
            (expected.into_iter().map(String::from).collect(), true),
            "{name}"
        );
    }
}

#[test]
fn percentages_are_figures_too() {
    let Ok(ImportContent::Sheet(SheetContent::Figures(figures))) =
        content("number,percent\n2.1.1,72%\n", framework("yjs-2021").unwrap())
    else {
        panic!()
    };
    assert_eq!(figures.inspection, inspection("yjs-2021", &[("2.1.1", percent(72))]));
}
