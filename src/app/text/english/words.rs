//! The English words that do not depend on the figures.

use crate::app::text::words::Words;

/// The fixed words in English.
pub static WORDS: Words = Words {
    // Bringing figures in.
    bring_in_title: "Paste or open figures",
    paste: "Paste figures",
    paste_hint: "Paste rows of cases from Excel or LibreOffice, figures saved from here, or a line of text copied from here. You can \
                 check what was understood before anything changes.",
    file: "Or open a file",
    file_hint: "Excel, OpenDocument, CSV or JSON, up to 20 MB. You can also drop it anywhere on the calculator. It stays on this device.",
    is_better: "Is that what was inspected?",
    choose_better: "Switch to those standards",
    columns_caption: "How each column was read",
    columns_headings: ["Column and key question", "Yes", "No", "N/A or blank", "Not clear", "Percentage yes"],
    rows_caption: ["How each row was read", "Row and key question"],
    words_title: "What do these words mean?",
    word_meanings: ["Not clear", "Counts as yes", "Counts as no", "Not counted"],
    to_compare_cases: "The sheet of the figures on this page is not open. To see how often two readers agree, case by case, first fill in that sheet again, and then open this one.",
    disposals_label: "Court or out-of-court cases?",
    disposals: ["Not chosen", "Court disposals", "Out-of-court disposals"],
    doubtful_cases_label: "Do the cells count as they stand?",
    doubtful_cases: ["Not chosen", "Count them as they stand", "Leave out the doubtful rows"],
    no_sheet: "Not chosen",
    sheet_first: "Choose the sheet first.",
    sheet_label: "Sheet that is read; other sheets are left out",
    waits: "Waits for your answer",
    leave_out: "Leave out",
    problems_title: "Left out, or not clear",
    nothing_changed: "Nothing has changed yet.",
    offer_name: "Name of these figures, such as the quarter or the reader (optional)",
    fill_in: "Fill in the counts",
    fill_in_figures: "Fill in the figures",
    open_figures: "Open these figures",
    cancel: "Cancel",

    // The choice of the inspection.
    choose_title: "Choose the inspection",
    framework: "When was the inspection?",
    framework_kept: "For case audits alone, work with children and victims fits best, because nearly all of it is counted from cases. Each edition keeps the figures that you entered under it: they come back when you switch back.",
    carry_over_now: "Carry them over",
    which_framework: "Which should I choose?",
    which_date: "Go by the date of the inspection. Around mid-2021 and early 2025, go by the standards that the report names.",
    open_published: "Or open a published inspection",
    service: "Service (optional)",
    where_printed: "Where the report has them",

    // The distances to the next ratings.
    headroom_title: "How far to the next band?",
    headroom_headings: ["Standard or key question", "Now", "Up", "Down"],
    no_move: "–",
    no_move_hint: "A dash means there is no further band, discretion set the rating, or something is missing.",

    // The notice of what the calculator is, and what it is not.
    notice: "An unofficial calculator. Inspectors use judgement, so a real rating can differ.",
    nothing_leaves: "Nothing you enter leaves this browser.",
    page_shares: "The calculator sends nothing itself, but shares what you enter with the page around it.",
    limits_title: "What this does, and what it does not",
    limits: &[
        "It turns figures into ratings using the rules that HM Inspectorate of Probation has published, and says where a rule is \
         inferred from results or assumed.",
        "It does not judge cases, organisations or policy: you enter those ratings.",
        "It does not decide professional discretion. You can record it, and see the calculated rating beside it.",
        "It is not made, checked or endorsed by the inspectorate.",
        "It sends nothing anywhere. On its own page, the page’s address holds the figures, but no name or reason that you type, so your \
         browser history may keep them. After you close the page, nothing else is kept except what you chose to keep on this device.",
    ],

    // A key question and its fields.
    of: "of",
    error: "Error: ",
    rounded_up: "Rounded up into this band",
    under_one: "Under 1%. For 72%, enter 72",
    left_out: "Left out",
    not_entered: "Not entered",
    not_counted: "Not counted",

    // What it takes to reach a rating.
    reach_title: "What would it take?",
    whole_label: "The overall rating",
    target_of: "Rating to change",
    target: "Target",
    judged_label: "Ratings that inspectors judge",
    locks_hint: "Tick anything that must not change.",
    try_plan: "Try it as a scenario",
    exchange_plan: "Show this way instead",
    plan_shown: "This way is shown",
    plan_in_cases: "Some of these figures are percentages. For ways in whole cases, enter numbers of cases.",
    missing_title: "Missing answers",

    // The reading view, and the way between reading and changing.
    other_published: "Other published inspections",
    change_figures: "Change the figures",
    try_further: "Try it further",
    change_these: "Change these figures",
    read_result: "Read the result",
    to_figures: "Go to the figures",
    places: "More about these ratings",
    close: "Close",

    // How sure the sample makes the ratings.
    sampling_title: "How sure is this?",
    sampling_caution: "Inspectors read a sample of cases, and another sample would give somewhat different figures. This estimate is a caution \
        about small samples: no inspection is rated this way.",
    sampling_leans: "A standard with several key questions has a slightly higher chance of a good rating than shown, because the lowest of \
         them decides.",
    sampling_assumes: "What this assumes",
    sampling_assumptions: &[
        "It assumes that key questions are independent, which is not quite true: good work on a case is often good throughout. So the \
         highest ratings are a little more likely than shown here, and the score is less certain.",
        "The chances use the Jeffreys prior. Anything without a number of cases is taken as certain.",
    ],
    eligible: "How many cases was the sample drawn from? (optional)",
    interval_caption: "Where each percentage probably lies among all cases: 80% intervals",
    interval_headings: ["Key question", "Figure", "80% interval"],
    chances_caption: "The chance of each rating, if another sample of the same size were drawn, and inspectors’ own ratings stayed",
    present_rating: "as rated",
    reached_in_hint: "“Compare”, below, shows what it changes. You can undo this.",
    no_counts: "To see this, enter figures as numbers of cases.",
    cases_read: "How many cases were read?",
    cases_read_hint: "Percentages alone do not show how sure a rating is. If you know how many cases were read, the numbers of \
                      sufficient cases follow from the percentages.",
    cases_read_wrong: "The number of cases must be a whole number from 1 to 9,999",
    count_percentages: "Turn percentages into numbers of cases",
    undo_counting: "Undo this",
    no_overall: "Chances for the overall rating appear once every standard that counts has a rating.",

    // The scenarios and the comparison.
    start_scenario: "Start a scenario",
    versions_label: "Figures",
    scenario_name: "Name of this scenario",
    swap_scenario: "Swap with the actual figures",
    keep_scenario: "Make these the actual figures",
    drop_scenario: "Delete this scenario",
    baseline_hint: "Figures that you make the actual figures are copied, saved and linked without the mark of a scenario.",
    comparison_title: "Compare",
    compare_with: "Compare with",
    choose_figures: "Choose",
    figures_without_name: "Figures brought in",
    compare_with_offer: "Compare with these figures",
    how_to_bring_others: "To compare with a file, a sheet or a link, bring it in and choose “Compare with these figures”:",
    show_unchanged: "Show what is the same too",
    same_by_discretion: "the same, by discretion",
    comparison_score: "Score and overall rating",
    no_difference: "These are the same figures.",
    exchange_sides: "Swap the two sides",
    not_by_case: "All cases of each sheet are compared, and not case by case, because the sheet of the figures on this page is not open. Fill in that sheet again, and then open the other, to compare the cases that are in both.",
    no_longer_by_case: "The figures have changed since the two sheets were compared case by case. Each sheet is compared with all its cases now.",

    // A standard and its discretion.
    not_rated: "Not rated",
    not_inspected: "Not inspected",
    and_more: "and more",
    enter_rating: "Enter the rating instead",
    enter_figures: "Enter the figures instead",
    discretion: "Discretion",
    no_discretion: "None",
    discretion_rating: "Professional discretion: the rating set by the ratings panel",
    discretion_hint: "This replaces the calculated rating, which is still shown beside it.",
    discretion_reason: "Reason",

    // How the ratings were worked out.
    steps_title: "How was this worked out?",
    rules_in_short: &[
        "Inspectors read cases. For each key question, they count the cases where the work was sufficient: the percentage yes. The \
         percentage falls into one of four bands, and each band has a rating.",
        "The lowest band among its key questions decides the rating of a standard. Some standards are judged directly instead. Each \
         rating is worth 0 to 3 points. The points of all the standards add up to the score, which decides the overall rating.",
    ],
    whole_service: "The whole service",
    all_rules: "All the rules, and what each rests on",
    rules_headings: ["Rule", "What it says", "Basis", "Source"],

    // The summary of the ratings.
    summary_title: "Ratings",
    figures_title: "Figures",
    show_ratings: "Show all ratings",
    hide_ratings: "Hide all ratings",
    standard: "Standard",
    figures_column: "Figures",
    rating_column: "Rating",
    rated_apart: "Rated separately: adds no points",
    by_discretion: " by professional discretion",
    by_discretion_title: "By professional discretion",

    // Copying, saving and printing.
    string_title: "Text or link",
    string_hint: "Put either in an email or a report. Each holds all the figures, and anyone who has it can open them again.",
    string_label: "Figures as a line of text",
    string_too_long: "As a line, these figures would have more than 20,000 characters, which cannot be read again. Leave the names \
                      and reasons out, shorten them, or save the figures as JSON.",
    link_label: "Figures as a link",
    include_names: "Include the service’s name",
    include_reasons: "Include the reasons for discretion",
    names_hint: "Anyone who has the text or the link can read what is included.",
    names_recognised: " Whoever opens the link sees the name of the service all the same, because these are figures of a published report.",
    take_out_title: "Copy, save or print",
    take_out_groups: ["Copy", "Save", "Print"],
    score_label: "Score",
    overall_label: "Overall rating",
    report_caption: "Figures and ratings",
    report_headings: ["Standard and its key questions", "Answer", "Per cent", "Rating"],

    // The tools above the figures.
    enter_as: "Enter figures as",
    enter_percentages: "Percentages",
    enter_cases: "Numbers of cases",
    tools: "Tools",
    undo: "Undo",
    redo: "Redo",
    reset: "Reset",
    settings: "Settings",
    wait: "Update ratings only when I ask",
    wait_hint: "Then use “Update ratings” beside the score, or press Ctrl+Enter (⌘Enter on a Mac).",
    update: "Update ratings",
    stale: "These ratings do not include your latest changes.",
};
