//! An offered text changes nothing, and taking an offer is one step to undo.

use std::rc::Rc;

use crate::support::inspection_text;
use crate::support::page::{ENGLISH, after, empty, field, percentage, q, steps_to_undo};
use inspection_ratings::app::state::{
    Action, BroughtIn, Entry, FileRefusal, Foldable, Form, Message, OfferProgress, Panel, Part, State,
};
use inspection_ratings::engine::{KeyQuestionId, Place, rate};
use inspection_ratings::exchange::import::{Import, ImportPreview};
use inspection_ratings::frameworks::iyjwcv_2025;
use inspection_ratings::published::BEXLEY_2024;

use Action::{FileOffered, FileRefused, FrameworkChosen, OfferCompared, OfferRead, OfferTaken, TextOffered, Undone};

const SHEET: &str = "Case,2.1.1,Second,Third\n1,y,y,n\n2,n,y,n/a\n3,y,,-\n";

fn message_of(state: &State) -> String {
    match state.message.as_deref() {
        Some(message @ Message::BroughtIn(_)) => ENGLISH.message(message),
        other => panic!("{other:?}"),
    }
}

/// Offers a text, and reads it as the program that reads sheets does.
fn offer(state: &Rc<State>, text: &str) -> (Rc<State>, Import) {
    let import = Import::new(text, state.framework());
    (read(&after(state, [TextOffered(text.into())]), &import), import)
}

/// The state once a text was read.
fn read(state: &Rc<State>, import: &Import) -> Rc<State> {
    after(state, [OfferRead(Rc::new(ImportPreview::from(import)), None)])
}

fn pasted_column(from: KeyQuestionId, part: Part, text: &str, only: Option<Place>) -> Action {
    Action::ColumnPasted { from, part, text: text.into(), only }
}

/// The fields in use of a key question.
fn figure(state: &State, number: &str) -> String {
    let question = field(state, number);
    match question.entry {
        Entry::Percentage => question.percent.clone(),
        Entry::Cases => format!("{} of {}", question.yes, question.of),
        Entry::NotAsked => "not asked".into(),
    }
}

#[test]
fn an_offer_changes_nothing_until_it_is_taken_and_then_it_is_one_step() {
    let before = after(&empty(), [percentage("2.2.1", "70"), percentage("2.1.1", "50")]);
    let (offered, mut import) = offer(&before, SHEET);
    import.match_column(2, Some(q("2.1.2")));
    import.match_column(3, Some(q("2.1.3")));
    let offered = read(&offered, &import);
    assert_eq!(offered.form(), before.form());
    assert!(offered.unfolded.shows(Foldable::Panel(Panel::BringIn)));
    let taken = after(&offered, [OfferTaken]);
    for (number, shown) in
        [("2.1.1", "2 of 3"), ("2.1.2", "2 of 2"), ("2.1.3", "0 of 1"), ("2.2.1", "70"), ("2.2.2", " of ")]
    {
        assert_eq!(figure(&taken, number), shown, "{number}");
    }
    assert_eq!(taken.form().entry, Entry::Cases, "what is still blank is asked for as most is answered");
    assert_eq!(message_of(&taken), "Counts of 3 cases filled in for 3 key questions. You can undo this.");
    assert_eq!((taken.offer.is_none(), steps_to_undo(&taken)), (true, steps_to_undo(&before) + 1));
    assert_eq!(after(&taken, [Undone]).form(), before.form());
}

#[test]
fn what_is_left_out_is_named_when_the_counts_are_filled_in() {
    let sheet = "Case,2.1.1,2.1.2,2.2.1\n1,yes,yes,maybe\n2,no,perhaps,yes\n3,yes,no,yes\n";
    let (offered, _) = offer(&empty(), sheet);
    let taken = after(&offered, [OfferTaken]);
    assert_eq!(
        message_of(&taken),
        "Counts of 3 cases filled in for 2 key questions. In the sheet of cases, “maybe” and “perhaps” not clear and left out. 2.2.1 is not \
         filled in, because its column waits for your answer. You can undo this."
    );
    let left_out = |state: &State| ENGLISH.words_counted(&state.form().counted_words);
    assert_eq!(left_out(&taken), "In the sheet of cases, “maybe” and “perhaps” not clear and left out.");
    // A sheet that answers the same key questions takes the place of the first.
    let (again, _) = offer(&taken, "Case,2.1.1,2.1.2\n1,yes,yes\n2,no,no\n");
    assert_eq!(left_out(&after(&again, [OfferTaken])), "");
    // A sheet about other key questions does not.
    let (other, _) = offer(&taken, "Case,2.3.1\n1,yes\n2,no\n");
    assert_eq!(left_out(&after(&other, [OfferTaken])), left_out(&taken));
}

#[test]
fn an_offer_can_be_taken_back() {
    let (offered, import) = offer(&empty(), SHEET);
    let cancelled = after(&offered, [TextOffered(String::new())]);
    assert_eq!((cancelled.offer.is_none(), cancelled.form()), (true, empty().form()));
    assert_eq!(after(&cancelled, [OfferTaken]), cancelled);
    assert_eq!(read(&cancelled, &import), cancelled, "what was still being read comes too late");
}

#[test]
fn a_blank_file_is_refused_but_a_blank_field_is_no_offer() {
    assert_eq!(
        message_of(&read(&after(&empty(), [FileOffered(" \n".into(), None)]), &Import::new(" \n", empty().framework()))),
        "This cannot be read: the sheet is blank; it must have rows."
    );
    assert_eq!(after(&empty(), [TextOffered(" \n".into())]).message, None);
}

#[test]
fn the_refusal_of_figures_alone_names_the_field_to_paste_them_in() {
    let message = message_of(&offer(&empty(), "78\n56\n90\n").0);
    assert!(message.ends_with(". To paste figures alone, use the field of their first key question."), "{message}");
}

#[test]
fn a_whole_inspection_is_one_step_whatever_framework_was_chosen() {
    let json = inspection_text(&BEXLEY_2024.inspection());
    let before = after(&empty(), [FrameworkChosen(&iyjwcv_2025::FRAMEWORK)]);
    let opened = after(&offer(&before, &json).0, [OfferTaken]);
    assert_eq!(**opened.form(), Form::of_inspection(&BEXLEY_2024.inspection()));
    assert_eq!(message_of(&opened), "Figures opened. You can undo this.");
    assert_eq!(after(&opened, [Undone]).framework(), before.framework());
}

#[test]
fn figures_of_a_service_without_a_name_are_of_none() {
    for (name, service, begins) in [("of one", "Some%20where", "Figures of Some where: "), ("of none", "", "Figures: ")] {
        let (offered, _) = offer(&empty(), &format!("ratings:1/yjs-2021/1.1=G/service={service}"));
        let inspection = offered.offer.as_ref().and_then(|offer| offer.preview()?.inspection()).unwrap();
        let sentence = ENGLISH.inspection_read(inspection, &rate(inspection), offered.framework());
        assert!(sentence.starts_with(begins), "{name}: {sentence}");
    }
}

#[test]
fn an_offer_is_read_anew_under_another_framework() {
    let long = format!("{SHEET}{}", "4,y,y,y\n".repeat(9_000));
    for (name, text, typed) in [("short", SHEET, SHEET), ("long", long.as_str(), "")] {
        let (offered, mut import) = offer(&empty(), text);
        assert_eq!(offered.offer.as_ref().unwrap().typed, typed, "{name}");
        let chosen = after(&offered, [FrameworkChosen(&iyjwcv_2025::FRAMEWORK)]);
        assert_eq!(chosen.offer.as_ref().unwrap().progress, OfferProgress::BegunAnew, "{name}");
        assert_eq!(after(&chosen, [OfferTaken]).form(), chosen.form(), "{name}: nothing is put in that was read before");
        assert_eq!(read(&chosen, &import), chosen, "{name}: a preview under the framework before comes too late");
        import.choose_framework(&iyjwcv_2025::FRAMEWORK);
        let read_anew = read(&chosen, &import);
        let inspection = read_anew.offer.as_ref().and_then(|offer| offer.preview()?.inspection()).unwrap();
        assert_eq!((inspection.framework(), inspection.answered()), (&iyjwcv_2025::FRAMEWORK, 1), "{name}");
        assert_eq!(read_anew.message, chosen.message, "{name}: the person chose, and there is no message");
    }
}

#[test]
fn a_whole_inspection_is_not_read_anew() {
    let (offered, _) = offer(&empty(), "ratings:1/yjs-2021/1.1=G");
    let chosen = after(&offered, [FrameworkChosen(&iyjwcv_2025::FRAMEWORK)]);
    assert_eq!(chosen.offer, offered.offer);
}

#[test]
fn a_text_stays_in_its_field_when_the_program_that_reads_it_cannot_be_fetched() {
    let failed = after(&empty(), [TextOffered(SHEET.into()), FileRefused(FileRefusal::Unreachable)]);
    assert_eq!(failed.offer.as_ref().unwrap().typed, SHEET);
    let message = message_of(&failed);
    assert!(message.starts_with("The part that reads figures could not be loaded. Check your connection"), "{message}");
}

#[test]
fn a_refused_file_leaves_everything_as_it_was() {
    let before = after(&empty(), [percentage("2.2.1", "70")]);
    for (code, sentence) in [
        ("too-large", "The file is 21 MB; the limit is 20 MB. Your figures have not changed."),
        (
            "pdf",
            "This is a PDF, which has no rows to read. Copy its figures and paste them here. Your figures have not changed.",
        ),
        ("binary", "This file is not text. Open an Excel, CSV or JSON file. Your figures have not changed."),
        (
            "workbook",
            "This page does not open workbooks. In Excel, choose Save as, CSV UTF-8, or copy the rows and paste them here. Your \
             figures have not changed.",
        ),
        (
            "protected",
            "This workbook is protected by a password. Save it without one, or copy the rows and paste them here. Your figures \
             have not changed.",
        ),
        (
            "unreachable",
            "The part that reads figures could not be loaded. Check your connection, then paste or open them again. Your figures \
             have not changed.",
        ),
        ("who knows", "This browser cannot read the file. Your figures have not changed."),
    ] {
        let refused = after(&before, [FileRefused(FileRefusal::from_code(code, 21))]);
        assert_eq!((message_of(&refused).as_str(), refused.form()), (sentence, before.form()));
    }
}

#[test]
fn a_column_fills_downwards_in_one_step() {
    let before = after(&empty(), [percentage("2.1.3", "5")]);
    for (name, part, column, shown, message) in [
        (
            "percentages",
            Part::Percent,
            "72\n8 of 9\n\nn/a\nmost\n",
            ["72", "8 of 9", "5", "not asked", "most"],
            "4 figures filled in from 2.1.1 down. You can undo this.",
        ),
        (
            "not asked, as people spell it",
            Part::Percent,
            "72\n—\nn.a.\nNot applicable\n",
            ["72", "not asked", "not asked", "not asked", ""],
            "4 figures filled in from 2.1.1 down. You can undo this.",
        ),
        (
            "under a heading",
            Part::Percent,
            "Percentage\n60\n72%\n",
            ["60", "72%", "5", "", ""],
            "2 figures filled in from 2.1.1 down. You can undo this.",
        ),
        (
            "shares of 1, as a spreadsheet holds percentages",
            Part::Percent,
            "0.6\n0,725\n1\n\nn/a\n",
            ["60", "72.5", "100", "", "not asked"],
            "4 figures filled in from 2.1.1 down. Figures from 0 to 1 are read as shares: 0.72 as 72%. You can undo this.",
        ),
        (
            "small percentages beside others",
            Part::Percent,
            "0.6%\n72\n",
            ["0.6%", "72", "5", "", ""],
            "2 figures filled in from 2.1.1 down. You can undo this.",
        ),
        (
            "as a spreadsheet works them out",
            Part::Percent,
            "66.6667\n64.4999%\n",
            ["66.67", "64.49", "5", "", ""],
            "2 figures filled in from 2.1.1 down. Figures are rounded to two decimals. You can undo this.",
        ),
        (
            "thousands are put in to show their error",
            Part::Percent,
            "1,000\n72\n",
            ["1,000", "72", "5", "", ""],
            "2 figures filled in from 2.1.1 down. You can undo this.",
        ),
        (
            "pairs of cells",
            Part::Percent,
            "1\t2\r\n3\t4\r\n",
            ["1 of 2", "3 of 4", "5", "", ""],
            "2 figures filled in from 2.1.1 down. You can undo this.",
        ),
        (
            "beside the numbers of their key questions",
            Part::Percent,
            "Number\tQuestion\tPercentage\r\n2.2.1\tDesistance\t78\r\n2.1.1\t8\t9\r\n2.1.3\tOthers\t\r\n",
            ["8 of 9", "", "5", "78", ""],
            "2 figures filled in from 2.2.1 down. You can undo this.",
        ),
        (
            "beside a number, and going on from there",
            Part::Percent,
            "2.1.2\t0.6\n0.7\nn/a\n",
            ["", "60", "70", "not asked", ""],
            "3 figures filled in from 2.1.2 down. Figures from 0 to 1 are read as shares: 0.72 as 72%. You can undo this.",
        ),
        (
            "sufficient cases",
            Part::Yes,
            "1\n2\n",
            ["1 of ", "2 of ", "5", "", ""],
            "2 figures filled in from 2.1.1 down. You can undo this.",
        ),
    ] {
        let filled = after(&before, [pasted_column(q("2.1.1"), part, column, None)]);
        let found = ["2.1.1", "2.1.2", "2.1.3", "2.2.1", "2.2.2"].map(|number| figure(&filled, number));
        assert_eq!(found, shown, "{name}");
        assert_eq!(message_of(&filled), message, "{name}");
        assert_eq!(after(&filled, [Undone]).form(), before.form(), "{name}");
        assert_eq!(steps_to_undo(&filled), 2, "{name}");
    }
    let wrong = after(&before, [pasted_column(q("2.1.1"), Part::Percent, "104\n72", None)]);
    assert_eq!(wrong.form().problems(), [q("2.1.1")]);
}

#[test]
fn a_text_that_is_no_column_changes_nothing() {
    let before = after(&empty(), [percentage("2.1.3", "5")]);
    for text in
        ["8\t9\tGood", "9\t89%", "Borough\tCase\t2.1.1\nNorth\tYJ-0231\tYes", "YJ-0231\nYJ-0232", "60\tsome\n72%\tmore"]
    {
        let pasted = after(&before, [pasted_column(q("2.1.1"), Part::Percent, text, None)]);
        assert_eq!(pasted.form(), before.form(), "{text:?}");
        assert!(message_of(&pasted).starts_with("Nothing was filled in"), "{text:?}");
    }
}

#[test]
fn figures_that_can_be_percentages_or_shares_change_nothing() {
    let before = after(&empty(), [percentage("2.1.3", "5")]);
    for text in ["0.6\n72", "0.6\n72%", "1\n0\n1", "8 of 9\n0.6", "Percentage\n72\n0.6", "2.1.1\t0.6\n2.1.2\t72"] {
        let pasted = after(&before, [pasted_column(q("2.1.1"), Part::Percent, text, None)]);
        assert_eq!(pasted.form(), before.form(), "{text:?}");
        assert!(message_of(&pasted).contains("0.72 can be 0.72% or 72%"), "{text:?}");
    }
}

#[test]
fn a_column_fills_only_the_part_that_is_shown() {
    let (standard, key_question) = (Place::Standard(crate::support::page::s("2.2")), Place::KeyQuestion(q("2.2.2")));
    for (name, only, text, filled_in, left) in [
        ("a standard", standard, "1\n2\n3", ["", "1", "2", ""], "3"),
        ("a key question", key_question, "1\n2\n3", ["", "1", "", ""], "2, 3"),
        ("a standard, with lines that name others", standard, "2.1.3\t1\n2.2.3\t2\n2.3.1\t3", ["", "", "2", ""], "1, 3"),
    ] {
        let filled = after(&empty(), [pasted_column(q("2.2.2"), Part::Percent, text, Some(only))]);
        assert_eq!(["2.1.3", "2.2.2", "2.2.3", "2.3.1"].map(|number| figure(&filled, number)), filled_in, "{name}");
        let Some(Message::BroughtIn(BroughtIn::Column { left_over, .. })) = filled.message.as_deref() else { panic!() };
        assert_eq!(left_over.join(", "), left, "{name}");
    }
}

#[test]
fn lines_of_a_column_that_fill_no_field_are_named() {
    let filled = after(&empty(), [pasted_column(q("3.3.3"), Part::Percent, "1\n2\n\n3 of 4\nn/a", None)]);
    let Some(Message::BroughtIn(BroughtIn::Column { figures, from, left_over, .. })) = filled.message.as_deref() else {
        panic!()
    };
    assert_eq!((*figures, *from, left_over.join(", ").as_str()), (1, "3.3.3", "2, 3 of 4, n/a"));
    // Standards whose rating is entered have no fields to fill, whether they come next or are named.
    let rated = after(&empty(), [Action::RatingEnteredDirectly(crate::support::page::s("3.3"), true)]);
    let filled = after(&rated, [pasted_column(q("3.2.3"), Part::Percent, "1\n2", None)]);
    assert_eq!(
        message_of(&filled),
        "1 figure filled in from 3.2.3 down. No key question was left for 1 line: 2. You can undo this."
    );
    let filled = after(&rated, [pasted_column(q("2.1.1"), Part::Percent, "2.1.1\t1\n3.3.1\t2\n2.1.2\t3", None)]);
    assert_eq!(
        message_of(&filled),
        "2 figures filled in from 2.1.1 down. No key question was left for 1 line: 2. You can undo this."
    );
}

#[test]
fn a_copy_of_a_state_with_an_offer_is_equal_to_the_state() {
    let offered = after(&empty(), [TextOffered(SHEET.into())]);
    assert_eq!(offered, Rc::new((*offered).clone()));
}

/// The names of their files, and the months of their cases, tell two sheets apart.
#[test]
fn figures_compared_have_the_names_of_their_files() {
    let named = |file: Option<&str>, sheet: &str| {
        let offered = after(&empty(), [FileOffered(sheet.into(), file.map(Into::into))]);
        read(&offered, &Import::new(sheet, empty().framework()))
    };
    let plain = "Case,2.1.1\nA1,Yes\nA2,No\n";
    let dated = "Case,Date,2.1.1\nA1,03/04/2025,Yes\nA2,20/06/2025,No\n";
    for (file, sheet, name) in [
        (Some("Q2 audit.csv"), plain, Some("Q2 audit")),
        (Some("Q2.v2.xlsx"), plain, Some("Q2.v2")),
        (Some("audit"), plain, Some("audit")),
        (Some(".csv"), plain, None),
        (None, plain, None),
        (Some("audit.csv"), dated, Some("audit (April 2025 to June 2025)")),
        (None, dated, Some("April 2025 to June 2025")),
    ] {
        let offered = named(file, sheet);
        let compared = after(&offered, [OfferCompared]);
        assert_eq!(compared.compared_figures().unwrap().name.as_deref(), name, "{file:?}");
        let taken = after(&offered, [OfferTaken]);
        assert_eq!(taken.form().sheet.as_deref(), name, "{file:?}");
        assert_eq!(after(&taken, [Action::FiguresReset]).form().sheet, None);
    }
    let typed = after(&named(Some("Q2 audit.csv"), plain), [TextOffered(plain.into())]);
    let compared = after(&read(&typed, &Import::new(plain, empty().framework())), [OfferCompared]);
    assert_eq!(compared.compared_figures().unwrap().name, None, "a text that was corrected by hand is no longer the file");
}
