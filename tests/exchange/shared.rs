//! Scenarios as people share them, as a ratings string and as JSON: the baseline goes along with the scenario, and readers that do not know
//! scenarios read the figures and name the rest.

use crate::support::{any_shared, cases, inspection, keeping, percent, value};
use inspection_ratings::engine::rate;
use inspection_ratings::exchange::ratings_string::{Decoded, decode, encode, encode_shared};
use inspection_ratings::exchange::wire::{InspectionJson, read_inspection, read_shared};
use inspection_ratings::exchange::{ReadError, ScenarioOrigin, Shared};
use inspection_ratings::frameworks::FRAMEWORKS;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// Lines of scenarios with what each is in the wire format. Lines are only ever added, as to those of `ratings-strings-1.json`.
const LINES: &str = include_str!("../ratings-strings-1-scenarios.json");
const DOCUMENT: &str = include_str!("../../docs/ratings-string.md");
const WIRE_FORMAT: &str = include_str!("../../docs/wire-format.md");

const LINE: &str = "ratings:1/yjs-2021/scenario=Two%20more%20in%202%2E1%2E2/was-2.1.2=6of9/2.1.1=8of9/2.1.2=8of9";

fn lines() -> Vec<(String, Json)> {
    serde_json::from_str(LINES).unwrap()
}

fn read(text: &str) -> Decoded {
    decode(text).unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

fn problems(text: &str) -> Vec<String> {
    read(text).problems.iter().map(ToString::to_string).collect()
}

fn written(shared: &Shared) -> Json {
    crate::support::json(&InspectionJson::from(shared))
}

/// Bexley's planning as it could be, in small.
fn scenario() -> Shared {
    let figures = |yes| inspection("yjs-2021", &[("2.1.1", cases(8, 9)), ("2.1.2", cases(yes, 9))]);
    let name = "Two more in 2.1.2".to_owned();
    Shared { inspection: figures(8), scenario: Some(ScenarioOrigin { name, baseline: figures(6) }) }
}

#[test]
fn lines_of_scenarios_read_as_they_always_have() {
    let rows = lines();
    assert!(rows.len() >= 13, "none is ever taken away");
    for (line, expected) in &rows {
        let Decoded { shared, problems } = read(line);
        assert_eq!(written(&shared), *expected, "{line}");
        assert_eq!(shared, read_shared(&value(expected)).unwrap(), "{line}");
        assert_eq!(problems, [], "{line}");
        assert_eq!(read(&encode_shared(&shared, true)).shared, shared, "{line}");
    }
    for framework in FRAMEWORKS {
        assert!(rows.iter().any(|(_, wire)| wire["framework"] == framework.id), "{}", framework.id);
    }
}

#[test]
fn a_scenario_is_written_as_documented() {
    let shared = scenario();
    assert_eq!(encode_shared(&shared, false), LINE);
    assert!(DOCUMENT.contains(LINE), "the document shows {LINE}");
    assert_eq!(encode(&shared.inspection, false), "ratings:1/yjs-2021/2.1.1=8of9/2.1.2=8of9");
    let wire = json!({
        "version": 1,
        "framework": "yjs-2021",
        "answers": { "2.1.1": { "yes": 8, "of": 9 }, "2.1.2": { "yes": 8, "of": 9 } },
        "scenario": {
            "name": "Two more in 2.1.2",
            "baseline": { "answers": { "2.1.1": { "yes": 8, "of": 9 }, "2.1.2": { "yes": 6, "of": 9 } } },
        },
    });
    assert_eq!(written(&shared), wire);
    let documented = WIRE_FORMAT.split("```json\n").filter_map(|part| part.split_once("```")).map(|(json, _)| json);
    assert!(
        documented.filter_map(|text| serde_json::from_str::<Json>(text).ok()).any(|json| json == wire),
        "the document shows {wire}"
    );
}

/// To a reader of before there were scenarios, the names of their parts mean nothing. Names that mean nothing to this reader stand in
/// for them here: each is named as that reader names it, and the figures are read.
#[test]
fn a_reader_that_does_not_know_of_scenarios_reads_the_figures_and_names_the_rest() {
    for (line, wire) in lines() {
        let (_, parts) =
            line.split_once("2021/").or_else(|| line.split_once("2025/")).or_else(|| line.split_once("2018/")).unwrap();
        let of_scenario = |part: &&str| ["scenario=", "was-"].iter().any(|name| part.to_lowercase().starts_with(name));
        let unknown: Vec<_> = parts.split('/').filter(of_scenario).collect();
        assert!(!unknown.is_empty(), "{line}");
        let renamed = |part: &str| part.replacen(['s', 'S', 'w', 'W'], "x", 1);
        let to_it = unknown.iter().fold(line.clone(), |line, part| line.replacen(part, &renamed(part), 1));
        let Decoded { shared, problems } = read(&to_it);
        let expected = read_inspection(&value(&wire)).unwrap();
        assert_eq!(shared, expected.clone().into(), "{line}");
        let named: Vec<_> = problems.iter().map(|problem| problem.path().to_owned()).collect();
        let names: Vec<_> = unknown.iter().map(|part| renamed(part.split_once('=').unwrap().0)).collect();
        assert_eq!(named, names, "{line}");
        let sentence =
            format!("{}: {} has no such number; its numbers are like 2.1 and 2.1.1", names[0], expected.framework().id);
        assert_eq!(problems[0].to_string(), sentence);
    }
    assert!(DOCUMENT.contains("scenario: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1"));
}

#[test]
fn a_scenarios_line_that_programs_have_changed_is_read_as_the_line() {
    let expected = read(LINE);
    for (name, text) in [
        ("as a fragment", format!("https://example.org/ratings/#{LINE}")),
        ("in a sentence", format!("See {LINE}.")),
        ("wrapped", LINE.replace("/was", "/\r\n> was").replace("6of9", "6 of 9")),
        ("with dashes for hyphens", LINE.replace('-', "–")),
        ("with capitals", LINE.replace("was", "Was").replace("scenario", "Scenario")),
        ("with codes", LINE.replace('=', "%3D")),
        ("with a lost slash", LINE.replace("/was", "/ was").replace("9/2.1.1", "9 2.1.1")),
        ("in another order", {
            let mut parts: Vec<_> = LINE.split('/').collect();
            parts[2..].reverse();
            parts.join("/")
        }),
    ] {
        assert_eq!(decode(&text), Ok(expected.clone()), "{name}: {text}");
    }
    let joined = "ratings:1/yjs-2021/scenario=A/was-2.1.1=78 was-2.1.2=60 2.1.1=80 2.1.2=80";
    assert_eq!(read(joined), read(&joined.replace(' ', "/")));
}

#[test]
fn a_line_that_is_cut_off_never_gives_the_scenarios_figure_to_the_baseline() {
    for end in LINE.find("/was").unwrap()..LINE.len() {
        let Shared { inspection, scenario } = read(&LINE[..end]).shared;
        let place = inspection.framework().place("2.1.2").unwrap();
        let was = scenario.unwrap().baseline.answer(place);
        assert!(inspection.answer(place).is_none() || was == Some(cases(6, 9)), "{}", &LINE[..end]);
    }
}

#[test]
fn a_wrong_part_of_a_baseline_is_left_out_and_named() {
    let line = "ratings:1/yjs-2021/scenario=A/was-2.1.1=70/1.2=G/2.1.1=80/2.1.2=80/2.4=G/discretion-2.4=O";
    for (part, named, was) in [
        ("was-9.9=78", "was-9.9: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1", Some(percent(80))),
        ("was-2.1.2=most", "was-2.1.2: this must be like 8of9, like 78.5, or not-asked", None),
        ("was-2.1.2=172", "was-2.1.2: the percentage must be from 0 to 100", None),
        ("was-2.1.2=12of9", "was-2.1.2: of 9 cases, 0 to 9 can be yes, not 12", None),
        ("was-2.1.2=8/9", "was-2.1.2: this must be like 8of9, like 78.5, or not-asked", None),
        ("was-2.1.2=", "was-2.1.2: this must be like 8of9, like 78.5, or not-asked", None),
        ("was-1.2=78", "was-1.2: this must be I, RI, G, O or not-inspected", Some(percent(80))),
        (
            "was-1.2=not-rated",
            "was-1.2: this standard counts towards the score, so its answer must be a rating or not inspected",
            Some(percent(80)),
        ),
        ("was-2.1.1=60", "was-2.1.1: this must be here once; the first one is kept", Some(percent(80))),
        (
            "was-2.1=G",
            "was-2.1: answer the standard or its key questions, not both; 2.1.1 is answered too",
            Some(percent(80)),
        ),
        ("was-discretion-2.4=most", "was-discretion-2.4: this must be I, RI, G, O or none", Some(percent(80))),
        (
            "was-discretion-2.1.1=G",
            "was-2.1.1: professional discretion changes the rating of a standard, not of a key question",
            Some(percent(80)),
        ),
        (
            "was-reason-1.1=x",
            "was-1.1: a reason needs professional discretion, and none is recorded here",
            Some(percent(80)),
        ),
        (
            "was-reason-2.4=%zz",
            "was-reason-2.4: this must be text in UTF-8 with % codes, like Some%20where",
            Some(percent(80)),
        ),
        ("was-=x", "was-: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1", Some(percent(80))),
        ("scenario=B", "scenario: this must be here once; the first one is kept", Some(percent(80))),
    ] {
        let line = format!("{line}/{part}");
        let Decoded { shared, .. } = read(&line);
        let baseline = &shared.scenario.as_ref().unwrap().baseline;
        assert_eq!(problems(&line), [named], "{part}");
        assert_eq!(shared.inspection, read(&line.replace(part, "")).shared.inspection, "{part}");
        let place = baseline.framework().place("2.1.2").unwrap();
        assert_eq!(baseline.answer(place), was, "{part}: what cannot be read is missing, and not the scenario's");
    }
    let discretion = "ratings:1/yjs-2021/scenario=A/was-discretion-2.4=most/2.4=G/discretion-2.4=O";
    assert_eq!(written(&read(discretion).shared)["scenario"]["baseline"].get("discretion"), None);
    let mended = read("ratings:1/yjs-2021/scenario=A/was-2.1.1=most/was-2.1.1=70/2.1.1=80").shared.scenario.unwrap();
    assert_eq!(mended.baseline, inspection("yjs-2021", &[("2.1.1", percent(70))]));
}

#[test]
fn a_line_with_a_baseline_is_a_scenarios_whatever_else_it_has_lost() {
    for line in [
        "ratings:1/yjs-2021/1.1=O/was-1.1=G",
        "ratings:1/yjs-2021/1.1=O/was-1.1=most",
        "ratings:1/yjs-2021/1.1=O/was-discretion-1.1=?",
    ] {
        let scenario = read(line).shared.scenario.unwrap_or_else(|| panic!("{line}"));
        assert_eq!(scenario.name, "", "{line}");
    }
}

#[test]
fn a_wrong_field_of_a_scenario_is_named() {
    let with = |scenario: Json| json!({ "version": 1, "framework": "yjs-2021", "answers": {}, "scenario": scenario });
    for (scenario, named) in [
        (json!("A"), "scenario: this must be an object"),
        (json!({}), "scenario.baseline: this is missing, and must be an object"),
        (json!({ "name": 1, "baseline": {} }), "scenario.name: this must be a text"),
        (json!({ "baseline": [] }), "scenario.baseline: this must be an object"),
        (json!({ "baseline": {}, "of": 1 }), "scenario.of: unknown field; allowed here: name, baseline"),
        (
            json!({ "baseline": { "service": "A" } }),
            "scenario.baseline.service: unknown field; allowed here: answers, discretion",
        ),
        (
            json!({ "baseline": { "answers": { "2.1.1": { "percent": 172 } } } }),
            "scenario.baseline.2.1.1: the percentage must be from 0 to 100",
        ),
        (
            json!({ "baseline": { "answers": { "9.9": { "percent": 72 } } } }),
            "scenario.baseline.9.9: yjs-2021 has no such number; its numbers are like 2.1 and 2.1.1",
        ),
        (
            json!({ "baseline": { "discretion": { "2.1": { "rating": "best" } } } }),
            "scenario.baseline.discretion.2.1.rating: a rating must be inadequate, requires-improvement, good or outstanding",
        ),
        (
            json!({ "baseline": { "answers": { "2.1": { "rating": "good" }, "2.1.1": { "percent": 72 } } } }),
            "scenario.baseline.2.1: answer the standard or its key questions, not both; 2.1.1 is answered too",
        ),
    ] {
        let error = read_shared(&value(&with(scenario.clone()))).unwrap_err();
        assert_eq!(error.to_string(), named, "{scenario}");
        assert!(named.starts_with(error.path()), "{scenario}");
        assert_eq!(read_inspection(&value(&with(scenario))), Err::<_, ReadError>(error), "rating refuses it too");
    }
    for scenario in [json!(null), json!({ "baseline": {} }), json!({ "name": null, "baseline": {} })] {
        let shared = read_shared(&value(&with(scenario.clone()))).unwrap();
        assert_eq!(shared.scenario.is_some(), !scenario.is_null());
    }
}

proptest! {
    #![proptest_config(keeping("tests/shared.regressions"))]

    #[test]
    fn a_ratings_string_with_names_and_the_wire_format_lose_nothing_of_a_scenario(shared in any_shared()) {
        let line = encode_shared(&shared, true);
        prop_assert_eq!(decode(&line), Ok(Decoded { shared: shared.clone(), problems: vec![] }), "{}", line);
        prop_assert_eq!(read_shared(&value(&written(&shared))), Ok(shared));
    }

    #[test]
    fn without_names_both_sides_rate_the_same(shared in any_shared()) {
        let line = encode_shared(&shared, false);
        let Decoded { shared: found, problems } = read(&line);
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(rate(&found.inspection), rate(&shared.inspection), "{}", line);
        let [was, is] = [&shared, &found].map(|shared| shared.scenario.as_ref().map(|s| (s.name.clone(), rate(&s.baseline))));
        prop_assert_eq!(was, is, "{}", line);
    }

    #[test]
    fn a_line_has_only_characters_that_links_keep(shared in any_shared(), names: bool) {
        let line = encode_shared(&shared, names);
        prop_assert!(line.bytes().all(|b| b.is_ascii_alphanumeric() || b":/=.-%".contains(&b)), "{}", line);
        prop_assert!(line.ends_with("/scenario=") || line.ends_with(|c: char| c.is_ascii_alphanumeric()), "{}", line);
    }
}
