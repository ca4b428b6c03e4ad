//! No input from outside makes the program panic, and accepted input comes back unchanged.
//!
//! `make fuzz` tries many more. What once failed is kept in `tests/fuzz.regressions`, and tried first.

use std::collections::BTreeSet;

use crate::support::odd::{odd_text, odd_value, spoil, spoiled};
use crate::support::{any_inspection, inspection_json, json, keeping, value};
use inspection_ratings::analysis::{compare, reach};
use inspection_ratings::engine::{Inspection, Percentage, explain, rate};
use inspection_ratings::exchange::ReadError;
use inspection_ratings::exchange::field::{parse_count, parse_percentage};
use inspection_ratings::exchange::wire::{
    ComparisonJson, OutcomeJson, ReachJson, Value, read_inspection, read_options, read_target,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// The names of all fields, at any depth.
fn names<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    if let Value::Object(fields) | Value::List(fields) = value {
        for (name, field) in fields {
            found.insert(name);
            names(field, found);
        }
    }
}

/// The sentence begins with the place, and the place is one of the input, or where something must be.
fn assert_names_its_place(error: &ReadError, given: &Value, own: &[&str]) -> Result<(), TestCaseError> {
    let (path, sentence) = (error.path(), error.to_string());
    let place = if path.is_empty() { "inspection" } else { path };
    prop_assert!(sentence.starts_with(&format!("{place}: ")), "{sentence}");
    prop_assert!(!error.code().is_empty());
    let mut known: BTreeSet<_> = own.iter().copied().collect();
    names(given, &mut known);
    let is_known =
        known.iter().any(|name| path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')));
    prop_assert!(path.is_empty() || is_known, "{sentence}");
    Ok(())
}

/// An inspection is rated, explained and written, and read again as it was.
fn assert_goes_out_and_in(inspection: &Inspection) -> Result<(), TestCaseError> {
    let outcome = rate(inspection);
    prop_assert!(!explain(inspection, &outcome).is_empty());
    json(&OutcomeJson::new(inspection, &outcome));
    prop_assert_eq!(&read_inspection(&value(&inspection_json(inspection))), &Ok(inspection.clone()));
    Ok(())
}

fn assert_read(given: &Value) -> Result<(), TestCaseError> {
    match read_inspection(given) {
        Ok(inspection) => assert_goes_out_and_in(&inspection),
        Err(error) => assert_names_its_place(&error, given, &["version", "framework", "service", "answers", "discretion"]),
    }
}

/// A percentage in one of the ways that people write it, and its hundredths.
fn written_percentage() -> impl Strategy<Value = (String, u32)> {
    let around = select(vec!["", " ", "\u{a0}", "\u{202f}", "\t"]);
    let sign = select(vec!["", "%", " %", "％", "percent", " Per cent"]);
    let zeros = (0..3usize, 0..3usize);
    (0..=10_000u32, around, sign, zeros, any::<bool>(), any::<bool>()).prop_map(
        |(hundredths, around, sign, (before, after), comma, wide)| {
            // Three digits behind a comma may be thousands.
            let after = if comma && after == 1 { 2 } else { after };
            let number = format!("{}.{:02}{}", hundredths / 100, hundredths % 100, "0".repeat(after));
            let number = if comma { number.replace('.', ",") } else { number };
            let widened = |c| char::from_u32(c as u32 + if wide { 0xfee0 } else { 0 }).unwrap();
            let number: String = number.chars().map(widened).collect();
            (format!("{around}{}{number}{sign}{around}", "0".repeat(before)), hundredths)
        },
    )
}

/// The number that a text holds by its digits and separators alone.
fn by_digits(text: &str) -> f64 {
    let plain = text.chars().filter_map(|c| match c {
        '０'..='９' => char::from_u32(c as u32 - 0xfee0),
        ',' | '，' | '．' | '.' => Some('.'),
        _ => c.is_ascii_digit().then_some(c),
    });
    format!("0{}", plain.collect::<String>()).parse().unwrap()
}

proptest! {
    #![proptest_config(keeping("tests/fuzz.regressions"))]

    #[test]
    fn any_value_is_read_or_refused_by_its_place(given in odd_value()) {
        assert_read(&given)?;
    }

    #[test]
    fn a_spoiled_inspection_is_read_or_refused_by_its_place(inspection in any_inspection(true), spoils in vec(spoil(), 1..4)) {
        let whole = value(&inspection_json(&inspection));
        let given = spoils.iter().fold(whole, |value, (at, how)| spoiled(value, *at, how));
        assert_read(&given)?;
    }

    #[test]
    fn any_question_is_answered_or_refused_by_its_place(
        inspection in any_inspection(true),
        target in prop_oneof![odd_value(), select(vec!["good", "outstanding"]).prop_map(|id| Value::Text(id.into()))],
        options in prop_oneof![odd_value(), Just(Value::Null)],
        spoils in vec(spoil(), 0..3),
    ) {
        let framework = inspection.framework();
        let whole = value(&serde_json::json!({ "judgedStep": 1, "locked": ["2.1", "2.2.1"], "limit": 3 }));
        let spoilt = spoils.iter().fold(whole, |value, (at, how)| spoiled(value, *at, how));
        for options in [options, spoilt] {
            match (read_target(&target, framework), read_options(&options, framework)) {
                (Ok(target), Ok((freedom, limit))) => {
                    let found = reach(&inspection, target, &freedom, limit);
                    json(&ReachJson::new(&inspection, &found));
                }
                (Err(error), _) => assert_names_its_place(&error, &target, &["target"])?,
                (_, Err(error)) => assert_names_its_place(&error, &options, &["options"])?,
            }
        }
    }

    #[test]
    fn any_texts_come_back_as_they_were(mut inspection in any_inspection(true), texts in vec(odd_text(), 17)) {
        inspection.service = Some(texts[16].clone());
        let recorded: Vec<_> = inspection.framework().standards().map(|located| located.id).zip(&texts).collect();
        for (id, reason) in recorded {
            if let Some(mut discretion) = inspection.discretion(id).cloned() {
                discretion.reason.clone_from(reason);
                inspection.set_discretion(id, Some(discretion)).unwrap();
            }
        }
        assert_goes_out_and_in(&inspection)?;
        let steps = json(&OutcomeJson::new(&inspection, &rate(&inspection)))["steps"].to_string();
        for discretion in inspection.standards().iter().filter_map(|entry| entry.discretion.as_ref()) {
            let quoted = serde_json::to_string(discretion.reason.trim()).unwrap();
            prop_assert!(steps.contains(&quoted[1..quoted.len() - 1]), "{quoted} in {steps}");
        }
    }

    #[test]
    fn any_two_inspections_are_compared_or_refused(before in any_inspection(true), after in any_inspection(true)) {
        match compare(&before, &after) {
            Ok(found) => drop(json(&ComparisonJson::new(&before, &after, &found))),
            Err(_) => prop_assert_ne!(before.framework(), after.framework()),
        }
        let found = compare(&before, &before).unwrap();
        prop_assert!(found.is_empty());
        json(&ComparisonJson::new(&before, &before, &found));
    }

    #[test]
    fn a_percentage_is_read_in_every_way_it_is_written((text, hundredths) in written_percentage()) {
        let expected = Percentage::from_hundredths(hundredths).unwrap();
        prop_assert_eq!(parse_percentage(&text), Ok(Some(expected)), "{:?}", text);
    }

    #[test]
    fn a_typed_figure_is_never_read_as_another_figure(text in prop_oneof!["[-+−0-9０-９., %％\u{a0}]{0,8}", odd_text()]) {
        if let Ok(Some(percentage)) = parse_percentage(&text) {
            prop_assert!((f64::from(percentage.hundredths()) - 100.0 * by_digits(&text)).abs() < 1e-6, "{:?}", text);
        }
        if let Ok(Some(count)) = parse_count(&text) {
            // A comma with fewer than three digits behind it stands before the zeros of a whole number, "8,0", not between thousands.
            let behind = text.rsplit([',', '，']).next().unwrap_or_default();
            let between_thousands = behind.chars().filter(|c| c.is_numeric()).count() > 2;
            let digits: String = text.chars().filter(|c| !(between_thousands && matches!(c, ',' | '，'))).collect();
            prop_assert_eq!(f64::from(count), by_digits(&digits).min(f64::from(u32::MAX)), "{:?}", text);
        }
    }
}

#[test]
fn huge_inputs_are_answered() {
    let many: Vec<_> = (0..100_000).map(|place| (place.to_string(), Value::Null)).collect();
    let inspection = |answers| {
        Value::Object(vec![
            ("version".into(), Value::Number(1.0)),
            ("framework".into(), Value::Text("yjs-2021".into())),
            ("answers".into(), answers),
        ])
    };
    let mut deep = Value::Null;
    for _ in 0..1_000 {
        deep = Value::Object(vec![("answers".into(), deep)]);
    }
    for (name, given, path) in [
        ("many fields", Value::Object(many.clone()), "0"),
        ("many answers", inspection(Value::Object(many.clone())), "0"),
        ("a long list", inspection(Value::List(many)), "answers"),
        ("nested", inspection(deep), "answers.answers"),
        ("a long name", Value::Object(vec![("9".repeat(1_000_000), Value::Null)]), &"9".repeat(1_000_000)),
    ] {
        assert_eq!(read_inspection(&given).unwrap_err().path(), path, "{name}");
    }
    for text in ["9", " ", "0", ",", "%", "-", "9,"] {
        let _ = (parse_percentage(&text.repeat(1_000_000)), parse_count(&text.repeat(1_000_000)));
    }
}
