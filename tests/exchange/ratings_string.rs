//! The ratings string: written and read back, mended where mail programs break it, and read as far as it can be.

use std::collections::BTreeSet;

use crate::support::{any_inspection, inspection, inspection_json, keeping, value};
use inspection_ratings::engine::{
    Inspection, LocatedKeyQuestion, LocatedStandard, Place, ProfessionalDiscretion, Rating, rate,
};
use inspection_ratings::exchange::ratings_string::{Decoded, MAX_LENGTH, decode, encode, encode_readable};
use inspection_ratings::exchange::wire::read_shared;
use inspection_ratings::exchange::{ReadError, Shared};
use inspection_ratings::frameworks::FRAMEWORKS;
use inspection_ratings::published::PUBLISHED;
use proptest::prelude::*;
use serde_json::Value as Json;

/// Lines with what each is in the wire format. Lines are only ever added: links of version 1 work for ever.
const VERSION_1: &str = include_str!("../ratings-strings-1.json");
const DOCUMENT: &str = include_str!("../../docs/ratings-string.md");

/// A line with a little of everything.
const LINE: &str =
    "ratings:1/yjs-2021/1.1=G/2.1.1=8of9/2.1.2=78/2.1.3=66.67/2.4=RI/3.1.1=not-asked/4.1=not-rated/discretion-2.3=O";

fn read(text: &str) -> Decoded {
    decode(text).unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

fn problems(text: &str) -> Vec<String> {
    read(text).problems.iter().map(ToString::to_string).collect()
}

fn coded(text: &str) -> String {
    text.bytes().map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02x}") }).collect()
}

/// An inspection without its names and reasons, which a line leaves out unless a person wants them.
fn without_names(inspection: &Inspection) -> Inspection {
    let mut bare = inspection.clone();
    bare.service = None;
    for LocatedStandard { id, .. } in inspection.framework().standards() {
        if let Some(ProfessionalDiscretion { rating, .. }) = inspection.discretion(id) {
            let bare_discretion = ProfessionalDiscretion { rating: *rating, reason: String::new() };
            bare.set_discretion(id, Some(bare_discretion)).unwrap();
        }
    }
    bare
}

#[test]
fn lines_of_version_1_read_as_they_always_have() {
    let rows: Vec<(String, Json)> = serde_json::from_str(VERSION_1).unwrap();
    assert!(rows.len() >= 12, "none is ever taken away");
    for (line, expected) in rows {
        let Decoded { shared, problems } = read(&line);
        assert_eq!(inspection_json(&shared.inspection), expected, "{line}");
        assert_eq!(shared, read_shared(&value(&expected)).unwrap(), "{line}");
        assert_eq!(problems, [], "{line}");
    }
}

#[test]
fn every_framework_and_published_inspection_has_a_line_of_version_1() {
    let rows: Vec<(String, Json)> = serde_json::from_str(VERSION_1).unwrap();
    for framework in FRAMEWORKS {
        assert!(rows.iter().any(|(_, wire)| wire["framework"] == framework.id), "{}", framework.id);
    }
    for published in PUBLISHED {
        let inspection = published.inspection();
        for line in [encode(&inspection, false), encode(&inspection, true)] {
            assert!(rows.iter().any(|(known, _)| *known == line), "{line}");
        }
    }
}

#[test]
fn a_line_is_as_documented() {
    let decoded = read(LINE);
    assert_eq!(decoded.problems, []);
    assert_eq!(encode(&decoded.shared.inspection, true), LINE);
    assert!(DOCUMENT.contains(LINE), "the document shows {LINE}");
}

#[test]
fn a_text_that_looks_like_a_code_of_mails_is_itself() {
    for service in ["3D", "3Dimensions", "3D=3D"] {
        let mut named = Inspection::new(FRAMEWORKS[0]);
        named.service = Some(service.into());
        assert_eq!(read(&encode(&named, true)).shared.inspection, named, "{service}");
    }
}

#[test]
fn names_are_left_out_unless_asked_for() {
    let mut named = inspection("iyjwcv-2025", &[("V1", inspection_ratings::engine::Answer::Rating(Rating::Good))]);
    named.service = Some("St. Mary’s & Co".into());
    let reason = "One more case: 5/9.".to_owned();
    named.record_discretion("2.1", ProfessionalDiscretion { rating: Rating::Outstanding, reason }).unwrap();
    assert_eq!(encode(&named, false), "ratings:1/iyjwcv-2025/V1=G/discretion-2.1=O");
    let whole = "ratings:1/iyjwcv-2025/service=St%2E%20Mary%E2%80%99s%20%26%20Co/V1=G/discretion-2.1=O\
                 /reason-2.1=One%20more%20case%3A%205%2F9%2E";
    assert_eq!(encode(&named, true), whole);
    assert_eq!(read(whole), Decoded { shared: named.into(), problems: vec![] });
}

#[test]
fn a_line_that_programs_have_changed_is_read_as_the_line() {
    let expected = read(LINE);
    let cases = [
        ("as a fragment", format!("#{LINE}")),
        ("in an address", format!("https://example.org/ratings/index.html#{LINE}")),
        ("in angle brackets", format!("<https://example.org/#{LINE}>")),
        ("in angle brackets, with more behind", format!("<{LINE}> and so on")),
        ("in quotes", format!("“{LINE}”, said the report")),
        ("in a sentence", format!("My ratings: see {LINE}.")),
        ("in Markdown", format!("[the figures](https://example.org/#{LINE})")),
        ("in capitals", LINE.to_uppercase()),
        ("in small letters", LINE.to_lowercase()),
        ("wrapped", LINE.replace("/2.1.2", "/\r\n2.1.2").replace("66.67", "66. 67")),
        ("checked by urldefense", format!("https://urldefense.com/v3/__https://example.org/*{LINE}__;Iw!!AbC$")),
        ("of a browser's search", format!("https://example.org/#{LINE}:~:text=Planning")),
        ("in quoted-printable", LINE.replace('=', "=3D")),
        ("wrapped in quoted-printable", LINE.replace('=', "=3D").replace("/2.1.2", "=\r\n/2.1.2")),
        ("with marks of direction", format!("\u{202A}{}\u{202C}", LINE.replace('/', "/\u{200E}"))),
        ("with joiners and soft hyphens", LINE.replace('/', "/\u{200D}\u{AD}\u{2060}")),
        ("wrapped in a reply", format!("> {}", LINE.replace("of", "of\n> > "))),
        ("with spaces that nobody sees", LINE.replace('=', "=\u{200b}").replace('/', "\u{ad}/\u{a0}")),
        ("with dashes for hyphens", LINE.replace('-', "–")),
        ("in codes", coded(LINE)),
        ("in codes twice", coded(&coded(LINE))),
        ("in codes part by part, twice", LINE.replace('=', "%253D")),
        ("with some codes", LINE.replace('=', "%3D").replace(':', "%3A")),
        ("with codes for its signs alone", LINE.replace('=', "%3D")),
        ("with codes for its slashes alone", LINE.replace('/', "%2F")),
        ("with a code for one slash", LINE.replacen("yjs-2021/", "yjs-2021%2F", 1)),
        ("with codes for its hyphens, twice", LINE.replace('-', "%252D")),
        (
            "checked by a mail program",
            format!("https://safe.example/?url={}&data=05%7C01", coded(&format!("https://example.org/#{LINE}"))),
        ),
        ("twice", format!("{LINE}\n{LINE}")),
        ("with its own link", format!("{LINE} <https://example.org/#{LINE}>")),
        ("ratings in words", LINE.replace("=G", "=good").replace("=RI", "=Requires-Improvement")),
        ("other signs of the same figures", LINE.replace("=78", "=78,0%").replace("8of9", "8OF09")),
        ("with needless zeros", LINE.replace("=78", "=078.0000").replace("66.67", "66.6700")),
        ("with needless slashes", LINE.replace('/', "//") + "/"),
        ("in another order", {
            let mut parts: Vec<_> = LINE.split('/').collect();
            parts[2..].reverse();
            parts.join("/")
        }),
    ];
    for (name, text) in cases {
        assert_eq!(decode(&text), Ok(expected.clone()), "{name}: {text}");
    }
}

#[test]
fn words_behind_a_line_cost_none_of_its_figures() {
    for (name, behind) in [
        ("a full stop", "."),
        ("a sentence", ". Kind regards"),
        ("a line", "\nKind regards"),
        ("a full stop and a line", ".\r\n\r\nKind regards,\r\nA. Person"),
        ("a reply", ".\n> > Kind regards"),
        ("a comma", ", as agreed"),
        ("a dash", " – as agreed"),
        ("a dash without spaces behind", " –as agreed"),
        ("brackets", " (as agreed)"),
        ("a closing bracket", "). So it was agreed"),
        ("a closing quote", "”, it says."),
        ("a space that does not break", "\u{a0}Kind regards"),
    ] {
        for part in
            ["1.2=I", "2.2=RI", "2.2.1=8of9", "2.2.1=78", "2.2.1=66.67", "2.2.1=78%", "2.2.1=not-asked", "discretion-2.1=G"]
        {
            let line = format!("{LINE}/\n{part}");
            assert_eq!(decode(&format!("{line}{behind}")), Ok(read(&line)), "{name} behind {part}");
        }
    }
    let ratings = ["1.2=G", "2.2.1=8of9"];
    for (part, behind) in ratings.into_iter().flat_map(|part| [" on the whole", ". Of these"].map(|words| (part, words))) {
        assert_eq!(decode(&format!("{LINE}/{part}{behind}")), Ok(read(&format!("{LINE}/{part}"))), "{part}{behind}");
    }
}

#[test]
fn a_figure_that_may_go_on_in_the_words_behind_it_is_named() {
    const CASES: &str = "2.2.1: this must be like 8of9, like 78.5, or not-asked";
    for (name, part) in [
        ("78.5 or 78", "2.2.1=78. 5 people"),
        ("78.5 or 78, before the point", "2.2.1=78 .5 people"),
        ("785 or 78", "2.2.1=78 5 people"),
        ("8 of 90 or 8 of 9", "2.2.1=8of9 0 people"),
        ("8 of 9 cases or 8%", "2.2.1=8 of 9 cases"),
        ("8 of 9 cases or 8%, in capitals", "2.2.1=8 OF 9 cases"),
        ("no figure", "2.2.1=most of them"),
        ("no sign that it ends", "2.2.1=78Kind regards"),
    ] {
        assert_eq!(problems(&format!("{LINE}/{part}")), [CASES], "{name}");
    }
    for (name, part, problem) in [
        ("what is wrong with the figure alone", "2.2.1=12of9. Kind regards", "2.2.1: of 9 cases, 0 to 9 can be yes, not 12"),
        ("more than a place takes", "1.2=78 Kind regards", "1.2: this must be I, RI, G, O or not-inspected"),
        ("there before", "2.1.1=7of9. Kind regards", "2.1.1: this must be here once; the first one is kept"),
    ] {
        assert_eq!(problems(&format!("{LINE}/{part}")), [problem], "{name}");
    }
}

#[test]
fn a_number_of_cases_with_a_slash_is_no_percentage() {
    let voided = "2.2.1: this must be like 8of9, like 78.5, or not-asked";
    let not_a_part = |part| format!("{part}: this must be a name and a value, like 2.1.1=78");
    for (name, part, expected, percent) in [
        ("8 of 9", "2.2.1=8/9", vec![voided.to_owned()], None),
        ("9 of 9", "2.2.1=9/9", vec![voided.into()], None),
        ("in words", "2.2.1=8 / 9 cases, as agreed", vec![voided.into()], None),
        ("before another part", "2.2.1=8/9/2.2.2=70", vec![voided.into()], None),
        ("more than the second", "2.2.1=78/2", vec![not_a_part("2")], Some(78)),
        ("cut off inside a number of a place", "2.2.1=1/2.2", vec![not_a_part("2.2")], Some(1)),
        ("no number behind it", "2.2.1=0/x", vec![not_a_part("x")], Some(0)),
        ("not right behind it", "2.2.1=8/2.2.2=7of9/9", vec![not_a_part("9")], Some(8)),
    ] {
        let Decoded { shared, problems } = read(&format!("{LINE}/{part}"));
        let found = inspection_json(&shared.inspection)["answers"]["2.2.1"]["percent"].as_u64();
        let sentences: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!((sentences, found), (expected, percent), "{name}");
    }
}

#[test]
fn parts_without_a_slash_between_them_are_two() {
    let expected = read("ratings:1/yjs-2021/1.1=G/2.1.2=78/2.1.3=56/discretion-2.3=O");
    for (name, line) in [
        ("a line each", "ratings:1/yjs-2021/1.1=G\n2.1.2=78\n2.1.3=56\n/discretion-2.3=O"),
        ("with spaces", "ratings:1/yjs-2021/1.1=G 2.1.2=78 2.1.3= 56/discretion-2.3=O"),
        ("with other signs", "ratings:1/yjs-2021/1.1=G; 2.1.2=78,2.1.3=56/discretion-2.3=O"),
        ("with words", "ratings:1/yjs-2021/1.1=G and 2.1.2=78. Then 2.1.3=56/discretion-2.3=O"),
        ("the last too", "ratings:1/yjs-2021/1.1=G 2.1.2=78 2.1.3=56 discretion-2.3=O"),
        ("with spaces around the equals signs", "ratings:1/yjs-2021/1.1 = G 2.1.2 = 78 2.1.3 = 56, discretion-2.3 = O"),
        (
            "with spaces around the equals signs, and words",
            "ratings:1/yjs-2021/1.1 = G/2.1.2 = 78/2.1.3 = 56/discretion-2.3 = O. Regards",
        ),
    ] {
        assert_eq!(read(line), expected, "{name}");
    }
    for (name, part, named) in [
        ("nothing between them", "2.2.1=782.2.2=56", "2.2.1: this must be like 8of9, like 78.5, or not-asked"),
        ("the second is of no place", "2.2.1=78 x=56", ""),
        (
            "the second has an unknown number",
            "2.2.1=78 9.9=56",
            "9.9: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1",
        ),
        (
            "the second is discretion on an unknown number",
            "2.2.1=78 discretion-9.9=G",
            "9.9: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1",
        ),
        ("the second is wrong", "2.2.1=78 2.2.2=most", "2.2.2: this must be like 8of9, like 78.5, or not-asked"),
        ("the second is there", "2.2.1=78 2.1.1=7of9", "2.1.1: this must be here once; the first one is kept"),
    ] {
        assert_eq!(problems(&format!("{LINE}/{part}")).join(""), named, "{name}");
    }
}

#[test]
fn a_text_that_quotes_a_line_is_a_text_however_often_it_is_coded() {
    let quotes = [
        "ratings:1/yjs-2021/2.1.1=5",
        "See https://example.org/#ratings:1/yjs-2021/2.1.1=5/1.1=I.",
        "ratings:1",
        "Ratings:1/x and ratings%3A1/y/ratings:2",
    ];
    for quote in quotes {
        let mut inspection = read(LINE).shared.inspection;
        let standard = inspection.framework().standards().next().unwrap().id;
        inspection.service = Some(quote.into());
        let discretion = ProfessionalDiscretion { rating: Rating::Good, reason: quote.into() };
        inspection.set_discretion(standard, Some(discretion)).unwrap();
        let line = encode(&inspection, true);
        for (name, text) in [
            ("as it is", line.clone()),
            ("coded once", coded(&line)),
            ("coded twice", coded(&coded(&line))),
            ("twice", format!("{line} {line}")),
            ("wrapped", line.replace('/', "/\r\n> ")),
            ("before another", format!("{line}\nratings:1/yjs-2021/1.1=I")),
            ("in a link", format!("https://example.org/?url={}&data=1", coded(&line))),
        ] {
            let Decoded { shared, problems } = read(&text);
            assert_eq!((encode(&shared.inspection, true), problems), (line.clone(), vec![]), "{name}: {text}");
        }
    }
}

#[test]
fn parts_of_every_kind_without_a_slash_between_them_are_two() {
    let scenario = "ratings:1/yjs-2021/scenario=Two%20more/was-2.1.1=6of9/was-discretion-2.2=G/was-reason-2.2=Before/service=Some%20where/\
        1.1=G/2.1.1=8of9/3.1.1=not-asked/4.1=not-rated/discretion-2.2=O/reason-2.2=Because%20of%202%2E1%3DG";
    let rows: Vec<(String, Json)> = serde_json::from_str(VERSION_1).unwrap();
    for line in
        rows.into_iter().map(|(line, _)| line).chain([scenario.to_owned()]).filter(|line| line.matches('/').count() > 2)
    {
        let expected = read(&line);
        let (start, parts) = line.match_indices('/').nth(1).map(|(at, _)| line.split_at(at + 1)).unwrap();
        for between in [" ", ", ", "; ", "\n", "\r\n> ", " \\ ", "\\", "\u{2044}", "\u{2215}", "\u{ff0f}"] {
            let joined = format!("{start}{}", parts.replace('/', between));
            assert!(read(&joined) == expected, "{joined}");
        }
    }
}

#[test]
fn words_are_read_with_spaces_in_them() {
    let line =
        "ratings:1/yjs-2021/1.1=requires-improvement/3.1.1=not-asked/4.1=not-rated/discretion-2.3=requires-improvement";
    let spaced =
        "Ratings:1/yjs-2021/1.1=Requires improvement/3.1.1=not asked/4.1=Not rated/discretion-2.3=Requires Improvement";
    assert_eq!(read(spaced), read(line));
    assert_eq!(read(spaced).problems, []);
}

#[test]
fn a_wrong_part_is_left_out_and_named() {
    let mut sentences = BTreeSet::new();
    const CASES: &str = "this must be like 8of9, like 78.5, or not-asked";
    for (part, named) in [
        ("9.9=78", "9.9: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1".to_owned()),
        ("__proto__=G", "__proto__: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1".into()),
        ("2.1", "2.1: this must be a name and a value, like 2.1.1=78".into()),
        ("=78", "=78: this must be a name and a value, like 2.1.1=78".into()),
        ("2.2.1=", format!("2.2.1: {CASES}")),
        ("2.2.1=most", format!("2.2.1: {CASES}")),
        ("2.2.1=of9", format!("2.2.1: {CASES}")),
        ("2.2.1=G", format!("2.2.1: {CASES}")),
        ("2.2.1=not-rated", format!("2.2.1: {CASES}")),
        ("2.2.1=12of9", "2.2.1: of 9 cases, 0 to 9 can be yes, not 12".into()),
        ("2.2.1=0of0", "2.2.1: enter at least 1 case, or answer “not asked”".into()),
        ("2.2.1=1of10000", "2.2.1: there must be at most 9,999 cases".into()),
        ("2.2.1=101", "2.2.1: the percentage must be from 0 to 100".into()),
        ("2.2.1=66.667", "2.2.1: the percentage must have at most two decimals".into()),
        ("2.2.1=7.2.1", format!("2.2.1: {CASES}")),
        ("1.2=78", "1.2: this must be I, RI, G, O or not-inspected".into()),
        ("1.2=B", "1.2: this must be I, RI, G, O or not-inspected".into()),
        (
            "1.2=not-rated",
            "1.2: this standard counts towards the score, so its answer must be a rating or not inspected".into(),
        ),
        ("2.1.1=7of9", "2.1.1: this must be here once; the first one is kept".into()),
        ("2.1=G", "2.1: answer the standard or its key questions, not both; 2.1.1 is answered too".into()),
        ("2.4.1=78", "2.4: answer the standard or its key questions, not both; 2.4.1 is answered too".into()),
        ("discretion-2.3=G", "discretion-2.3: this must be here once; the first one is kept".into()),
        ("discretion-2.2=8of9", "discretion-2.2: this must be I, RI, G or O".into()),
        (
            "discretion-2.2.1=G",
            "2.2.1: professional discretion changes the rating of a standard, not of a key question".into(),
        ),
        ("discretion-9.9=G", "9.9: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1".into()),
        (
            "discretion-4.1=G",
            "4.1: professional discretion needs a standard that is rated, and this one is not rated".into(),
        ),
        ("reason-2.4=x", "2.4: a reason needs professional discretion, and none is recorded here".into()),
        ("service=%zz", "service: this must be text in UTF-8 with % codes, like Some%20where".into()),
        ("reason-2.3=%ff", "reason-2.3: this must be text in UTF-8 with % codes, like Some%20where".into()),
    ] {
        let line = format!("{LINE}/{part}");
        assert_eq!(problems(&line), [named.as_str()], "{part}");
        sentences.insert(named);
        assert_eq!(read(&line).shared, read(LINE).shared, "{part}");
    }
    let (_, table) = DOCUMENT.split_once("| What the error says |").unwrap();
    let rows: Vec<_> = table.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() >= 10);
    for row in rows {
        let sentence = row.trim_end_matches(" |").rsplit("| ").next().unwrap();
        assert!(sentences.contains(sentence), "the document says: {row}");
    }
    let long = format!("{}=78", "9".repeat(500));
    assert_eq!(
        problems(&format!("{LINE}/{long}")),
        [format!("{}…: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1", "9".repeat(40))]
    );
}

#[test]
fn the_answers_that_a_place_takes_are_named_by_its_kind() {
    let cases = "like 8of9, like 78.5, or not-asked";
    for (framework, number, takes) in [
        ("yjs-2021", "1.2", "I, RI, G, O or not-inspected"),
        ("yjs-2021", "2.1", "I, RI, G, O or not-inspected"),
        ("yjs-2021", "4.1", "I, RI, G, O or not-rated"),
        ("yjs-2021", "2.1.1", cases),
        ("iyjwcv-2025", "V1.1", cases),
        ("iyjwcv-2025", "V1.2", "I, RI, G or O"),
    ] {
        assert_eq!(problems(&format!("ratings:1/{framework}/{number}=?")), [format!("{number}: this must be {takes}")]);
    }
}

/// A reader from before `not-inspected` meets that word as this reader meets a word that it does not know.
#[test]
fn a_word_from_a_later_reader_is_left_out_and_named_and_gives_no_smaller_maximum() {
    let Decoded { shared: Shared { inspection, .. }, problems } = read("ratings:1/yjs-2021/1.1=G/2.1=not-visited/3.1=RI");
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["2.1: this must be I, RI, G, O or not-inspected"]
    );
    assert_eq!(inspection.answered(), 2);
    let outcome = rate(&inspection);
    assert_eq!((outcome.score.max, outcome.score.complete()), (36, false));
    let Decoded { shared: Shared { inspection, .. }, problems } =
        read("ratings:1/yjs-2021/1.1=G/2.1=Not Inspected/3.1=notinspected");
    assert_eq!((problems.len(), rate(&inspection).score.max), (0, 30));
}

#[test]
fn a_line_that_was_cut_off_is_read_as_far_as_it_goes() {
    for end in "ratings:1/yjs-2021".len()..LINE.len() {
        let Decoded { shared, problems } = read(&LINE[..end]);
        assert!(problems.len() <= 1, "{}", &LINE[..end]);
        // A line that was cut off is read as it is: 66.6 of 66.67.
        assert!(rate(&shared.inspection).score.max == 36);
    }
    assert_eq!(problems("ratings:1/yjs-2021/2.1.1=8of9/2.1…"), ["2.1…: this must be a name and a value, like 2.1.1=78"]);
}

#[test]
fn a_text_without_a_line_is_refused_in_a_sentence() {
    let no_line = "ratings: there is no ratings string here; one begins like ratings:1/yjs-2021/";
    for (text, expected) in [
        ("", no_line),
        ("#embed", no_line),
        ("Ratings: Good", no_line),
        ("ratings:/yjs-2021/1.1=G", no_line),
        ("%%%%ratings%3%3%3", no_line),
        ("ratings:2/yjs-2021/1.1=G", "version: the version must be 1"),
        ("ratings:10/yjs-2021/1.1=G", "version: the version must be 1"),
        ("ratings:1.0/yjs-2021/1.1=G", "version: the version must be 1"),
        (
            "ratings:1/yjs-2020/1.1=G",
            "framework: there is no framework “yjs-2020”; it must be one of iyjs-2025, iyjwcv-2025, yjs-2021, yos-2018",
        ),
        (
            "ratings:1/__proto__/1.1=G",
            "framework: there is no framework “__proto__”; it must be one of iyjs-2025, iyjwcv-2025, yjs-2021, yos-2018",
        ),
        ("ratings:1", "framework: there is no framework “”; it must be one of iyjs-2025, iyjwcv-2025, yjs-2021, yos-2018"),
    ] {
        assert_eq!(decode(text).map_err(|error| error.to_string()), Err(expected.into()), "{text}");
    }
}

#[test]
fn no_line_is_written_that_is_too_long_to_be_read() {
    let mut inspection = read(LINE).shared.inspection;
    inspection.service = Some(String::new());
    let empty = encode(&inspection, true).len();
    for (name, text, width) in
        [("letters", "a", 1), ("signs, which take three characters each", "%", 3), ("letters beyond ASCII", "é", 6)]
    {
        let most = (MAX_LENGTH - empty) / width;
        for length in [most - 1, most, most + 1, MAX_LENGTH] {
            inspection.service = Some(text.repeat(length));
            let shared = Shared::from(inspection.clone());
            if length <= most {
                assert_eq!(read(&encode_readable(&shared, true).unwrap()).shared, shared, "{name}");
            } else {
                assert_eq!(encode_readable(&shared, true), Err(ReadError::TooLong), "{name}");
                assert_eq!(decode(&encode(&inspection, true)), Err(ReadError::TooLong), "{name}");
            }
            assert!(encode_readable(&shared, false).is_ok(), "{name}");
        }
    }
}

#[test]
fn a_text_that_is_too_long_is_refused() {
    let filled = |length: usize| format!("{LINE}/{}", "é".repeat(length - LINE.len() - 1));
    assert_eq!(read(&filled(MAX_LENGTH)).shared, read(LINE).shared);
    let error = decode(&filled(MAX_LENGTH + 1)).unwrap_err();
    assert_eq!(error, ReadError::TooLong);
    assert_eq!(error.to_string(), "ratings: a ratings string must have 20,000 characters or fewer");
}

/// A change that a program makes to a line.
type Wrap = (&'static str, fn(&str) -> String);

/// Codes these signs, and leaves codes as they are.
fn code_signs(line: &str, signs: &str) -> String {
    line.chars().map(|c| if signs.contains(c) { format!("%{:02X}", u32::from(c)) } else { c.to_string() }).collect()
}

/// The changes that programs make to a line. No change codes slashes and equals signs without the percent signs: then a name that has both, and a
/// part, are written alike.
const WRAPS: [Wrap; 14] = [
    ("as it is", str::to_owned),
    ("all signs", coded),
    ("all reserved signs", |line| code_signs(line, "%:/=")),
    ("slashes and percent signs", |line| code_signs(line, "%/")),
    ("equals signs and percent signs", |line| code_signs(line, "%=")),
    ("slashes alone", |line| code_signs(line, "/")),
    ("equals signs alone", |line| code_signs(line, "=")),
    ("colons alone", |line| code_signs(line, ":")),
    ("percent signs alone", |line| code_signs(line, "%")),
    ("small letters", str::to_ascii_lowercase),
    ("ampersands written out", |line| line.replace("%26", "&")),
    ("spaces written out", |line| line.replace("%20", " ")),
    ("wrapped", |line| line.replace("/2", "/\r\n2")),
    ("quotes written out", |line| line.replace("%27", "'").replace("%23", "#")),
];

/// The text around a line.
const AROUND: [&str; 6] = [
    "LINE",
    "#LINE",
    "<https://example.org/#LINE>",
    "https://safe.example/?url=https%3A%2F%2Fexample.org%2F%23LINE&data=05%7C01&sdata=x%3D&reserved=0",
    "See LINE, said the report",
    "[the figures](https://example.org/#LINE)",
];

proptest! {
    #![proptest_config(keeping("tests/ratings_string.regressions"))]

    #[test]
    fn a_ratings_string_with_names_loses_nothing(inspection in any_inspection(true)) {
        let line = encode(&inspection, true);
        prop_assert_eq!(decode(&line), Ok(Decoded { shared: inspection.into(), problems: vec![] }), "{}", line);
    }

    #[test]
    fn without_names_the_ratings_are_the_same(inspection in any_inspection(true)) {
        let line = encode(&inspection, false);
        let bare = without_names(&inspection);
        prop_assert_eq!(decode(&line), Ok(Decoded { shared: bare.into(), problems: vec![] }), "{}", line);
    }

    #[test]
    fn a_line_has_only_characters_that_links_keep(inspection in any_inspection(true), names: bool) {
        let line = encode(&inspection, names);
        prop_assert!(line.bytes().all(|b| b.is_ascii_alphanumeric() || b":/=.-%".contains(&b)), "{}", line);
        prop_assert!(names || !line.contains('%'), "{}", line);
        prop_assert!(line.ends_with(|c: char| c.is_ascii_alphanumeric()), "{}", line);
    }

    #[test]
    fn wrapping_anywhere_changes_nothing(
        inspection in any_inspection(true),
        breaks in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(vec![" ", "\n", "\r\n> ", "\t", "\u{a0}"])), 0..8),
    ) {
        let mut line: Vec<char> = encode(&inspection, true).chars().collect();
        for (at, gap) in breaks {
            let at = at.index(line.len());
            line.splice(at..at, gap.chars());
        }
        let line: String = line.into_iter().collect();
        prop_assert_eq!(decode(&line), Ok(Decoded { shared: inspection.into(), problems: vec![] }), "{}", line);
    }

    #[test]
    fn codes_for_the_whole_change_nothing(inspection in any_inspection(true), names: bool) {
        let line = encode(&inspection, names);
        prop_assert_eq!(decode(&coded(&line)), decode(&line));
        prop_assert_eq!(decode(&coded(&coded(&line))), decode(&line));
    }

    // Mail, chat and link guards code all of a line, or some of its signs, or write out what was a code.
    #[test]
    fn whatever_wraps_a_line_no_figure_is_another_and_nothing_is_lost_unnamed(
        inspection in any_inspection(true),
        service in "([A-Za-z&/=%#? '2.:;+é-]{0,12}|A/2[.]2[.]2=55|B&C/1[.]1=O|100%|5/9=x%2F|x%253D)",
        first in 0..WRAPS.len(),
        second in 0..WRAPS.len(),
        around in 0..AROUND.len(),
    ) {
        let mut inspection = inspection;
        inspection.service = Some(service);
        let line = encode(&inspection, true);
        for wraps in [vec![first], vec![first, second]] {
            let wrapped = wraps.iter().fold(line.clone(), |line, wrap| WRAPS[*wrap].1(&line));
            let text = AROUND[around].replace("LINE", &wrapped);
            let names: Vec<_> = wraps.iter().map(|wrap| WRAPS[*wrap].0).collect();
            let Ok(Decoded { shared: Shared { inspection: read, .. }, problems }) = decode(&text) else { continue };
            if problems.is_empty() {
                prop_assert_eq!(read.key_questions(), inspection.key_questions(), "{:?}: {}", names, text);
                prop_assert!(read.standards().iter().zip(inspection.standards()).all(|(read, given)| read.answer == given.answer), "{:?}: {}", names, text);
            }
            for (read, given) in read.key_questions().iter().zip(inspection.key_questions()) {
                prop_assert!(read.answer.is_none() || read.answer == given.answer, "{:?}: {}", names, text);
            }
            for (read, given) in read.standards().iter().zip(inspection.standards()) {
                prop_assert!(read.answer.is_none() || read.answer == given.answer, "{:?}: {}", names, text);
            }
        }
    }

    #[test]
    fn whatever_is_read_can_be_rated_and_written(
        inspection in any_inspection(true),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0..12usize, "[0-9/=.%a-zA-Z:\\PC-]{0,6}"), 1..6),
    ) {
        let mut text: Vec<char> = encode(&inspection, true).chars().collect();
        for (at, removed, put) in edits {
            let at = at.index(text.len() + 1);
            let end = (at + removed).min(text.len());
            text.splice(at..end, put.chars());
        }
        if let Ok(Decoded { shared: Shared { inspection, .. }, .. }) = decode(&text.into_iter().collect::<String>()) {
            let _ = rate(&inspection);
            prop_assert_eq!(decode(&encode(&inspection, true)), Ok(Decoded { shared: inspection.clone().into(), problems: vec![] }));
            // The engine's own checks have passed for each answer: put in anew, none is refused.
            let mut again = Inspection::new(inspection.framework());
            for LocatedStandard { id, .. } in inspection.framework().standards() {
                if let Some(answer) = inspection.answer(Place::Standard(id)) {
                    prop_assert_eq!(again.set_answer(Place::Standard(id), answer), Ok(()));
                }
            }
            for LocatedKeyQuestion { id, .. } in inspection.framework().key_questions() {
                if let Some(answer) = inspection.answer(Place::KeyQuestion(id)) {
                    prop_assert_eq!(again.set_answer(Place::KeyQuestion(id), answer), Ok(()));
                }
            }
        }
    }

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,200}") {
        let _ = decode(&text);
        let _ = decode(&format!("ratings:1/yjs-2021/{text}"));
    }
}

#[test]
fn codes_around_codes_are_not_climbed_down_for_ever() {
    let many = format!("ratings:1/yjs-2021/2.1.1=78/%{}", "25".repeat(9_000));
    assert_eq!(problems(&many).len(), 1);
    assert_eq!(problems(&LINE.replace("/2.1.1=", "/2.1.1%2525253D")).len(), 1, "three times is once too often");
}
