//! Malformed files: each has its sentence. The page's script refuses files that are no text, and a test in the page tries them.

use std::fs;

use inspection_ratings::exchange::import::Import;
use inspection_ratings::frameworks::yjs_2021;

#[test]
fn every_bad_text_gets_a_sentence_that_names_the_place() {
    for (file, sentence) in [
        ("truncated.json", "line 4, character 41: the JSON breaks off here"),
        ("not-quite.json", "line 2, character 3: this is not JSON"),
        ("deep.json", "line 1, character 5001: the JSON breaks off here"),
        ("prototype.json", "__proto__: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1"),
        (
            "constructor.json",
            "constructor: unknown field; allowed here: version, framework, service, answers, discretion, scenario",
        ),
        ("huge-number.json", "line 1, character 81: this number is too large"),
        ("another-version.json", "version: the version must be 1"),
        ("lone-quote.csv", "row 3, column B: a quotation mark is opened here, and must be closed"),
        ("blank.csv", "the sheet is blank; it must have rows"),
        ("empty.csv", "the sheet is blank; it must have rows"),
        ("prose.txt", "the sheet must have a heading of a key question, like 2.1.1, or answers like yes and no"),
        ("headings-only.csv", "there must be a row for each case below the headings in row 1"),
    ] {
        let text = fs::read_to_string(format!("tests/bad/{file}")).unwrap();
        match Import::new(&text, &yjs_2021::FRAMEWORK).content {
            Err(refusal) => assert_eq!(refusal.to_string(), sentence, "{file}"),
            other => panic!("{file}: {other:?}"),
        }
    }
}

#[test]
fn a_hundred_thousand_columns_are_counted_and_refused() {
    let text = format!("Case,2.1.1\n{}", ",".repeat(99_999));
    let Err(refusal) = Import::new(&text, &yjs_2021::FRAMEWORK).content else { panic!() };
    assert_eq!(refusal.to_string(), "row 2: a table must have at most 500 columns, and this row has 100000");
}

#[test]
fn strange_cells_are_named_and_left_out() {
    let text = "Case,2.1.1,__proto__,constructor\n\
        =HYPERLINK(\"x\"),=1+1,Y,N\n\
        +1,99999999999999999999999999,Y,N\n\
        -1,\u{202E}seY,Y,N\n\
        @a,\u{200F}Yes\u{200E},Y,N\n";
    let import = Import::new(text, &yjs_2021::FRAMEWORK);
    let audit = import.audit().unwrap();
    let problems: Vec<_> = audit.problems().iter().map(ToString::to_string).collect();
    assert_eq!((audit.cases, audit.matched(), audit.unclear()), (4, 1, 3));
    assert_eq!(
        problems,
        [
            "Column B: the cells that are not clear could change the figure, or what the others mean, so nothing is counted until you say what they mean",
            "Row 2, column B: “=1+1” is not yes, no or n/a, so it is not counted",
            "Row 3, column B: “99999999999999999999999999” is not yes, no or n/a, so it is not counted",
            "Row 4, column B: “seY” is not yes, no or n/a, so it is not counted",
            "Row 1, column C: no key question matches “__proto__”, so it is left out; give a number like 2.1.1",
            "Row 1, column D: no key question matches “constructor”, so it is left out; give a number like 2.1.1",
        ]
    );
}
