//! The panels of questions: what it takes, how far, how sure, and what a single case decides.

use super::*;

#[tokio::test(flavor = "current_thread")]
async fn the_panel_for_a_target_by_example() {
    use Direction::{Down, Up};
    let bexley = || Form::of_published(&BEXLEY_2024);
    let planning = |name, answers| (name, of(&inspection("yjs-2021", answers)), asked(asking(Some("2.2"), (Up, Good))));
    let judged_at = |step| WhatIf { freedom: Freedom { judged_step: Some(step), locked: vec![] }, ..WhatIf::default() };
    let locking = |form: &Form, numbers: &[&str]| WhatIf {
        freedom: Freedom { judged_step: None, locked: numbers.iter().filter_map(|n| form.framework.place(n)).collect() },
        ..WhatIf::default()
    };
    let islington = ISLINGTON_2024.inspection();
    for (name, form, actions) in [
        ("one-plan", bexley(), vec![]),
        ("four-ways", of(&without_discretion(&CAMDEN_2020)), vec![]),
        ("more-ways", bexley(), asked(judged_at(1))),
        ("judged-at-3", bexley(), asked(judged_at(3))),
        ("locked", bexley(), asked(locking(&bexley(), &["2.2.3"]))),
        ("one-locked", bexley(), asked(locking(&bexley(), &["2.4"]))),
        ("already", bexley(), asked(asking(None, (Up, Good)))),
        ("what-would-lose-it", bexley(), asked(asking(None, (Down, RequiresImprovement)))),
        ("to-the-bottom", bexley(), asked(asking(None, (Down, Inadequate)))),
        ("held-by-discretion", bexley(), asked(asking(Some("2.3"), (Down, Good)))),
        ("held-by-judgement", bexley(), asked(asking(Some("1.1"), (Up, Outstanding)))),
        ("not-rated", bexley(), asked(asking(Some("4.1"), (Up, Good)))),
        ("a-standard", bexley(), asked(asking(Some("2.2"), (Up, Outstanding)))),
        ("one-missing", without(&islington, &["2.3.2"]), vec![]),
        ("two-missing", without(&islington, &["2.3.2", "3.1"]), asked(asking(None, (Up, Good)))),
        ("missing-downwards", without(&islington, &["2.3.2", "2.1.1"]), asked(asking(None, (Down, RequiresImprovement)))),
        ("nothing-entered", empty("yjs-2021"), vec![]),
        planning("one-point", &[("2.2.1", percent(89)), ("2.2.2", percent(67)), ("2.2.3", percent(64))]),
        planning("some-points", &[("2.2.1", percent(50)), ("2.2.2", percent(67)), ("2.2.3", percent(64))]),
        planning("cases-and-points", &[("2.2.1", percent(64)), ("2.2.2", of_cases(5, 9)), ("2.2.3", percent(70))]),
        planning("missing-in-a-standard", &[("2.2.1", percent(64)), ("2.2.2", of_cases(6, 9))]),
    ] {
        let html = part_after(Drawn::Reach, form, &actions).await;
        let (asked, answer) = html.split_once("</details>").unwrap();
        expect_file![format!("../../snapshots/what-if/reach-{name}.txt")].assert_eq(&words(answer));
        if name == "one-plan" {
            expect_file!["../../snapshots/what-if/reach-asked.html"].assert_eq(asked);
            expect_file!["../../snapshots/what-if/reach-one-plan.html"].assert_eq(answer);
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_chosen_target_stays_chosen() {
    let what_if = asking(Some("2.2"), (Direction::Down, Good));
    let html = part_after(Drawn::Reach, Form::of_published(&BEXLEY_2024), &asked(what_if)).await;
    let chosen: Vec<_> = html
        .split("<option")
        .filter(|option| option.contains("selected"))
        .map(|option| words(&format!("<option{option}")))
        .collect();
    let chosen: Vec<_> = chosen.iter().map(|words| words.lines().next().unwrap()).collect();
    assert_eq!(chosen, ["2.2 Planning", "Good or lower", "Stay as they are"]);
}

#[tokio::test(flavor = "current_thread")]
async fn how_far_by_example() {
    for (name, form) in [
        ("bexley", Form::of_published(&BEXLEY_2024)),
        ("camden-without-discretion", of(&without_discretion(&CAMDEN_2020))),
        ("islington-by-percentage", {
            let mut form = Form::of_published(&ISLINGTON_2024);
            form.enter_all_by(Entry::Percentage);
            form
        }),
        ("empty", empty("iyjwcv-2025")),
    ] {
        let html = part(Drawn::Headroom, form).await;
        expect_file![format!("../../snapshots/what-if/headroom-{name}.txt")].assert_eq(&rows(&html));
    }
    expect_file!["../../snapshots/what-if/headroom.html"]
        .assert_eq(&part(Drawn::Headroom, Form::of_published(&CAMDEN_2025)).await);
}

/// For a percentage with decimals, the panel names the percentage from which, and below which, it is rounded into the next band.
#[tokio::test(flavor = "current_thread")]
async fn how_far_in_words() {
    for (figure, expected) in [
        (
            72_00,
            "8 percentage points higher for Outstanding (80%) | 8 percentage points lower for Requires improvement (64%)",
        ),
        (
            72_40,
            "Up to 8 percentage points higher for Outstanding (from 79.5%) | Up to 8 percentage points lower for Requires improvement (below 64.5%)",
        ),
        (
            72_50,
            "Up to 7 percentage points higher for Outstanding (from 79.5%) | Up to 9 percentage points lower for Requires improvement (below 64.5%)",
        ),
        (
            64_50,
            "Up to 15 percentage points higher for Outstanding (from 79.5%) | Up to 1 percentage point lower for Requires improvement (below 64.5%)",
        ),
        (
            64_49,
            "Up to 1 percentage point higher for Good (from 64.5%) | Up to 15 percentage points lower for Inadequate (below 49.5%)",
        ),
        (99_99, "– | Up to 21 percentage points lower for Good (below 79.5%)"),
    ] {
        let figure = Answer::Percentage(Percentage::from_hundredths(figure).unwrap());
        let html = part(Drawn::Headroom, of(&inspection("yjs-2021", &[("2.2.3", figure)]))).await;
        let found = rows(&html);
        let found = found.lines().find_map(|line| line.strip_prefix("2.2.3 Keeping other people safe | ")).unwrap();
        let (_now, found) = found.split_once(" | ").unwrap();
        assert_eq!(found.trim_end_matches(" | "), expected, "{figure:?}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn how_sure_by_example() {
    let eligible = |text: &str| vec![Action::Entered(Field::Eligible, text.into())];
    let cases_read = |text: &str| Action::Entered(Field::CasesRead(DomainPlace(0)), text.into());
    let percentages = inspection("iyjwcv-2025", &[("2.1.1", percent(67)), ("2.1.2", percent(72))]);
    for (name, form, actions) in [
        ("bexley", Form::of_published(&BEXLEY_2024), vec![]),
        ("a-caseload", Form::of_published(&BEXLEY_2024), eligible("100")),
        ("fewer-than-inspected", Form::of_published(&BEXLEY_2024), eligible("13")),
        ("as-many-as-inspected", Form::of_published(&BEXLEY_2024), eligible("14")),
        ("all-of-them", of(&inspection("iyjwcv-2025", &[("2.1.1", of_cases(6, 9))])), eligible("9")),
        ("no-caseload", Form::of_published(&BEXLEY_2024), eligible("0")),
        ("no-number", Form::of_published(&BEXLEY_2024), eligible("many")),
        ("without-counts", of(&percentages), vec![]),
        ("cases-read", of(&percentages), vec![cases_read("9")]),
        ("cases-read-wrongly", of(&percentages), vec![cases_read("none")]),
        ("percentages-counted", of(&percentages), vec![cases_read("9"), Action::PercentagesCounted]),
        ("all-percentages-counted", of(&percentages), vec![cases_read("18"), Action::PercentagesCounted]),
        ("few-cases", of(&inspection("iyjwcv-2025", &[("2.1.1", of_cases(3, 4)), ("2.1.2", of_cases(1, 1))])), vec![]),
        ("nothing-entered", empty("yjs-2021"), vec![]),
        ("some-counts", cases(of(&percentages), "2.2.1", "6", "9"), vec![]),
        ("without-discretion", of(&without_discretion(&CAMDEN_2020)), vec![]),
    ] {
        let html = part_after(Drawn::Sampling, form, &actions).await;
        expect_file![format!("../../snapshots/what-if/sampling-{name}.txt")].assert_eq(&rows(&html));
    }
    let html = part_after(Drawn::Sampling, Form::of_published(&CAMDEN_2025), &eligible("100")).await;
    expect_file!["../../snapshots/what-if/sampling.html"].assert_eq(&html);
}

#[tokio::test(flavor = "current_thread")]
async fn one_case_decides() {
    for (name, form, expected) in [
        (
            "bexley",
            Form::of_published(&BEXLEY_2024),
            "One more sufficient case in 2.2.3 Keeping other people safe makes 2.2 Planning Good",
        ),
        (
            "camden without discretion",
            of(&without_discretion(&CAMDEN_2020)),
            "One more sufficient case in 2.2.3, 3.1.3, 3.2.3 or 3.3.3 makes the overall rating Outstanding",
        ),
        (
            "a percentage",
            percentage(percentage(percentage(empty("yjs-2021"), "2.2.1", "64"), "2.2.2", "80"), "2.2.3", "80"),
            "1 percentage point more in 2.2.1 Supporting the child's desistance makes 2.2 Planning Good",
        ),
    ] {
        let html = unfolded(Drawn::Summary, form).await;
        assert!(words(&html).contains(expected), "{name}: {}", words(&html));
    }
    let html = unfolded(Drawn::Summary, empty("yjs-2021")).await;
    assert!(!html.contains("ir-one-case"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_panel_is_empty_until_it_is_unfolded() {
    let actions = [Action::ScenarioStarted, Action::Shown(Foldable::Panel(Panel::Comparison), false)];
    let start = after(Form::of_published(&BEXLEY_2024), &actions);
    let html = drawn::<App>(AppProps::new(start, Settings::default())).await;
    assert_eq!(html.matches("class=\"ir-place\"").count(), 7);
    assert!(!html.contains("ir-panel"), "{html}");
}

/// Percentage points are not steps of ratings: the two are never added.
#[test]
fn percentage_points_and_steps_of_ratings_are_counted_apart() {
    let figured = complete(percent(50), Inadequate);
    let target = Target::at_least(RatingOf::Overall, Outstanding);
    let free = Freedom { judged_step: Some(1), ..Freedom::default() };
    let found = reach(&figured, target, &free, 5);
    let fixed = reach(&figured, target, &Freedom::default(), 5);
    let sentence = ENGLISH.reach_freed(&fixed, &found);
    assert_eq!(
        sentence,
        "If inspectors’ ratings may change too, 120 percentage points and 12 steps of inspectors’ ratings are enough."
    );
}
