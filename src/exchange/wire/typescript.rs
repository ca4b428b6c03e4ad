//! Makes the types in `www/package/engine.d.ts` from the types of this folder, by ts-rs.
//!
//! `UPDATE_EXPECT=1 cargo test --no-default-features typescript` writes them anew.

use std::collections::BTreeSet;

use expect_test::expect_file;
use strum::VariantNames;
use ts_rs::{Config, TS};

use super::*;
use crate::engine::{FigureError, InspectionError};
use crate::exchange::ReadError;
use crate::exchange::sheets::{CellAccount, SheetError, SheetFault, TableError};
use crate::frameworks::FRAMEWORKS;
use crate::published::PUBLISHED as PUBLISHED_INSPECTIONS;

/// The published file. The functions above the line are written by hand, the types below it are made here.
const ENGINE_TYPES: &str = include_str!("../../../www/package/engine.d.ts");
const LINE: &str = "// The types from here on are made from src/exchange/wire: UPDATE_EXPECT=1 cargo test --no-default-features typescript\n";

/// Who makes the objects of a type.
#[derive(Clone, Copy)]
enum MadeBy {
    /// The engine alone. The fields are read-only.
    Engine,
    /// Programs that call the engine too.
    Anyone,
    /// Programs that call the engine too. The type is an answer, and lacks the fields of the other answers.
    AnyoneAsAnswer,
}

/// The declaration of a type, with its docs. ts-rs gives `type Name = { \n/**\n * docs\n */\nfield: type, … }`.
fn declared<T: TS>(made_by: MadeBy) -> String {
    let declaration = T::decl(&Config::default());
    let declaration = declaration.trim_start_matches("type ").trim_end_matches(';');
    let (name, body) = declaration.split_once(" = ").expect("a type has a body");
    let docs = comment(&T::docs().unwrap_or_default(), "");
    let body = body.trim();
    if !body.starts_with("{ \n") {
        return format!("{docs}export type {name} = {body};\n");
    }
    let readonly = if matches!(made_by, MadeBy::Engine) { "readonly " } else { "" };
    let fields = fields(body, readonly);
    match made_by {
        MadeBy::AnyoneAsAnswer => format!("{docs}export type {name} = Only<{{\n{fields}}}>;\n"),
        MadeBy::Engine | MadeBy::Anyone => format!("{docs}export interface {name} {{\n{fields}}}\n"),
    }
}

/// The fields of an object, one a line, each below its docs.
fn fields(body: &str, readonly: &str) -> String {
    let (mut fields, mut docs) = (String::new(), String::new());
    for line in body.trim_start_matches("{ \n").trim_end_matches(" }").lines() {
        match line.trim().strip_suffix(',') {
            Some(field) if !line.starts_with(" *") => {
                fields += &comment(&docs, "  ");
                fields += &format!("  {readonly}{};\n", lists(field));
                docs.clear();
            }
            _ => docs += &format!("{line}\n"),
        }
    }
    fields
}

/// A field. A list in it is read-only.
fn lists(field: &str) -> String {
    match field.split_once("Array<") {
        Some((before, item)) => format!("{before}readonly {}[]", item.trim_end_matches('>')),
        None => field.into(),
    }
}

/// The docs of a type or a field as a comment: on one line if the docs are one line.
fn comment(docs: &str, indent: &str) -> String {
    let lines: Vec<_> = docs.lines().filter_map(|line| line.strip_prefix(" * ")).collect();
    match lines[..] {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        _ => {
            let lines: String = lines.iter().map(|line| format!("{indent} * {line}\n")).collect();
            format!("{indent}/**\n{lines}{indent} */\n")
        }
    }
}

/// A type whose values are some texts.
fn one_of(name: &str, docs: &str, codes: &[&str]) -> String {
    let codes: String = codes.iter().map(|code| format!("\n  | {code:?}")).collect();
    format!("/** {docs} */\nexport type {name} ={codes};\n")
}

/// The codes of all errors, each once. A variant that holds another error has that error's code.
fn error_codes() -> Vec<&'static str> {
    let holders = ["inspection", "baseline", "figure", "table"];
    let all = [
        // The script around the engine has the first code, and the comparison of inspections has the second.
        &["not-ready", "different-frameworks"],
        ReadError::VARIANTS,
        InspectionError::VARIANTS,
        FigureError::VARIANTS,
        SheetError::VARIANTS,
        TableError::VARIANTS,
        // The program that opens workbooks, and the script around it, have these.
        &["unknown-sheet", "protected", "damaged", "packed", "no-sheets", "other-document", "not-a-workbook"],
    ];
    let mut codes = Vec::new();
    for code in all.into_iter().flatten() {
        if !holders.contains(code) && !codes.contains(code) {
            codes.push(*code);
        }
    }
    codes
}

fn types() -> String {
    use MadeBy::{Anyone, AnyoneAsAnswer, Engine};
    [
        one_of(
            "InspectionErrorCode",
            "What is wrong with a text or a value. It stays the same when the message is reworded.",
            &error_codes(),
        ),
        one_of(
            "CasesProblemCode",
            "What is wrong with a part of a sheet. It stays the same when the message is reworded.",
            // The script that reads files has the last.
            &[SheetFault::VARIANTS, &["other-sheets"]].concat(),
        ),
        declared::<FrameworkIdJson>(Engine),
        declared::<RatingJson>(Engine),
        declared::<BasisJson>(Engine),
        declared::<PointsJson>(Engine),
        declared::<InspectionJson>(Anyone),
        declared::<ScenarioJson>(Anyone),
        declared::<BaselineJson>(Anyone),
        declared::<AnswerJson>(Anyone),
        declared::<CasesAnswerJson>(AnyoneAsAnswer),
        declared::<PercentAnswerJson>(AnyoneAsAnswer),
        declared::<RatingAnswerJson>(AnyoneAsAnswer),
        declared::<NotAskedAnswerJson>(AnyoneAsAnswer),
        declared::<NotRatedAnswerJson>(AnyoneAsAnswer),
        declared::<NotInspectedAnswerJson>(AnyoneAsAnswer),
        declared::<DiscretionJson>(Anyone),
        declared::<OutcomeJson>(Engine),
        declared::<KeyQuestionOutcomeJson>(Engine),
        declared::<StandardOutcomeJson>(Engine),
        declared::<ScoreJson>(Engine),
        declared::<OverallJson>(Engine),
        declared::<StepJson>(Engine),
        declared::<ComparisonJson>(Engine),
        declared::<DifferenceJson<ScoreJson>>(Engine),
        declared::<ComparedKeyQuestionJson>(Engine),
        declared::<ComparedStandardJson>(Engine),
        declared::<ReachJson>(Engine),
        declared::<PlanJson>(Engine),
        declared::<ChangeJson>(Engine),
        declared::<HeldJson>(Engine),
        declared::<CasesJson>(Engine),
        declared::<CasesColumnJson>(Engine),
        declared::<CasesProblemJson>(Engine),
        declared::<CellAccount>(Engine),
        declared::<DecodedJson>(Engine),
        declared::<ProblemJson>(Engine),
        declared::<FrameworkJson>(Engine),
        declared::<BandsJson>(Engine),
        declared::<BandJson>(Engine),
        declared::<DomainJson>(Engine),
        declared::<StandardJson>(Engine),
        declared::<KeyQuestionJson>(Engine),
    ]
    .join("\n")
}

#[test]
fn typescript_types_are_made_from_the_types_of_the_wire_format() {
    let (functions, _) = ENGINE_TYPES.split_once(LINE).expect("engine.d.ts has the line above what is made");
    expect_file!["../../../www/package/engine.d.ts"].assert_eq(&format!("{functions}{LINE}\n{}", types()));
}

#[test]
fn typescript_knows_every_framework() {
    let ids = FRAMEWORKS.map(|framework| format!("{:?}", framework.id)).join(" | ");
    assert_eq!(FrameworkIdJson::inline(&Config::default()), ids);
}

#[test]
fn typescript_knows_every_published_inspection() {
    let ids = PUBLISHED_INSPECTIONS.iter().map(|published| published.id).collect::<BTreeSet<_>>();
    let line =
        format!("export type ExampleId = {};", ids.iter().map(|id| format!("{id:?}")).collect::<Vec<_>>().join(" | "));
    assert!(include_str!("../../../www/package/index.d.ts").lines().any(|published| published == line), "{line}");
}
