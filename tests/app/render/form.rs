//! The form, the reading view and the summary.

use super::*;

#[tokio::test(flavor = "current_thread")]
async fn the_whole_calculator() {
    let html = app(empty("iyjwcv-2025"), Unfolded::default()).await;
    expect_file!["../../snapshots/app-empty.html"].assert_eq(&html);
}

#[tokio::test(flavor = "current_thread")]
async fn the_reading_view_by_example() {
    let read = [Action::ModeChosen(Mode::Reading)];
    for (name, form, actions) in [
        ("published", Form::of_published(&BEXLEY_2024), vec![]),
        ("partly-filled", percentage(empty("yjs-2021"), "2.2.3", "56"), vec![]),
        (
            "scenario",
            Form::of_published(&BEXLEY_2024),
            vec![Action::ScenarioStarted, Action::StandardJudged(s("1.1"), None)],
        ),
    ] {
        let html = app_after(form, &[&actions[..], &read].concat()).await;
        expect_file![format!("../../snapshots/reading-{name}.txt")].assert_eq(&words(&html));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_effect_of_a_single_case_is_shown_once() {
    let named = "One sufficient case fewer in 2.2.2 Keeping the child and the community safe or 2.3.2 Keeping the child and the community safe makes the overall rating Good.";
    let counted = "One sufficient case fewer in any of 6 key questions makes the overall rating Good.";
    // Where the answer has only the number of the key questions, the list below names them.
    for (published, answer, times) in [(&CAMDEN_2025, named, 1), (&CAMDEN_2020, counted, 2)] {
        let read = words(&app_after(Form::of_published(published), &[Action::ModeChosen(Mode::Reading)]).await);
        assert!(read.lines().any(|line| line == answer), "{answer} {read}");
        assert_eq!(read.matches("makes the overall rating").count(), times, "{answer}");
        let printed = words(&part(Drawn::Printout, Form::of_published(published)).await);
        assert!(printed.contains("makes the overall rating Good.") && !printed.contains("any of"), "on paper there is room");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_words_of_the_page_with_bexley_2024() {
    let html = app(Form::of_published(&BEXLEY_2024), Unfolded::default()).await;
    expect_file!["../../snapshots/app-bexley-2024.txt"].assert_eq(&words(&html));
}

#[tokio::test(flavor = "current_thread")]
async fn how_camden_2020_was_worked_out() {
    let html = unfolded(Drawn::Steps, Form::of_published(&CAMDEN_2020)).await;
    expect_file!["../../snapshots/steps-camden-2020.html"].assert_eq(&html);
}

#[tokio::test(flavor = "current_thread")]
async fn nothing_is_worked_out_while_it_is_folded_away() {
    let html = part(Drawn::Steps, Form::of_published(&CAMDEN_2020)).await;
    assert_eq!(words(&html), "");
}

#[tokio::test(flavor = "current_thread")]
async fn a_standard_by_example() {
    let planning = || percentage(percentage(empty("yjs-2021"), "2.2.1", "89"), "2.2.2", "56");
    let two_of_three = percentage(planning(), "2.2.3", "67");
    let not_asked = |mut form: Form, number| {
        let id = question_id(form.framework, number);
        form.question_mut(id).unwrap().enter_by(Entry::NotAsked);
        form
    };
    for (name, form, number) in [
        ("empty", empty("yjs-2021"), "2.2"),
        ("partly-filled", planning(), "2.2"),
        ("complete", two_of_three.clone(), "2.2"),
        ("error", percentage(empty("yjs-2021"), "2.2.1", "104"), "2.2"),
        ("error-in-cases", cases(empty("yjs-2021"), "2.2.1", "12", "9"), "2.2"),
        ("error-in-a-noted-question", percentage(empty("yos-2018"), "3.4.2", "most"), "3.4"),
        ("rounding-decides", cases(empty("yjs-2021"), "2.2.1", "11", "17"), "2.2"),
        ("not-asked", not_asked(two_of_three.clone(), "2.2.2"), "2.2"),
        ("judged", judged(empty("yjs-2021"), "1.1", Judgement::Rated(Good)), "1.1"),
        ("not-rated", judged(empty("yjs-2021"), "4.1", Judgement::NotRated), "4.1"),
        ("rated-directly", judged(two_of_three, "2.2", Judgement::Rated(Outstanding)), "2.2"),
        ("by-its-parts", percentage(empty("iyjwcv-2025"), "V1.1", "79"), "V1"),
        ("discretion", Form::of_published(&BEXLEY_2024), "3.2"),
    ] {
        let html = part(Drawn::Standard(number), form).await;
        expect_file![format!("../../snapshots/standard-{name}.html")].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn ratings_that_wait_do_not_change_and_a_note_says_so() {
    let figures = Form::of_published(&BEXLEY_2024);
    let id = question_id(figures.framework, "2.2.3");
    let at_once = app_after(figures.clone(), &[]).await;
    let waits = [Action::RatingsMadeToWait(true), Action::Entered(Field::Figure(id, Part::Yes), "6".into())];
    let html = app_after(figures.clone(), &waits).await;
    let note = format!("{}\n{}\n", ENGLISH.words().stale, ENGLISH.words().update);
    // The note above the ratings says at once that published figures were changed, and they can be compared with the published figures. A copy
    // has the changed figures too.
    let ratings = |words: &str| {
        let (_, ratings) = words.split_once("\nRatings\n")?;
        Some(
            ratings
                .lines()
                .filter(|line| !line.starts_with("ratings:") && *line != BEXLEY_2024.title)
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    };
    let shown = words(&html).replace(&note, "");
    let shown = shown.replace(&format!("{}\n", ENGLISH.words().stale), "").replace(ENGLISH.words().names_recognised, "");
    assert_eq!(ratings(&shown), ratings(&words(&at_once)));
    assert!(ratings(&shown).is_some());
    assert_ne!(values(&html, "value"), values(&at_once, "value"), "fields do not wait");
    let requested = app_after(figures, &[&waits[..], &[Action::RatingsRequested]].concat()).await;
    assert!(!words(&requested).contains(ENGLISH.words().stale));
    assert_shows(&requested, "28\nof 36");
}

#[tokio::test(flavor = "current_thread")]
async fn the_summary_by_example() {
    for (name, form) in [
        ("empty", empty("iyjwcv-2025")),
        ("complete", Form::of_published(&CAMDEN_2025)),
        ("discretion-and-not-rated", Form::of_published(&BEXLEY_2024)),
        ("errors", percentage(percentage(empty("iyjwcv-2025"), "2.1.1", "104"), "2.2.2", "most")),
    ] {
        let html = unfolded(Drawn::Summary, form).await;
        expect_file![format!("../../snapshots/summary-{name}.html")].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_other_parts_by_example() {
    let changed = percentage(Form::of_published(&CAMDEN_2025), "2.1.1", "50");
    for (name, drawn, form) in [
        ("toolbar-nothing-to-undo", Drawn::Toolbar, empty("yjs-2021")),
        ("toolbar-by-cases", Drawn::Toolbar, Form::of_published(&CAMDEN_2025)),
        ("choose-empty", Drawn::Chooser, empty("yjs-2021")),
        ("choose-published", Drawn::Chooser, Form::of_published(&CAMDEN_2025)),
        ("choose-published-and-changed", Drawn::Chooser, changed),
    ] {
        let html = part(drawn, form).await;
        expect_file![format!("../../snapshots/{name}.html")].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_bar_marks_its_figure() {
    for (name, at) in [
        ("nothing", None),
        ("0", Some(Range::only(0))),
        ("64", Some(Range::only(64))),
        ("100", Some(Range::only(100))),
        ("50-to-79", Some(Range { lowest: 50, highest: 79 })),
    ] {
        let html = drawn::<Bar>(BarProps { at }).await;
        expect_file![format!("../../snapshots/bar-{name}.html")].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn fields_are_labelled_with_their_question_and_unit() {
    let by_cases = |mut form: Form| {
        form.enter_all_by(Entry::Cases);
        form
    };
    for (form, number, labels) in [
        (empty("yjs-2021"), "2.1", vec!["2.1.1 supporting the child's desistance: percentage yes", "How 2.1.1 is answered"]),
        (
            by_cases(empty("yjs-2021")),
            "2.1",
            vec![
                "2.1.1 supporting the child's desistance: sufficient cases",
                "2.1.1 supporting the child's desistance: cases inspected",
                "How 2.1.1 is answered",
            ],
        ),
        (empty("iyjwcv-2025"), "V1", vec!["V1.1 the work with victims: percentage yes", "How V1.1 is answered"]),
    ] {
        let html = part(Drawn::Standard(number), form).await.replace("&#x27;", "'");
        assert!(values(&html, "aria-label").starts_with(&labels), "{:?}", values(&html, "aria-label"));
    }
}

#[tokio::test(flavor = "current_thread")]
async fn an_error_is_tied_to_its_field() {
    for (name, form, field, described_by) in [
        ("percentage", percentage(empty("yjs-2021"), "2.1.1", "104"), "figure-2-1-1", "error-2-1-1"),
        ("12 of 9", cases(empty("yjs-2021"), "2.1.1", "12", "9"), "yes-2-1-1", "error-2-1-1"),
        ("of none", cases(empty("yjs-2021"), "2.1.1", "0", "0"), "of-2-1-1", "error-2-1-1"),
        ("beside a note", percentage(empty("yos-2018"), "3.4.2", "104"), "figure-3-4-2", "note-3-4-2 error-3-4-2"),
    ] {
        let html = app(form, Unfolded::default()).await;
        let invalid = tags(&html, "aria-invalid=\"true\"");
        assert_eq!(invalid.len(), 1, "{name}");
        assert_eq!(values(invalid[0], "id"), [field], "{name}");
        assert_eq!(values(invalid[0], "aria-describedby"), [described_by], "{name}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_field_that_was_not_left_shows_no_error() {
    let mut form = percentage(empty("yjs-2021"), "2.1.1", "104");
    let id = question_id(form.framework, "2.1.1");
    form.question_mut(id).unwrap().left = false;
    let html = app(form, Unfolded::default()).await;
    assert!(!html.contains("govuk-error-message") && !html.contains("aria-invalid") && !html.contains("ir-problems"));
    assert!(html.contains("value=\"104\""), "it is kept");
}

#[tokio::test(flavor = "current_thread")]
async fn the_status_region_is_there_and_empty() {
    for published in PUBLISHED {
        let html = app(Form::of_published(published), Unfolded::default()).await;
        assert_eq!(tags(&html, "role=\"status\"").len(), 1, "{}", published.id);
        assert!(html.contains("<p role=\"status\" class=\"govuk-visually-hidden\">\n</p>"), "{}", published.id);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_outcome_is_shown_in_words() {
    let mut two_of_three = percentage(percentage(empty("yjs-2021"), "2.2.1", "90"), "2.2.2", "85");
    let third = question_id(two_of_three.framework, "2.2.3");
    two_of_three.question_mut(third).unwrap().enter_by(Entry::NotAsked);
    let mut by_discretion_alone = empty("yjs-2021");
    Rc::make_mut(&mut by_discretion_alone.standards[0]).record_discretion(Some(Good));
    for (form, number, text) in [
        (percentage(empty("yjs-2021"), "2.2.3", "56"), "2.2", "2.2.1 and 2.2.2 are missing"),
        (percentage(empty("yjs-2021"), "2.2.3", "105"), "2.2", "2.2.1 and 2.2.2 are missing; 2.2.3 has a mistake"),
        (percentage(two_of_three.clone(), "2.2.2", "105"), "2.2", "2.2.2 has a mistake"),
        (cases(two_of_three.clone(), "2.2.2", "8", ""), "2.2", "2.2.2 is missing"),
        (Form::of_published(&BEXLEY_2024), "2.2", "Limited by 2.2.3"),
        (cases(empty("yjs-2021"), "2.2.1", "11", "17"), "2.2", "Rounded up into this band"),
        (judged(empty("yjs-2021"), "2.2", Judgement::Rated(Inadequate)), "2.2", "Entered as a rating, without percentages"),
        (two_of_three, "2.2", "All are in this band"),
        (by_discretion_alone, "1.1", "Without discretion: no rating is entered"),
    ] {
        assert_shows(&part(Drawn::Standard(number), form).await, text);
    }
    let mut none_chosen = judged(empty("yjs-2021"), "2.2", Judgement::Rated(Good));
    Rc::make_mut(&mut none_chosen.standards[5]).judgement = None;
    let html = part(Drawn::Standard("2.2"), none_chosen).await;
    assert!(!words(&html).contains("Entered as a rating"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn typed_text_never_becomes_markup() {
    let mut form = percentage(empty("yjs-2021"), "2.1.1", "\"><b>72</b>");
    form.service = "<b>Bexley</b> & \"others\"".into();
    let discretion = Rc::make_mut(&mut form.standards[0]);
    discretion.record_discretion(Some(Good));
    discretion.reason = "</textarea><b>Strong</b>".into();
    let html = app_unfolded(form).await;
    assert!(!html.contains("<b>"));
    assert_shows(&html, "Ratings: &lt;b&gt;Bexley&lt;/b&gt; &amp; ");
}

#[tokio::test(flavor = "current_thread")]
async fn labels_ids_and_choices_are_sound_in_every_framework() {
    for form in forms_of_every_framework() {
        assert_well_formed(&app_unfolded(form).await);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_settings_of_the_page_are_drawn() {
    for (name, attributes) in [
        ("compact", &[("view", "compact")][..]),
        ("result", &[("view", "result"), ("heading-level", "4"), ("events", "")]),
        ("read-only", &[("readonly", "")]),
        ("one standard", &[("only", "2.2")]),
        ("one key question", &[("only", "2.2.2")]),
        ("one key question to read", &[("only", "2.2.2"), ("readonly", "")]),
        ("no such standard", &[("only", "2.9")]),
    ] {
        let html = set(Form::of_published(&CAMDEN_2025), Unfolded::default(), attributes).await;
        assert_well_formed(&html);
        expect_file![format!("../../snapshots/set/{}.html", name.replace(' ', "-"))].assert_eq(&html);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_wrong_setting_of_the_page_counts_as_not_set() {
    let unknown = [("view", "tiny"), ("heading-level", "9"), ("lang", "xx"), ("colour", "red"), ("only", "")];
    let form = || Form::of_published(&CAMDEN_2025);
    assert_eq!(set(form(), Unfolded::default(), &unknown).await, app(form(), Unfolded::default()).await);
}

/// The reason names the figures of standards that share the lowest rating, because "each is Requires improvement" is half a reason.
#[test]
fn the_reason_names_the_figures_of_standards_that_share_the_lowest_rating() {
    for (name, figures, expected) in [
        (
            "one judged, one by cases",
            vec![("1.1", Answer::Rating(RequiresImprovement)), ("2.1.1", percent(50))],
            "1.1 Governance and leadership and 2.1 Assessing hold the score down most: each is Requires improvement. 2.1.1 Achieving \
             positive change for the child was sufficient in 50% of cases. Good begins at 65%.",
        ),
        (
            "both by cases",
            vec![("2.1.1", percent(50)), ("2.2.1", of_cases(5, 9))],
            "2.1 Assessing and 2.2 Planning hold the score down most: each is Requires improvement. 2.1.1 Achieving positive change for \
             the child was sufficient in 50% of cases and 2.2.1 Achieving positive change for the child was sufficient in 5 of 9 cases, \
             56%. Good begins at 65%.",
        ),
        (
            "more figures than a phone has room for",
            vec![("2.1.1", percent(50)), ("2.1.2", percent(50)), ("2.2.1", percent(50))],
            "2.1 Assessing and 2.2 Planning hold the score down most: each is Requires improvement.",
        ),
    ] {
        let mut figured = complete(percent(70), Good);
        for (number, answer) in figures {
            figured.answer_number(number, answer).unwrap();
        }
        assert_eq!(ENGLISH.reason(&figured, &rate(&figured)), expected, "{name}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn figures_to_carry_over_are_offered_where_the_edition_is_chosen() {
    for (to, words, has_button) in [
        (&yos_2018::FRAMEWORK, "11 standards that you entered under Youth justice services, 2021 standards", true),
        (&iyjs_2025::FRAMEWORK, "cannot be carried over, because no standard is the same here", false),
    ] {
        let html = app_after(Form::of_published(&BEXLEY_2024), &[Action::FrameworkChosen(to)]).await;
        assert!(html.contains(words), "{}", to.id);
        assert_eq!(html.contains("Carry them over"), has_button, "{}", to.id);
    }
}
