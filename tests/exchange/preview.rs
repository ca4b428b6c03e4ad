//! The preview of a text that a person pasted or opened, as it crosses over to the calculator.

use crate::support::{cases, inspection};
use inspection_ratings::engine::{Answer, Place};
use inspection_ratings::exchange::import::{CasesPreview, ColumnPreview, Import, ImportPreview, OtherFramework};
use inspection_ratings::exchange::sheets::{CountedDisposals, HeadingChoice, WordMeaning};
use inspection_ratings::exchange::wire::InspectionJson;
use inspection_ratings::frameworks::{iyjs_2025, yjs_2021};
use inspection_ratings::published::BEXLEY_2024;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The preview of a text, after it has been written for JavaScript and read again.
#[track_caller]
fn crossed(import: &Import) -> ImportPreview {
    let preview = ImportPreview::from(import);
    let crossed: ImportPreview = serde_json::from_value(serde_json::to_value(&preview).unwrap()).unwrap();
    assert_eq!(crossed, preview);
    crossed
}

#[track_caller]
fn cases_preview(import: &Import) -> CasesPreview {
    match crossed(import) {
        ImportPreview::Cases(cases) => cases,
        other => panic!("{other:?}"),
    }
}

fn import(text: &str) -> Import {
    Import::new(text, &yjs_2021::FRAMEWORK)
}

/// A sheet whose cells hold so many different words, each in two cases.
fn sheet_of_words(words: usize) -> String {
    let rows = (0..2 * words).map(|case| format!("C{case},word {},Yes\n", (b'a' + (case / 2) as u8) as char));
    format!("Case,2.1.1,Assessing: safety\nC90,Yes,No\nC91,No,Yes\n{}", rows.collect::<String>())
}

#[test]
fn a_word_is_asked_about_or_is_a_problem_and_not_both() {
    for words in 1..=11 {
        let preview = cases_preview(&import(&sheet_of_words(words)));
        let asked: Vec<_> = preview.words_asked().map(|word| word.text.clone()).collect();
        assert_eq!(asked.len(), words.min(CasesPreview::WORDS_ASKED));
        let twice = |text: &&String| preview.problems.iter().any(|problem| problem.sentence.contains(&format!("“{text}”")));
        assert_eq!(asked.iter().find(twice), None, "of {words} words");
        let of_words = preview.problems.iter().filter(|problem| problem.sentence.contains("“word ")).count();
        // Each word is in two cells.
        assert_eq!(of_words + preview.more_problems + 2 * asked.len(), 2 * words, "of {words} words");
        // A heading that was not understood comes first.
        assert_eq!(preview.problems.first().and_then(|problem| problem.row), Some(0), "{:?}", preview.problems);
    }
}

/// The headings of a sheet that are matched as before, and the key questions that it answers.
fn as_before(import: &Import) -> (Vec<String>, Vec<&'static str>) {
    let cases = cases_preview(import);
    let sentence = cases.as_before.unwrap_or_default();
    let headings = sentence.split('“').skip(1).map(|rest| rest.split('”').next().unwrap().to_owned());
    let answered = cases.inspection.key_questions().iter().filter(|entry| entry.answer.is_some());
    (headings.collect(), answered.map(|entry| entry.located.question.number).collect())
}

#[test]
fn headings_are_matched_as_a_person_chose_in_an_earlier_sheet() {
    const SHEET: &str = "Case,2.1.1,Second,Third\n1,y,y,n\n2,n,y,n\n3,y,n,y\n";
    let q = |number| match yjs_2021::FRAMEWORK.place(number) {
        Some(Place::KeyQuestion(id)) => Some(id),
        other => panic!("{other:?}"),
    };
    let mut first = import(SHEET);
    assert_eq!((as_before(&first).0, first.heading_choices()), (vec![], vec![]));
    first.match_column(1, None);
    first.match_column(2, q("2.1.2"));
    first.match_column(3, q("2.1.3"));
    let choices = first.heading_choices();
    let kept = serde_json::to_value(&choices).unwrap();
    assert_eq!(kept[1], json!({ "framework": "yjs-2021", "heading": "Second", "keyQuestion": "2.1.2" }));
    let next = |text: &str, framework, choices: &[HeadingChoice]| {
        let mut next = Import::new(text, framework);
        next.match_as_before(choices);
        as_before(&next)
    };
    let strings = |texts: &[&str]| texts.iter().map(ToString::to_string).collect::<Vec<_>>();
    for (name, sheet, headings, answered) in [
        ("the same headings", SHEET, vec!["2.1.1", "Second", "Third"], vec!["2.1.2", "2.1.3"]),
        (
            "in another order, beside others",
            "Case,Third,New,Second\n1,y,y,n\n2,n,n,y\n",
            vec!["Third", "Second"],
            vec!["2.1.2", "2.1.3"],
        ),
        ("another heading", "Case,Third (new),2.2.1\n1,y,y\n2,n,n\n", vec![], vec!["2.2.1"]),
        ("twice in the sheet", "Case,Third,Third,2.2.1\n1,y,y,y\n2,n,n,n\n", vec![], vec!["2.2.1"]),
        ("the key question of another heading", "Case,2.1.3,Third\n1,y,y\n2,n,n\n", vec![], vec!["2.1.3"]),
    ] {
        assert_eq!(next(sheet, &yjs_2021::FRAMEWORK, &choices), (strings(&headings), answered), "{name}");
    }
    // A key question of another framework is another one.
    assert_eq!(next(SHEET, &iyjs_2025::FRAMEWORK, &choices).0, strings(&[]));
    // Headings that were exchanged are exchanged again.
    let mut exchanged = import("Case,2.1.1,2.1.2\n1,y,n\n2,n,y\n");
    exchanged.match_column(1, q("2.1.2"));
    exchanged.match_column(2, q("2.1.1"));
    let again = next("Case,2.1.1,2.1.2\n1,y,n\n2,n,n\n", &yjs_2021::FRAMEWORK, &exchanged.heading_choices());
    assert_eq!(again.0, strings(&["2.1.1", "2.1.2"]));
    // A key question that inspectors judge, and one that there is not, match nothing.
    for number in ["1.1", "9.9.9"] {
        let forged = HeadingChoice { key_question: Some(number.into()), ..choices[1].clone() };
        assert_eq!(next(SHEET, &yjs_2021::FRAMEWORK, &[forged]).0, strings(&[]), "{number}");
    }
    // A choice holds under the disposals that are chosen later.
    let mut later = import(SHEET);
    later.match_as_before(&choices);
    later.choose_disposals(Some(CountedDisposals::Court));
    assert_eq!(as_before(&later).1, ["2.1.2", "2.1.3"]);
}

#[test]
fn words_of_the_next_sheet_count_as_before() {
    let sheet = "Case,2.1.1\n1,Yes\n2,No\n3,Partly\n4,Unsure\n";
    let before = [("Partly".to_owned(), WordMeaning::No), ("Part met".to_owned(), WordMeaning::Yes)];
    let mut next = import(sheet);
    next.count_as_before(&before);
    let preview = cases_preview(&next);
    assert_eq!(preview.as_before.as_deref(), Some("“Partly” counts as no, as you chose in the sheet before."));
    assert_eq!(preview.inspection, inspection("yjs-2021", &[("2.1.1", cases(1, 3))]));
    let meanings: Vec<_> = preview.words.iter().map(|word| (word.plain.as_str(), word.meaning)).collect();
    assert_eq!(meanings, [("partly", Some(WordMeaning::No)), ("unsure", None)]);
    // The person answers otherwise, and reads the sheet under other standards.
    next.give_meaning("partly", Some(WordMeaning::Yes));
    let preview = cases_preview(&next);
    assert_eq!(preview.as_before, None);
    assert_eq!(preview.inspection, inspection("yjs-2021", &[("2.1.1", cases(2, 3))]));
    next.count_as_before(&before);
    let preview = cases_preview(&next);
    assert_eq!(preview.inspection, inspection("yjs-2021", &[("2.1.1", cases(2, 3))]), "what the person answers here stays");
}

#[test]
fn every_kind_of_text_has_its_preview() {
    let tally = |yes, no, not_applicable, unclear| json!({ "yes": yes, "no": no, "notApplicable": not_applicable, "unclear": unclear });
    let refused = |sentence: &str, can_be_pasted| json!({ "refused": { "sentence": sentence, "canBePastedIntoField": can_be_pasted } });
    for (name, text, expected) in [
        (
            "a case audit",
            "Case,2.1.1,2.1.1 comments\n1,y,late\n2,perhaps,\n3,n,\n",
            json!({ "cases": {
                "inspection": { "version": 1, "framework": "yjs-2021", "answers": { "2.1.1": { "yes": 1, "of": 2 } } },
                "cases": 3,
                "headingRow": 0,
                "columns": [
                    { "letters": "A", "heading": "Case", "keyQuestion": null, "answers": false, "waits": false, "canBeMatched": true, "tally": tally(1, 0, 0, 2) },
                    { "letters": "B", "heading": "2.1.1", "keyQuestion": "2.1.1", "answers": true, "waits": false, "canBeMatched": true, "tally": tally(1, 1, 0, 1) },
                    { "letters": "C", "heading": "2.1.1 comments", "keyQuestion": null, "answers": false, "waits": false, "canBeMatched": false, "tally": tally(0, 0, 2, 1) },
                ],
                "unclear": 1,
                "account": "Filled cells: 10. Counted: 2. Left out: 4. Not clear: 1. Headings and labels: 3.", "asBefore": null,
                "words": [{ "plain": "perhaps", "text": "perhaps", "label": "“perhaps”, 1 cell, in B3", "meaning": null }],
                "asksDisposals": false,
                "disposals": null,
                "disposalColumn": null,
                "asksWhichCasesCount": false,
                "doubtfulCases": null,
                "unmatched": ["2.1.2", "2.1.3", "2.2.1", "2.2.2", "2.2.3", "2.3.1", "2.3.2", "2.3.3", "2.4.1", "2.4.2", "2.4.3",
                    "3.1.1", "3.1.2", "3.1.3", "3.2.1", "3.2.2", "3.2.3", "3.3.1", "3.3.2", "3.3.3"],
                "otherFramework": null, "byCase": null, "period": null,
                "problems": [],
                "moreProblems": 0,
                "row": null,
                "sheetOfPageIsKnown": false,
            } }),
        ),
        (
            "a sheet of figures",
            "Number,Yes,Of\n2.1.1,8,9\n2.1.2,9,8\n",
            json!({ "figures": {
                "inspection": { "version": 1, "framework": "yjs-2021", "answers": { "2.1.1": { "yes": 8, "of": 9 } } },
                "scenario": null,
                "problems": [
                    { "row": 2, "sentence": "Row 3, column B: “9” is left out: of 8 cases, 0 to 8 can be yes, not 9" },
                ],
                "account": "Filled cells: 9. Counted: 2. Left out: 0. Not clear: 2. Headings and labels: 5.",
                "columnsLeftOut": [],
                "asksDisposals": false,
                "disposals": null,
                "row": null,
            } }),
        ),
        (
            "a ratings string",
            "ratings:1/yjs-2021/service=Bexley/2.1.1=8of9/2.1.2=most",
            json!({ "inspection": {
                "inspection": {
                    "version": 1, "framework": "yjs-2021", "service": "Bexley", "answers": { "2.1.1": { "yes": 8, "of": 9 } },
                },
                "problems": ["2.1.2: this must be like 8of9, like 78.5, or not-asked"],
            } }),
        ),
        (
            "JSON",
            r#"{"version": 1, "framework": "iyjwcv-2025"}"#,
            json!({ "inspection": {
                "inspection": { "version": 1, "framework": "iyjwcv-2025", "answers": {} },
                "problems": [],
            } }),
        ),
        ("a blank text", " \n", refused("the sheet is blank; it must have rows", false)),
        (
            "figures alone",
            "78\n56\n",
            refused("the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no", true),
        ),
        (
            "a quotation mark that is never closed",
            "2.1.1,\"\ny\n",
            refused("row 1, column B: a quotation mark is opened here, and must be closed", false),
        ),
        ("JSON that breaks off", "{", refused("line 1, character 2: the JSON breaks off here", false)),
        (
            "lines of words that several standards have",
            "Desistance 8 of 9\nSafety of the child 7 of 9\n",
            refused(
                "words like desistance are in the key questions of several standards; write the number of the key question in front of \
                 each, or the name of the standard in a line above them, like Court assessment",
                false,
            ),
        ),
    ] {
        let preview = serde_json::to_value(crossed(&import(text))).unwrap();
        assert_eq!(preview, expected, "{name}");
    }
}

#[test]
fn a_title_in_brackets_above_a_sheet_is_no_json() {
    for title in ["[OFFICIAL]", "[OFFICIAL-SENSITIVE],,", "  [Draft] Court audit,", "[final]"] {
        match crossed(&import(&format!("{title}\nCase,2.1.1,2.1.2\n1,Yes,No\n2,No,Yes\n"))) {
            ImportPreview::Cases(preview) => assert_eq!(preview.cases, 2, "{title}"),
            other => panic!("{title}: {other:?}"),
        }
    }
}

#[test]
fn a_published_inspection_crosses_over_whole() {
    let published = BEXLEY_2024.inspection();
    match crossed(&import(&serde_json::to_string(&InspectionJson::from(&published)).unwrap())) {
        ImportPreview::Inspection(preview) => assert_eq!((preview.shared, preview.problems), (published.into(), vec![])),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_person_matches_columns() {
    let key_question = |number| match yjs_2021::FRAMEWORK.place(number) {
        Some(Place::KeyQuestion(id)) => Some(id),
        _ => panic!("{number}"),
    };
    let mut import = import("Case,2.1.1,Second,Third\n1,y,y,n\n2,n,y,n/a\n");
    import.match_column(2, key_question("2.1.2"));
    let preview = cases_preview(&import);
    let answers: Vec<_> = preview.columns.iter().map(ColumnPreview::answer).collect();
    assert_eq!(answers, [None, Some(cases(1, 2)), Some(cases(2, 2)), None]);
    assert_eq!(preview.inspection, inspection("yjs-2021", &[("2.1.1", cases(1, 2)), ("2.1.2", cases(2, 2))]));
    // While two columns are matched to a key question, neither answers it.
    import.match_column(3, key_question("2.1.2"));
    let preview = cases_preview(&import);
    assert_eq!((preview.matched(), preview.inspection), (1, inspection("yjs-2021", &[("2.1.1", cases(1, 2))])));
    import.match_column(2, None);
    import.match_column(1, None);
    assert_eq!(cases_preview(&import).inspection, inspection("yjs-2021", &[("2.1.2", cases(0, 1))]));
    import.match_column(99, key_question("2.1.3"));
    assert_eq!(cases_preview(&import).matched(), 1);
}

#[test]
fn a_sheet_is_read_anew_under_another_framework() {
    for (name, text, expected) in [
        ("cases", "Case,2.1.1,2.1.2,2.2.1,V1.1\n1,y,y,n,y\n", 4),
        ("figures", "Number,Percentage\n2.1.1,78\nV1.1,65\n", 2),
        ("figures that are judged under the framework before", "Number,Percentage\nV1.1,65\n", 1),
    ] {
        let mut import = import(text);
        if let ImportPreview::Cases(cases) = crossed(&import) {
            let Some(OtherFramework::Better(better)) = cases.other_framework else { panic!("{name}") };
            assert_eq!(better.framework.id, "iyjs-2025", "{name}");
            let name_of = better.framework.name;
            assert_eq!(better.sentence, format!("More columns, {expected} of 5, match {name_of}."), "{name}");
        }
        import.choose_framework(&iyjs_2025::FRAMEWORK);
        let preview = crossed(&import);
        let inspection = preview.inspection().unwrap_or_else(|| panic!("{name}"));
        assert_eq!((inspection.framework().id, inspection.answered()), ("iyjs-2025", expected), "{name}");
    }
}

#[test]
fn a_sheet_that_is_refused_is_named_as_one_of_another_framework() {
    let import = import("Key question,Yes,Of\nAssessing: positive change,7,9\nPlanning: positive change,5,9\n");
    let ImportPreview::Refused(refusal) = crossed(&import) else { panic!("it is read") };
    let expected = "a percentage or a rating; it can be read under Youth justice services, 2025 standards, so choose these standards first";
    assert!(refusal.sentence.ends_with(expected), "{}", refusal.sentence);
}

#[test]
fn a_whole_inspection_keeps_the_framework_that_it_names() {
    let mut import = import("ratings:1/yjs-2021/2.1.1=8of9");
    let before = crossed(&import);
    import.choose_framework(&iyjs_2025::FRAMEWORK);
    assert_eq!(crossed(&import), before);
}

#[test]
fn data_that_no_program_of_ours_wrote_are_refused() {
    let preview = serde_json::to_value(crossed(&import("Number,Yes,Of\n2.1.1,8,9\n"))).unwrap();
    let with = |pointer: &str, value: Value| {
        let mut changed = preview.clone();
        *changed.pointer_mut(pointer).unwrap() = value;
        serde_json::from_value::<ImportPreview>(changed).err().map(|error| error.to_string())
    };
    for (pointer, value, expected) in [
        (
            "/figures/inspection/framework",
            json!("yjs-1821"),
            "framework: there is no framework “yjs-1821”; it must be one of",
        ),
        ("/figures/inspection/answers/2.1.1/of", json!(7), "2.1.1: of 7 cases, 0 to 7 can be yes, not 8"),
        ("/figures/problems", json!("none"), "invalid type: string \"none\", expected a sequence"),
    ] {
        let error = with(pointer, value).unwrap_or_else(|| panic!("{pointer} is read"));
        assert!(error.starts_with(expected), "{error}");
    }
}

proptest! {
    #[test]
    fn the_preview_of_any_sheet_crosses_over(
        cells in prop::collection::vec(prop::collection::vec("yes|N|n/a|1|x|2\\.1\\.[1-4]|[a-z\"]{0,6}", 1..6), 1..8),
        column in 0..6usize,
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let text: Vec<_> = cells.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",")).collect();
        let mut import = import(&text.join("\n"));
        crossed(&import);
        import.match_column(column, yjs_2021::FRAMEWORK.key_questions().next().map(|located| located.id));
        if let ImportPreview::Cases(preview) = crossed(&import) {
            let answered = preview.columns.iter().filter(|column| matches!(column.answer(), Some(Answer::Cases(_) | Answer::NotAsked)));
            prop_assert_eq!(preview.inspection.answered(), answered.count());
        }
    }
}

#[test]
fn a_preview_gives_the_months_in_which_the_cases_were_audited() {
    for (name, text, period) in [
        ("no dates", "Case,2.1.1\n1,y\n2,n\n", None),
        ("one month", "Case,Date,2.1.1\n1,9/3/2026,y\n2,10/3/2026,n\n", Some("March 2026")),
        (
            "months, in any order",
            "Case,Audited,2.1.1\n1,2 May 2026,y\n2,10 Mar 2026,n\n3,1 Apr 2026,n\n",
            Some("March 2026 to May 2026"),
        ),
        ("over a year's end", "Date of audit,2.1.1\n2026-01-09,y\n2025-12-30,n\n", Some("December 2025 to January 2026")),
        ("dates of birth alone", "Case,Date of birth,2.1.1\n1,9/3/2009,y\n2,10/3/2010,n\n", None),
        (
            "dates of birth beside dates",
            "Case,DOB,Date,2.1.1\n1,9/3/2009,9/3/2026,y\n2,1/3/2010,9/3/2026,n\n",
            Some("March 2026"),
        ),
        // The page cannot know which of two columns says when.
        ("two columns of dates", "Case,Allocated,Audited,2.1.1\n1,9/1/2026,9/3/2026,y\n2,10/1/2026,9/3/2026,n\n", None),
        ("one date among words", "Case,Date,2.1.1\n1,9/3/2026,y\n2,soon,n\n3,later,n\n", None),
    ] {
        assert_eq!(cases_preview(&import(text)).period.as_deref(), period, "{name}");
    }
}
