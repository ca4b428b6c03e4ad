//! The words that do not depend on the figures.

/// The fixed words of a language, by part of the page.
#[derive(Debug)]
pub struct Words {
    // Bringing figures in.
    pub bring_in_title: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub file: &'static str,
    pub file_hint: &'static str,
    /// The question after the sentence about a framework that fits better.
    pub is_better: &'static str,
    pub choose_better: &'static str,
    pub columns_caption: &'static str,
    pub columns_headings: [&'static str; 6],
    /// In place of the caption and the first heading, where the key questions stand in rows.
    pub rows_caption: [&'static str; 2],
    pub words_title: &'static str,
    pub word_meanings: [&'static str; 4],
    pub to_compare_cases: &'static str,
    pub disposals_label: &'static str,
    pub disposals: [&'static str; 3],
    pub doubtful_cases_label: &'static str,
    pub doubtful_cases: [&'static str; 3],
    pub no_sheet: &'static str,
    pub sheet_first: &'static str,
    pub sheet_label: &'static str,
    pub waits: &'static str,
    pub leave_out: &'static str,
    pub problems_title: &'static str,
    pub nothing_changed: &'static str,
    /// The label of the field for the name of figures that are offered.
    pub offer_name: &'static str,
    pub fill_in: &'static str,
    pub fill_in_figures: &'static str,
    pub open_figures: &'static str,
    pub cancel: &'static str,

    // The choice of the inspection.
    pub choose_title: &'static str,
    pub framework: &'static str,
    pub framework_kept: &'static str,
    pub carry_over_now: &'static str,
    pub which_framework: &'static str,
    pub which_date: &'static str,
    pub open_published: &'static str,
    pub service: &'static str,
    pub where_printed: &'static str,

    // The distances to the next ratings.
    pub headroom_title: &'static str,
    pub headroom_headings: [&'static str; 4],
    pub no_move: &'static str,
    pub no_move_hint: &'static str,

    // The notice of what the calculator is, and what it is not.
    pub notice: &'static str,
    pub nothing_leaves: &'static str,
    pub page_shares: &'static str,
    pub limits_title: &'static str,
    pub limits: &'static [&'static str],

    // A key question and its fields.
    pub of: &'static str,
    pub error: &'static str,
    pub rounded_up: &'static str,
    pub under_one: &'static str,
    pub left_out: &'static str,
    pub not_entered: &'static str,
    pub not_counted: &'static str,

    // What it takes to reach a rating.
    pub reach_title: &'static str,
    pub whole_label: &'static str,
    pub target_of: &'static str,
    pub target: &'static str,
    pub judged_label: &'static str,
    pub locks_hint: &'static str,
    pub try_plan: &'static str,
    pub exchange_plan: &'static str,
    pub plan_shown: &'static str,
    /// Beside plans that change percentages, because a percentage can be one that no number of cases comes to.
    pub plan_in_cases: &'static str,
    pub missing_title: &'static str,

    // The reading view, and the way between reading and changing.
    pub other_published: &'static str,
    pub change_figures: &'static str,
    /// In place of "Change the figures" where a scenario is read, because the reader need not have made it.
    pub try_further: &'static str,
    pub change_these: &'static str,
    pub read_result: &'static str,
    pub to_figures: &'static str,
    pub places: &'static str,
    pub close: &'static str,

    // How sure the sample makes the ratings.
    pub sampling_title: &'static str,
    pub sampling_caution: &'static str,
    /// Why the chances lean low.
    pub sampling_leans: &'static str,
    pub sampling_assumes: &'static str,
    pub sampling_assumptions: &'static [&'static str],
    pub eligible: &'static str,
    pub interval_caption: &'static str,
    pub interval_headings: [&'static str; 3],
    pub chances_caption: &'static str,
    pub present_rating: &'static str,
    pub reached_in_hint: &'static str,
    pub no_counts: &'static str,
    pub cases_read: &'static str,
    pub cases_read_hint: &'static str,
    pub cases_read_wrong: &'static str,
    pub count_percentages: &'static str,
    /// The label of the same button once it has counted: it undoes that.
    pub undo_counting: &'static str,
    pub no_overall: &'static str,

    // The scenarios and the comparison.
    pub start_scenario: &'static str,
    pub versions_label: &'static str,
    pub scenario_name: &'static str,
    pub swap_scenario: &'static str,
    pub keep_scenario: &'static str,
    pub drop_scenario: &'static str,
    /// A sentence: figures that become the baseline lose the mark of a scenario.
    pub baseline_hint: &'static str,
    pub comparison_title: &'static str,
    pub compare_with: &'static str,
    pub choose_figures: &'static str,
    pub figures_without_name: &'static str,
    pub compare_with_offer: &'static str,
    pub how_to_bring_others: &'static str,
    pub show_unchanged: &'static str,
    /// Beside equal ratings, one of which discretion set.
    pub same_by_discretion: &'static str,
    pub comparison_score: &'static str,
    pub no_difference: &'static str,
    pub exchange_sides: &'static str,
    pub no_longer_by_case: &'static str,
    pub not_by_case: &'static str,

    // A standard and its discretion.
    pub not_rated: &'static str,
    pub not_inspected: &'static str,
    /// After [`discretion`](Self::discretion), where there is something else to do about the rating.
    pub and_more: &'static str,
    pub enter_rating: &'static str,
    pub enter_figures: &'static str,
    pub discretion: &'static str,
    pub no_discretion: &'static str,
    pub discretion_rating: &'static str,
    pub discretion_hint: &'static str,
    pub discretion_reason: &'static str,

    // How the ratings were worked out.
    pub steps_title: &'static str,
    pub rules_in_short: &'static [&'static str],
    pub whole_service: &'static str,
    pub all_rules: &'static str,
    pub rules_headings: [&'static str; 4],

    // The summary of the ratings.
    pub summary_title: &'static str,
    pub figures_title: &'static str,
    pub show_ratings: &'static str,
    pub hide_ratings: &'static str,
    pub standard: &'static str,
    pub figures_column: &'static str,
    pub rating_column: &'static str,
    pub rated_apart: &'static str,
    pub by_discretion: &'static str,
    pub by_discretion_title: &'static str,

    // Copying, saving and printing.
    pub string_title: &'static str,
    pub string_hint: &'static str,
    pub string_label: &'static str,
    /// The line would be too long to be read again.
    pub string_too_long: &'static str,
    pub link_label: &'static str,
    pub include_names: &'static str,
    pub include_reasons: &'static str,
    pub names_hint: &'static str,
    /// Where the name is left out, and whoever opens the link sees it all the same.
    pub names_recognised: &'static str,
    pub take_out_title: &'static str,
    pub take_out_groups: [&'static str; 3],
    pub score_label: &'static str,
    pub overall_label: &'static str,
    pub report_caption: &'static str,
    pub report_headings: [&'static str; 4],

    // The tools above the figures.
    pub enter_as: &'static str,
    pub enter_percentages: &'static str,
    pub enter_cases: &'static str,
    pub tools: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub reset: &'static str,
    pub settings: &'static str,
    pub wait: &'static str,
    pub wait_hint: &'static str,
    pub update: &'static str,
    pub stale: &'static str,
}
