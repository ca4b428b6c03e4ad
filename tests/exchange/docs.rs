//! The documents against the program: `docs/rules.md` is made here, and the examples of the other documents are tried.

use std::collections::BTreeSet;

use crate::support::{inspection_json, json as written, value};
use expect_test::expect_file;
use inspection_ratings::analysis::{Freedom, PLANS, compare, reach};
use inspection_ratings::engine::{
    AnsweredBy, Band, Basis, Domain, Framework, Inspection, Rating, Rule, Rules, Standard, rate,
};
use inspection_ratings::exchange::ReadError;
use inspection_ratings::exchange::ratings_string::{MAX_LENGTH, decode};
use inspection_ratings::exchange::sheets::read_sheet;
use inspection_ratings::exchange::wire::{
    CasesJson, ComparisonJson, DecodedJson, FrameworkJson, InspectionJson, OutcomeJson, ReachJson, read_doubtful_cases,
    read_inspection, read_names, read_options, read_shared, read_target,
};
use inspection_ratings::frameworks::{FRAMEWORKS, framework as read_framework, rules};
use inspection_ratings::published::PUBLISHED;
use serde_json::{Value as Json, json};

const README: &str = include_str!("../../README.md");
const CRATE_DOC: &str = include_str!("../../src/lib.rs");
const WIRE_FORMAT: &str = include_str!("../../docs/wire-format.md");

#[test]
fn rules_md_is_made_from_the_frameworks() {
    expect_file!["../../docs/rules.md"].assert_eq(&rules_md());
}

#[test]
fn readme_shows_the_example_of_the_crate() {
    let crate_doc: String = CRATE_DOC
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
        .flat_map(|line| [line.strip_prefix(' ').unwrap_or(line), "\n"])
        .collect();
    assert_eq!(fenced(README, "rust"), fenced(&crate_doc, ""));
    assert_eq!(fenced(README, "rust").len(), 1);
}

#[test]
fn every_rule_is_in_the_readme_under_its_basis() {
    for basis in [Basis::Published, Basis::Inferred, Basis::Assumed] {
        let start = format!("- **{}**: rules ", title(basis));
        let line = README.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_else(|| panic!("no {start:?}"));
        let numbers = line.split_once('.').map_or(line, |(numbers, _)| numbers).replace(" and ", ", ");
        let expected: Vec<_> = rules::ALL.iter().filter(|rule| rule.basis == basis).map(|rule| rule.number).collect();
        let found: Vec<u8> = numbers.split(", ").map(|number| number.parse().unwrap()).collect();
        assert_eq!(found, expected, "{start:?}");
    }
}

#[test]
fn the_program_writes_the_examples_of_the_wire_format() {
    let examples: Vec<Json> = fenced(WIRE_FORMAT, "json").iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    let [inspection, scenario, outcome, comparison, by, out_of_reach, decoded, cases, framework] = examples.as_slice()
    else {
        panic!("there are {} examples", examples.len())
    };

    let read = read(inspection).unwrap();
    assert_eq!(inspection_json(&read), *inspection);
    assert_eq!(written(&InspectionJson::from(&read_shared(&value(scenario)).unwrap())), *scenario);
    assert_part(outcome, &written(&OutcomeJson::new(&read, &rate(&read))), "outcome");

    let mut after = inspection.clone();
    after["answers"]["2.3.2"] = json!({ "yes": 12, "of": 17 });
    let after = self::read(&after).unwrap();
    assert_eq!(written(&ComparisonJson::new(&read, &after, &compare(&read, &after).unwrap())), *comparison);

    let reached = |target: Json| {
        let target = read_target(&value(&target), read.framework()).unwrap();
        written(&ReachJson::new(&read, &reach(&read, target, &Freedom::default(), PLANS)))
    };
    assert_eq!(reached(json!({ "of": "2.1", "atLeast": "outstanding" })), *by);
    assert_eq!(reached(json!("outstanding")), *out_of_reach);

    let (_, line) = WIRE_FORMAT.split_once("in a text. For `").unwrap();
    let line = line.split('`').next().unwrap();
    assert_eq!(written(&DecodedJson::from(&decode(line).unwrap())), *decoded);
    let sheet = &fenced(WIRE_FORMAT, "csv")[0];
    let sheet = read_sheet(sheet, read_framework("yjs-2021").unwrap()).unwrap();
    assert_eq!(written(&CasesJson::from(&sheet)), *cases);

    let known = read_framework(framework["id"].as_str().unwrap()).unwrap();
    assert_part(framework, &written(&FrameworkJson::from(known)), "framework");
}

#[test]
fn errors_of_the_wire_format_are_as_the_program_words_them() {
    let answers = |answers: Json| json!({ "version": 1, "framework": "yjs-2021", "answers": answers });
    let discretion = |number: &str| {
        let mut inspection = answers(json!({ "4.1": { "notRated": true } }));
        inspection["discretion"] = json!({ number: { "rating": "good" } });
        inspection
    };
    let mut codes = BTreeSet::new();
    for refused in [
        json!({ "version": 2, "framework": "yjs-2021" }),
        json!({ "version": 1, "framework": "yjs-2020" }),
        answers(json!([])),
        answers(json!({ "2.1.2": { "yes": 6 } })),
        answers(json!({ "2.1.2": { "percentage": 67 } })),
        answers(json!({ "1.1": { "rating": "Good" } })),
        answers(json!({ "9.9": { "percent": 67 } })),
        answers(json!({ "1.1": { "percent": 67 } })),
        answers(json!({ "2.1": { "rating": "good" }, "2.1.1": { "percent": 67 } })),
        answers(json!({ "2.1.2": { "yes": 1.5, "of": 9 } })),
        answers(json!({ "2.1.2": { "yes": 12, "of": 9 } })),
        answers(json!({ "2.1.2": { "yes": 0, "of": 0 } })),
        answers(json!({ "2.1.2": { "yes": 6, "of": 10_000 } })),
        answers(json!({ "2.1.2": { "percent": 101 } })),
        answers(json!({ "2.1.2": { "percent": 66.667 } })),
        answers(json!({ "1.1": { "notRated": true } })),
        discretion("4.1"),
        discretion("2.1.1"),
    ] {
        let error = read(&refused).expect_err("it should be refused");
        assert_row(&error);
        codes.insert(error.code());
    }
    let before = Inspection::new(FRAMEWORKS[3]);
    let error = compare(&before, &Inspection::new(FRAMEWORKS[2])).expect_err("it should be refused");
    let row = format!("| `{}` | `framework` | {error} |", error.code());
    assert!(WIRE_FORMAT.contains(&row), "not in docs/wire-format.md: {row}");
    codes.insert(error.code());
    for text in ["", &" ".repeat(MAX_LENGTH + 1)] {
        let error = decode(text).expect_err("it should be refused");
        assert_row(&error);
        codes.insert(error.code());
    }
    for problem in decode("ratings:1/yjs-2021/2.1.1=8of9/2.1.1=7of9/reason-2.4=x").unwrap().problems {
        assert_row(&problem);
        codes.insert(problem.code());
    }
    for text in [
        " \n",
        &"a".repeat(20_000_001),
        &"a\n".repeat(100_001),
        &",".repeat(500),
        "2.1.1\n\"y",
        "a\nb",
        "Case,2.1.1",
        "No.,Yes,Of",
        "<html><table></table></html>",
        "Inspection,\"Youth justice services, 2021 standards\"\nNo.,Standard or key question,Cases yes,of cases,or % yes,or not asked,or a rating,\
         % yes,Band or rating,Rating set,Reason,Rating\n",
    ] {
        let framework = if text.starts_with("Inspection") { FRAMEWORKS[1] } else { FRAMEWORKS[2] };
        let error = read_sheet(text, framework).expect_err("it should be refused");
        let row = format!("| `{}` | `text` | text: {error} |", error.code());
        assert!(WIRE_FORMAT.contains(&row), "not in docs/wire-format.md: {row}");
        codes.insert(error.code());
    }
    codes.remove("blank");
    // JavaScript can give this value, and JSON cannot.
    codes.insert("not-a-number");
    // The error before the program has arrived.
    codes.insert("not-ready");
    // The errors of the program for workbooks and of its script: `tests/exchange/office.rs` and `tests/engine-sheets.test.js` have their sentences.
    codes.extend(["unknown-sheet", "no-sheets", "other-document", "not-a-workbook"]);
    let listed = WIRE_FORMAT.lines().filter_map(|line| Some(line.strip_prefix("| `")?.split_once("` | `")?.0));
    let listed: BTreeSet<_> = listed.filter(|code| code.contains('-')).collect();
    assert_eq!(listed, codes);
}

#[test]
fn errors_of_targets_and_options_are_as_the_program_words_them() {
    let framework = FRAMEWORKS[2];
    let mut rows = BTreeSet::new();
    for refused in [
        json!(3),
        json!("Good"),
        json!({ "atLeast": "best" }),
        json!({ "rating": "good" }),
        json!({ "of": "9.9", "atLeast": "good" }),
        json!({ "of": "2.2.1", "atLeast": "good" }),
    ] {
        rows.insert(assert_row(&read_target(&value(&refused), framework).expect_err("it should be refused")));
    }
    for refused in [
        json!({ "lock": [] }),
        json!({ "judgedStep": -1 }),
        json!({ "limit": 0 }),
        json!({ "locked": "1.1" }),
        json!({ "locked": [1.1] }),
        json!({ "locked": ["9.9"] }),
    ] {
        rows.insert(assert_row(&read_options(&value(&refused), framework).expect_err("it should be refused")));
    }
    rows.insert(assert_row(&read_names(&value(&json!({ "names": "all" }))).expect_err("it should be refused")));
    let (_, table) = WIRE_FORMAT.split_once("A target and options are refused").unwrap();
    let (table, _) = table.split_once("`fromCases` refuses").unwrap();
    assert_row(&read_doubtful_cases(&value(&json!({ "doubtfulCases": true }))).expect_err("it should be refused"));
    assert_row(&read_doubtful_cases(&value(&json!({ "words": {} }))).expect_err("it should be refused"));
    assert_eq!(table.lines().filter(|line| line.starts_with("| `")).count(), rows.len(), "every row of the table is tried");
}

#[track_caller]
fn assert_row(error: &ReadError) -> String {
    let row = format!("| `{}` | `{}` | {error} |", error.code(), error.path());
    assert!(WIRE_FORMAT.contains(&row), "not in docs/wire-format.md: {row}");
    row
}

/// The blocks of code in a language.
fn fenced(text: &str, language: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(opened) = line.strip_prefix("```") else { continue };
        let block: String = lines.by_ref().take_while(|line| *line != "```").flat_map(|line| [line, "\n"]).collect();
        if opened == language {
            blocks.push(block);
        }
    }
    blocks
}

fn read(wire: &Json) -> Result<Inspection, ReadError> {
    read_inspection(&value(wire))
}

/// Whether everything in an example is true. An example may leave out fields, and items of a list.
#[track_caller]
fn assert_part(example: &Json, whole: &Json, at: &str) {
    match (example, whole) {
        (Json::Object(example), Json::Object(whole)) => {
            for (name, value) in example {
                let found = whole.get(name).unwrap_or_else(|| panic!("{at}.{name}: there is no such field"));
                assert_part(value, found, &format!("{at}.{name}"));
            }
        }
        (Json::Array(example), Json::Array(whole)) if example.iter().all(Json::is_object) => {
            for item in example {
                let same =
                    |known: &&Json| ["of", "rule", "number", "rating"].iter().all(|key| known.get(key) == item.get(key));
                let found = whole.iter().find(same).unwrap_or_else(|| panic!("{at}: there is no {item}"));
                assert_part(item, found, &format!("{at}[]"));
            }
        }
        _ => assert_eq!(example, whole, "{at}"),
    }
}

fn title(basis: Basis) -> &'static str {
    match basis {
        Basis::Published => "Published",
        Basis::Inferred => "Inferred",
        Basis::Assumed => "Assumed",
    }
}

fn rules_md() -> String {
    let mut text = String::from(
        "<!-- Generated from src/frameworks. Do not edit: change the source, then run \
         `UPDATE_EXPECT=1 cargo test --no-default-features --test exchange docs::`. -->\n\n\
         # The rules and the frameworks\n\n\
         How the ratings are worked out, in our own words. Each rule says what it rests on:\n\n\
         - **Published**: printed in a report.\n\
         - **Inferred**: follows from published figures, but not printed as a rule.\n\
         - **Assumed**: chosen by this project where nothing is published.\n\n\
         ## Rules\n\n\
         | Rule | What it says | Basis | Source |\n\
         | ---: | --- | --- | --- |\n",
    );
    text.extend(rules::ALL.map(rule_row));
    text.push_str("\nThe four reports, each with the inspectorate’s page about it:\n\n");
    text.extend(PUBLISHED.map(|report| format!("- [{}: {}]({})\n", report.title, report.service, report.link)));
    text.extend(FRAMEWORKS.map(framework_section));
    text.push_str(
        "\n## Where this comes from\n\n\
         Figures, numbers and names come from reports by HM Inspectorate of Probation, © Crown copyright. This document contains \
         public sector information licensed under the \
         [Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/). \
         The inspectorate has not endorsed it.\n",
    );
    text
}

fn rule_row(rule: &Rule) -> String {
    let Rule { number, statement, basis, source } = rule;
    format!("| {number} | {statement} | {} | {source} |\n", title(*basis))
}

fn framework_section(framework: &Framework) -> String {
    let Framework { id, name, in_force, about, .. } = framework;
    let rules = framework.rules;
    let mut text = format!(
        "\n## {name}\n\n\
         {about}\n\n\
         - Id: `{id}`\n\
         - In force: {in_force}\n\
         - Basis of its names and numbers: {}\n\
         - Bands of a key question: rule {}, {}\n\
         - Bands of the score: rule {}, {}\n\n\
         | Rating | Points | Percentage yes | Score |\n\
         | --- | ---: | ---: | ---: |\n",
        framework.basis.id(),
        rules.key_question_bands.number,
        rules.key_question_bands.basis.id(),
        rules.overall_bands.number,
        rules.overall_bands.basis.id(),
    );
    text.extend(Rating::ALL.map(|rating| {
        let percentages = ends(framework.key_question_bands.rated(rating));
        let scores = ends(framework.overall_bands.rated(rating));
        format!("| {rating} | {} | {percentages} | {scores} |\n", rating.points())
    }));
    text.extend(framework.domains.iter().map(|domain| domain_section(domain, rules)));
    text
}

fn ends(band: Band) -> String {
    format!("{} to {}", band.from, band.to)
}

fn domain_section(domain: &Domain, rules: &Rules) -> String {
    let number = domain.number.map_or(String::new(), |number| format!("{number} "));
    let mut text = format!("\n### {number}{}\n\n", domain.name);
    text.extend(domain.standards.iter().map(|standard| standard_item(standard, rules)));
    text
}

fn standard_item(standard: &Standard, rules: &Rules) -> String {
    let mixed = standard.key_questions.iter().any(|question| question.answered_by == AnsweredBy::Judgement);
    let (how, rule) = match standard.is_judged() {
        true => ("judged", rules.judged),
        false if mixed => ("the lowest of its key questions", rules.cases_and_judgement),
        false => ("the lowest of its key questions", rules.lowest_decides),
    };
    let apart = match standard.counts {
        true => String::new(),
        false => format!("; rated separately, adds no points (rule {})", rules.rated_apart.number),
    };
    let mut text = format!("- {} **{}**: {how} (rule {}){apart}\n", standard.number, standard.name, rule.number);
    for question in standard.key_questions {
        let how = match question.answered_by {
            AnsweredBy::Cases => "by cases",
            AnsweredBy::Judgement => "judged",
        };
        let note = question.note.map_or(String::new(), |note| format!("; {note}"));
        text.push_str(&format!("  - {} {}: {how}{note}\n", question.number, question.label));
    }
    text
}
