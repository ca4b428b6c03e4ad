//! The types in `www/package/engine.d.ts` are made from the types of this folder. `UPDATE_EXPECT=1 cargo test typescript` writes
//! them anew.

use std::collections::BTreeSet;

use expect_test::expect_file;
use strum::VariantNames;
use ts_rs::{Config, TS};

use super::*;
use crate::engine::{FigureError, InspectionError};
use crate::exchange::ReadError;
use crate::exchange::sheets::{SheetError, SheetFault, TableError};
use crate::frameworks::FRAMEWORKS;
use crate::published::PUBLISHED as PUBLISHED_INSPECTIONS;

/// The published file. The functions above the line are written by hand, the types below it are made here.
const ENGINE_TYPES: &str = include_str!("../../../www/package/engine.d.ts");
const LINE: &str = "// The types from here on are made from src/exchange/wire: UPDATE_EXPECT=1 cargo test typescript\n";

/// How a program uses the fields of an object.
#[derive(Clone, Copy)]
enum Use {
    /// The engine gives the object: its fields are to be read.
    Given,
    /// A program makes the object too.
    Made,
    /// A program makes the object too, and it has none of the fields of the other answers.
    Only,
}

/// The declaration of a type, with its docs.
fn declared<T: TS>(of: Use) -> String {
    let config = Config::default();
    // Difference<Side> has a parameter, which its declaration alone shows.
    let declaration = T::decl(&config);
    let declaration = declaration.trim_start_matches("type ").trim_end_matches(';');
    let (name, body) = declaration.split_once(" = ").expect("a type has a body");
    let docs = comment(&T::docs().unwrap_or_default(), "");
    let body = body.trim();
    if !body.starts_with("{ \n") {
        return format!("{docs}export type {name} = {body};\n");
    }
    let readonly = if matches!(of, Use::Given) { "readonly " } else { "" };
    let fields = fields(body, readonly);
    match of {
        Use::Only => format!("{docs}export type {name} = Only<{{\n{fields}}}>;\n"),
        Use::Given | Use::Made => format!("{docs}export interface {name} {{\n{fields}}}\n"),
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

/// A field, its lists to be read.
fn lists(field: &str) -> String {
    match field.split_once("Array<") {
        Some((before, item)) => format!("{before}readonly {}[]", item.trim_end_matches('>')),
        None => field.into(),
    }
}

/// The docs of a type or a field as a comment: in one line if they are one.
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

/// A type that is one of some texts.
fn one_of(name: &str, docs: &str, codes: &[&str]) -> String {
    let codes: String = codes.iter().map(|code| format!("\n  | {code:?}")).collect();
    format!("/** {docs} */\nexport type {name} ={codes};\n")
}

/// The codes of all errors, each once. A variant that holds another error has that error's code.
fn error_codes() -> Vec<&'static str> {
    let holders = ["inspection", "figure", "table"];
    let mut codes = vec!["not-ready"];
    for code in [ReadError::VARIANTS, InspectionError::VARIANTS, FigureError::VARIANTS, &["different-frameworks"]]
        .into_iter()
        .chain([SheetError::VARIANTS, TableError::VARIANTS])
        .flatten()
    {
        if !holders.contains(code) && !codes.contains(code) {
            codes.push(code);
        }
    }
    codes
}

fn types() -> String {
    use Use::{Given, Made, Only};
    [
        one_of(
            "InspectionErrorCode",
            "What is wrong with a text or a value. It stays the same when the message is reworded.",
            &error_codes(),
        ),
        one_of(
            "CasesProblemCode",
            "What is wrong with a part of a sheet. It stays the same when the message is reworded.",
            SheetFault::VARIANTS,
        ),
        declared::<FrameworkIdJson>(Given),
        declared::<RatingJson>(Given),
        declared::<BasisJson>(Given),
        declared::<PointsJson>(Given),
        declared::<InspectionJson>(Made),
        declared::<AnswerJson>(Made),
        declared::<CasesAnswerJson>(Only),
        declared::<PercentAnswerJson>(Only),
        declared::<RatingAnswerJson>(Only),
        declared::<NotAskedAnswerJson>(Only),
        declared::<NotRatedAnswerJson>(Only),
        declared::<DiscretionJson>(Made),
        declared::<OutcomeJson>(Given),
        declared::<KeyQuestionOutcomeJson>(Given),
        declared::<StandardOutcomeJson>(Given),
        declared::<ScoreJson>(Given),
        declared::<OverallJson>(Given),
        declared::<StepJson>(Given),
        declared::<ComparisonJson>(Given),
        declared::<DifferenceJson<ScoreJson>>(Given),
        declared::<ComparedKeyQuestionJson>(Given),
        declared::<ComparedStandardJson>(Given),
        declared::<ReachJson>(Given),
        declared::<PlanJson>(Given),
        declared::<ChangeJson>(Given),
        declared::<HeldJson>(Given),
        declared::<CasesJson>(Given),
        declared::<CasesColumnJson>(Given),
        declared::<CasesProblemJson>(Given),
        declared::<DecodedJson>(Given),
        declared::<ProblemJson>(Given),
        declared::<FrameworkJson>(Given),
        declared::<BandsJson>(Given),
        declared::<BandJson>(Given),
        declared::<DomainJson>(Given),
        declared::<StandardJson>(Given),
        declared::<KeyQuestionJson>(Given),
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
