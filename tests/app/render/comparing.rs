//! Two services, two periods and two readers side by side.

use super::*;
use inspection_ratings::exchange::import::{ByCase, Import};

/// The comparison of figures with other figures.
async fn compared(form: Form, others: ComparedFigures) -> String {
    part_after(Drawn::Comparison, form, &[Action::ComparedWith(Some(Rc::new(others)))]).await
}

fn islington() -> ComparedFigures {
    ComparedFigures::named(ISLINGTON_2024.title.into(), Rc::new(Form::of_published(&ISLINGTON_2024)))
}

/// The text between two tags.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    html.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(text, _)| text)
}

#[tokio::test(flavor = "current_thread")]
async fn two_services_are_worded_as_two_services_and_not_as_a_fall() {
    let html = compared(bexley(), islington()).await;
    let headline = words(between(&html, "ir-comparison__headline\">", "</p>"));
    assert_eq!(
        headline.trim(),
        "Bexley has 7 points fewer than Islington, and is rated Good, not Outstanding. 6 standards are rated lower in Bexley: 1.1, \
         1.3, 2.1, 2.2, 2.4 and 3.2. The widest gap is in 3.2.3: 36 percentage points. In the smaller samples, of 8 cases, one case \
         is 13 percentage points."
    );
    let shown = words(&html);
    for word in ["rises", "falls", "▲\u{a0}up", "▼\u{a0}down", "These figures"] {
        assert!(!shown.contains(word), "{word}: {shown}");
    }
    let headings = words(between(&html, "<thead>", "</thead>"));
    assert_eq!(
        headings.trim().lines().collect::<Vec<_>>(),
        ["Standard or key question", "Bexley, July 2024", "Islington, August 2024", "In Bexley"]
    );
    expect_file!["../../snapshots/what-if/comparison-services.txt"].assert_eq(&rows(&html));
}

#[tokio::test(flavor = "current_thread")]
async fn a_service_at_two_times_rises_and_falls() {
    let mut before = cases(bexley(), "2.1.2", "5", "9");
    before.published = None;
    let html = compared(bexley(), ComparedFigures::named("Quarter 1".into(), Rc::new(before))).await;
    let shown = words(&html);
    for words in ["The score rises from 26 to 27", "▲\u{a0}up 11 percentage points", "Quarter 1 and Bexley, July 2024"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains("one case is"));
}

/// The headings of the two sides, from the first to the second.
fn sides(html: &str) -> Vec<String> {
    let headings = words(between(html, "<thead>", "</thead>"));
    headings.trim().lines().skip(1).take(2).map(ToOwned::to_owned).collect()
}

#[tokio::test(flavor = "current_thread")]
async fn the_older_side_stands_first_and_a_press_exchanges_the_sides() {
    let sheet = |name: &str, yes: &str| {
        let mut form = cases(empty("yjs-2021"), "2.1.1", yes, "9");
        form.sheet = Some(name.into());
        form
    };
    for (shown, other, expected) in [
        ("Q2 2025/26", "Q3 2025/26", ["Q2 2025/26", "Q3 2025/26"]),
        ("Q3 2025/26", "Q2 2025/26", ["Q2 2025/26", "Q3 2025/26"]),
        ("audit (July 2026)", "November, saved 1 Dec 2025", ["November, saved 1 Dec 2025", "audit (July 2026)"]),
        ("first", "second", ["second", "first"]),
        ("", "second", ["second", "These figures"]),
        ("audit", "audit", ["audit", "These figures, audit"]),
    ] {
        let mut form = sheet(shown, "5");
        form.sheet = form.sheet.filter(|name| !name.is_empty());
        let others = Rc::new(ComparedFigures::named(other.into(), Rc::new(sheet(other, "8"))));
        let compared = Action::ComparedWith(Some(others));
        let html = part_after(Drawn::Comparison, form.clone(), std::slice::from_ref(&compared)).await;
        assert_eq!(sides(&html), expected, "{shown}, {other}");
        let html = part_after(Drawn::Comparison, form.clone(), &[compared.clone(), Action::SidesExchanged]).await;
        assert_eq!(sides(&html), [expected[1], expected[0]], "{shown}, {other}, exchanged");
        let list = words(between(&html, "<select", "</select>"));
        assert_eq!(list.lines().filter(|line| *line == other).count(), 1, "the figures are listed once: {list}");
        let twice = [compared, Action::SidesExchanged, Action::SidesExchanged];
        assert_eq!(sides(&part_after(Drawn::Comparison, form, &twice).await), expected);
    }
    let html = compared(bexley(), islington()).await;
    assert_eq!(sides(&html), ["Bexley, July 2024", "Islington, August 2024"], "two services stand as they were chosen");
}

#[tokio::test(flavor = "current_thread")]
async fn the_row_of_a_key_question_shows_a_difference_or_is_left_out() {
    let of = |yes: u32, of: u32| {
        Form::of_inspection(&inspection("yjs-2021", &[("2.1.1", of_cases(yes, of)), ("2.1.2", of_cases(1, 2))]))
    };
    for (name, before, after, difference) in [
        ("all of other numbers of cases", of(8, 8), of(9, 9), None),
        ("67% and 73%", of(10, 15), of(11, 15), Some("▲\u{a0}up 6.7 percentage points")),
        ("56% twice", of(5, 9), of(9, 16), Some("▲\u{a0}up 0.7 percentage points")),
        ("a fall", of(7, 9), of(6, 9), Some("▼\u{a0}down 11 percentage points")),
    ] {
        let html = compared(after, ComparedFigures::named("Before".into(), Rc::new(before))).await;
        let rows = rows(&html);
        let row = rows.lines().find(|row| row.starts_with("2.1.1"));
        assert_eq!(row.is_some(), difference.is_some(), "{name}: {rows}");
        assert!(row.unwrap_or_default().contains(difference.unwrap_or_default()), "{name}: {rows}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_asterisk_of_a_comparison_has_its_note_beside_it() {
    for (form, others) in [
        (bexley(), islington()),
        (Form::of_published(&ISLINGTON_2024), ComparedFigures::named("Bexley".into(), Rc::new(bexley()))),
    ] {
        let html = compared(form.clone(), others).await;
        assert!(html.contains("ir-mark"));
        assert!(
            words(&html)
                .contains("Bexley: 2.3 Implementation and delivery: Good by its figures, Outstanding by discretion.")
        );
    }
    let none = compared(
        Form::of_published(&ISLINGTON_2024),
        ComparedFigures::named("A".into(), Rc::new(Form::of_published(&ISLINGTON_2024))),
    )
    .await;
    assert!(!none.contains("ir-notes"));
}

#[tokio::test(flavor = "current_thread")]
async fn an_inspection_beside_itself_is_named_as_the_same_figures() {
    let html = compared(bexley(), ComparedFigures::named("Bexley, July 2024".into(), Rc::new(bexley()))).await;
    assert!(words(&html).contains("These are the same figures."));
    assert!(!html.contains("<table"), "there is nothing to compare");
}

#[tokio::test(flavor = "current_thread")]
async fn sheets_of_other_cases_are_compared_over_the_cases_in_both() {
    let read = |text: &str| Import::new(text, &yjs_2021::FRAMEWORK);
    let auditor = read("Case,2.1.1,2.1.2\nA1,yes,no\nA2,no,n/a\nA3,no,yes\nA4,yes,yes\n");
    let moderator = read("Case,2.1.1,2.1.2\nA1,yes,yes\nA2,yes,n/a\n");
    let form_of = |sheet: &Import| Form::of_inspection(&sheet.audit().unwrap().inspection());
    let mut form = form_of(&auditor);
    form.standards =
        after(form.clone(), &[Action::StandardJudged(s("1.1"), Some(Judgement::Rated(Good)))]).form().standards.clone();
    let by_case = ByCase::new(&auditor.agreement_with(&moderator).unwrap(), &yjs_2021::FRAMEWORK);
    let others = ComparedFigures {
        by_case: Some(Rc::new(by_case)),
        ..ComparedFigures::named("moderator".into(), Rc::new(form_of(&moderator)))
    };
    let html = compared(form.clone(), others.clone()).await;
    let rows = rows(&html);
    let row = |number: &str| rows.lines().find(|row| row.starts_with(number)).unwrap_or_default().to_owned();
    assert!(row("2.1.1").contains("1 of 2, 50%") && row("2.1.1").contains("2 of 2, 100%"), "{rows}");
    assert!(row("2.1.2").contains("0 of 1") && row("2.1.2").contains("1 of 1"), "{rows}");
    let shown = words(&html);
    let warning = "2 of the 4 cases are in both sheets. The comparison is over those 2 alone.";
    assert!(shown.contains("These figures, the 2 cases in both sheets"), "{shown}");
    assert!(shown.find(warning) < shown.find("Score and overall rating"), "{shown}");
    // Once a figure is changed, the figures are not those of the sheet.
    let changed = words(&compared(cases(form, "2.1.1", "1", "4"), others).await);
    assert!(!changed.contains(warning), "{changed}");
    let notice = "The figures have changed since the two sheets were compared case by case. Each sheet is compared with all its cases now.";
    assert!(changed.find(notice).is_some_and(|at| at < changed.find("Score and overall rating").unwrap()), "{changed}");
    assert!(changed.contains("The other sheet, moderator"), "the sides are still two readers' sheets: {changed}");
}

#[tokio::test(flavor = "current_thread")]
async fn nothing_is_called_alike_that_is_not_rated_on_both_sides() {
    let rated = |numbers: &[&str]| {
        let mut inspection = Inspection::new(&yjs_2021::FRAMEWORK);
        for number in numbers {
            inspection.answer_number(number, Answer::Rating(Good)).unwrap();
        }
        Form::of_inspection(&inspection)
    };
    for (form, sentence) in [
        (rated(&[]), "No standard has a rating on both sides."),
        (rated(&["1.1"]), "The only standard with a rating on both sides has the same rating."),
        (rated(&["1.1", "1.3"]), "The 2 standards with a rating on both sides have the same ratings."),
    ] {
        let html = compared(form, ComparedFigures::named("Bexley".into(), Rc::new(bexley()))).await;
        let headline = words(between(&html, "ir-comparison__headline\">", "</p>"));
        assert!(headline.contains(sentence), "{sentence}: {headline}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn changed_figures_stand_beside_those_of_their_report() {
    let html = part_after(Drawn::Comparison, cases(bexley(), "2.1.2", "5", "9"), &[]).await;
    assert_eq!(sides(&html), ["Bexley, July 2024", "Changed figures"]);
    let headline = words(between(&html, "ir-comparison__headline\">", "</p>"));
    assert!(headline.contains("The score falls from 27 to 26, and the rating stays Good."), "{headline}");
    let read = words(&app_after(cases(bexley(), "2.1.2", "5", "9"), &[Action::ModeChosen(Mode::Reading)]).await);
    assert!(read.contains("was 6\u{a0}of\u{a0}9"), "{read}");
    let form = words(&part(Drawn::Standard("2.1"), cases(bexley(), "2.1.2", "5", "9")).await);
    assert!(!form.contains("was "), "nothing moves while a person types: {form}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_unfolded_is_printed() {
    let unfold = |panel| Action::Shown(Foldable::Panel(panel), true);
    for (panels, expected, absent) in [
        (vec![], vec![], vec!["What would it take?", "How sure is this?", "Compare"]),
        (vec![Panel::Reach], vec!["What would it take?", "Target: Outstanding overall."], vec!["How sure is this?"]),
        (vec![Panel::Sampling], vec!["How sure is this?", "another sample of the same size"], vec!["What would it take?"]),
    ] {
        let printed = printed_after(bexley(), &panels.into_iter().map(unfold).collect::<Vec<_>>()).await;
        for words in expected {
            assert!(printed.contains(words), "{words}: {printed}");
        }
        for words in absent {
            assert!(!printed.lines().any(|line| line == words), "{words}: {printed}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn an_inspection_is_not_offered_to_be_compared_with_itself() {
    for (form, titles, others) in [
        (bexley(), vec!["Islington, August 2024"], "Camden, 2025 and Camden, May 2020 were inspected under other standards"),
        (
            Form::of_published(&CAMDEN_2025),
            vec![],
            "Islington, August 2024, Bexley, July 2024 and Camden, May 2020 were inspected under other standards",
        ),
        (
            cases(bexley(), "2.1.2", "5", "9"),
            vec!["Bexley, July 2024", "Islington, August 2024"],
            "so they cannot be compared item by item.",
        ),
    ] {
        let html = part_after(Drawn::Comparison, form, &[]).await;
        let list = words(between(&html, "<select", "</select>"));
        let found: Vec<_> = list.lines().filter(|line| PUBLISHED.iter().any(|of| of.title == *line)).collect();
        assert_eq!(found, titles);
        assert!(words(&html).contains(others), "{}", words(&html));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn discretion_says_what_it_did_to_the_overall_result() {
    let effect = "Discretion raised 2.3, 3.2 and 3.3. Without it: 24 of 36, Good.";
    for drawn in [Drawn::Summary, Drawn::Printout] {
        assert!(words(&part(drawn, bexley()).await).contains(effect), "{drawn:?}");
    }
    let read = [Action::ModeChosen(Mode::Reading)];
    assert!(words(&app_after(bexley(), &read).await).contains(effect));
    let none = words(&app_after(Form::of_published(&ISLINGTON_2024), &read).await);
    assert!(!none.contains("Without it: "), "no discretion was used");
}

#[tokio::test(flavor = "current_thread")]
async fn an_explanation_does_not_contradict_a_rating_by_discretion() {
    let steps = words(&unfolded(Drawn::Steps, bexley()).await);
    assert!(steps.contains("By its figures, Implementation and delivery is Good because"), "{steps}");
    assert!(steps.lines().any(|line| line.starts_with("Planning is Requires improvement because")));
    let overall = steps.find("A score of 27 is in the band").unwrap();
    assert!(overall < steps.find("By its figures, Implementation").unwrap(), "the result is first");
}

#[tokio::test(flavor = "current_thread")]
async fn ratings_that_are_not_sampled_have_no_chances() {
    let html = part(Drawn::Sampling, bexley()).await;
    let rows = rows(&html);
    let row = |number: &str| rows.lines().find(|row| row.starts_with(number)).unwrap_or_default().to_owned();
    assert!(row("1.1 ").contains("judged, not sampled"), "{rows}");
    assert!(row("2.3 ").contains("set by discretion"), "{rows}");
    assert!(row("2.2 ").contains('%'), "{rows}");
    let (sure, leans) = (words(&html), ENGLISH.words().sampling_leans);
    assert!(
        sure.contains("If 8 of the 12 standards are taken as certain, another sample") && sure.contains(leans),
        "{sure}"
    );
}

#[test]
fn a_name_in_a_link_does_not_go_by_itself() {
    let scenario = after(bexley(), &[Action::ScenarioStarted]);
    let changed = Rc::new(scenario)
        .reduce(Action::Entered(Field::Figure(question_id(&yjs_2021::FRAMEWORK, "2.2.3"), Part::Yes), "6".into()));
    assert!(changed.names_to_copy().service, "the names are those of the published inspection");
    let reason = Action::Entered(Field::Reason(standard_id(&yjs_2021::FRAMEWORK, "2.3")), "A reason of our own".into());
    let with_reason = changed.clone().reduce(reason).names_to_copy();
    assert_eq!((with_reason.service, with_reason.reasons), (true, false), "a reason of one's own is in no link unasked");
    let copied = |state: &Rc<State>| {
        let said = state.clone().reduce(Action::MessageArrived(Message::Done(Task::CopyLink)));
        ENGLISH.message(said.message.as_deref().unwrap())
    };
    assert_eq!(copied(&changed), "Link copied.");
    assert_eq!(copied(&changed.reduce(Action::NamesIncluded(false))), "Link copied, without the service’s name.");
}

#[test]
fn figures_that_become_the_actual_figures_are_announced() {
    let started = Rc::new(after(bexley(), &[Action::ScenarioStarted]));
    let message = started.reduce(Action::ScenarioKept).message.clone();
    let sentence = ENGLISH.message(message.as_deref().unwrap());
    assert_eq!(sentence, "These are now counted as the actual figures. Those were 27 of 36, Good. You can undo this.");
}
