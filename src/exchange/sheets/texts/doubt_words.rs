//! The words by which a free text of a sheet says that an answer is taken out, changed or not settled, and the words that take those back.

use crate::exchange::sheets::word_list::SortedWords;

/// Words and phrases that say of a case, wherever they stand in a remark, that its answers are taken out, changed or not settled.
pub static DOUBTS: SortedWords = SortedWords::new(
    "added by mistake|adult case|already counted|answered for another|answered for the|\
    answered for the brother|answered for the other|answered for the sibling|answered for the sister|\
    answers may not|answers mixed|answers swapped|audit of case|audited from memory|audited twice|\
    be a no|be a yes|belongs to another|belongs to the other|benchmarking|calibration|care taking|caretaking|\
    case for training|case not audited|case transferred out|closed before audit|closed before the audit|\
    columns mixed|contested|could not access file|could not access the file|could not access the record|\
    couldn t access the file|count double|counted double|counted elsewhere|counted in last|counted last|\
    counts as two|counts double|counts twice|default answers|did not save|didn t save|discounted|\
    disputed|disregard|disregarded|ditto|do not count|do not include|do not use|don t count|\
    don t include|don t use|double counted|dry run|dummy|entered by mistake|entered in error|\
    entered twice|exclude from|excluded from audit|excluded from figures|excluded from sample|\
    excluded from the audit|excluded from the cohort|excluded from the count|excluded from the figures|\
    excluded from the sample|excluded from totals|from the sample|guess|guessed|guesses|half the file|\
    half the record|in dispute|ineligible|is a no|is a yes|last year s|mark down|mark this down|\
    marked differently|marked down|may not have saved|miscoded|miskeyed|misread|mistyped|moderated down|\
    n/a really|needs redoing|no and yes swapped|not a youth|not be counted|not be included in the|\
    not for inclusion|not have saved|not in cohort|not in sample|not in scope|not in the cohort|\
    not in the sample|not one of ours|not our|not our case|not our child|not really applicable|\
    not scored|not to be counted|not to be included|old form|old framework|old standards|omit|omitted|\
    other audit|out of period|out of sample|out of scope|outside audit|outside period|outside the audit|\
    outside the period|overridden|override|overrides|overruled|overturned|part of the record|\
    placeholder|practice case|practice run|provisional|provisionally|qa d down|qad down|re audit|\
    re audited|read differently|read it differently|read this differently|really n/a|reaudit|reaudited|\
    regraded|remoderated|remove from sample|remove from the sample|repeat of case|rescored|rows mixed|\
    same as case|scored against|scored differently|scored down|scored it differently|second read|\
    second reader|should not be here|should not count|should not have been audited|\
    should not have been sampled|should read|should say|standardisation|superseded|tbc|tbd|test case|\
    test data|test entry|test row|the no answers|tool froze|training case|training example|trial run|\
    unaudited|unconfirmed|unfinished|unmoderated|unverified|void|voided|weight 2|weight 3|\
    wrong box|wrong boxes|wrong case|wrong child|wrong column|wrong columns|wrong file|wrong record|\
    wrong row|wrong standards|wrong way round|wrongly counted|wrongly included|wrongly sampled|\
    yes and no reversed|yes and no swapped",
);

/// Words and phrases that say so where the rest of the remark is about the audit too: “Changed to yes”, and not “Plan changed”.
pub static WEAK_DOUBTS: SortedWords = SortedWords::new(
    "adjusted|after moderation|altered|amended|amendment|appeal|appealed|await|awaiting|awaits|cancelled|\
    challenge|challenged|change|changed|changes|check again|copy|corrected|correction|corrections|\
    counted twice|delete|deleted|demo|disagree|disagreed|disagreement|discard|discarded|dispute|\
    do not know|don t know|double check|doubtful|downgraded|draft|duplicate|duplicated|duplicates|error|\
    errors|estimate|estimated|example|exclude|excluded|flipped|half done|ignore|ignored|in progress|\
    incomplete|incorrect|interim|invalid|leave out|left out|looked at|lowered|maybe|mistake|mistaken|\
    moderation|mostly no|mostly yes|need checking|needs checking|no longer counted|no longer counts|not agreed|\
    not audited|not complete|not completed|not confirmed|not count|not counted|not eligible|not final|\
    not finalised|not finished|not include|not included|not known|not moderated|not reached|\
    not reliable|not started|not sure|not valid|not verified|not yet|on appeal|on hold|opinion needed|\
    pending|pilot|please check|possibly|practice|queried|query|ran out of time|recheck|rechecked|\
    redo|rejected|remove|removed|repeat|repeated|replace|replaced|reserve|reversed|revised|\
    revised since|same case|same child|second opinion|second reading|spare|struck off|struck out|\
    struck through|swapped|tentative|test|testing|to be agreed|to be audited|to be checked|\
    to be confirmed|to be decided|to be discussed|to be moderated|to be removed|to be verified|to check|\
    to finish|uncertain|unclear|under appeal|under query|under review|unsure|upgraded|withdrawn|\
    wrong|wrongly",
);

/// Words that any remark about an audit has.
pub static OF_AUDITS: SortedWords = SortedWords::new(
    "a|about|above|actual|actually|add|after|again|agree|agreed|agreement|all|also|an|and|another|answer|\
    answered|answers|any|are|as|assurance|at|audit|audited|auditing|auditor|auditors|audits|be|because|been|\
    before|being|below|both|but|by|can|case|cases|check|checked|checking|cohort|column|columns|comment|\
    comments|complete|completed|confirm|confirmed|consensus|count|counted|counts|criteria|criterion|data|date|decided|\
    decision|did|do|does|don|done|double|due|each|eight|either|eleven|entries|entry|figure|figures|final|\
    finalised|finished|first|five|following|for|form|four|from|further|grade|graded|had|has|have|here|if|in|\
    include|included|inclusion|initial|initially|insufficient|is|isn|it|its|judgement|judgements|judgment|\
    just|kept|kq|last|later|latest|line|lines|list|made|make|mark|marked|met|moderated|moderator|moderators|\
    need|needed|needs|new|next|nine|no|not|note|notes|now|number|numbers|of|old|on|one|only|or|original|\
    originally|other|our|out|panel|part|per|period|please|pls|previous|previously|put|qa|qad|quality|\
    question|questions|rating|ratings|re|read|reader|reading|really|reason|reasons|resolve|resolved|result|\
    results|review|reviewer|round|row|rows|same|sample|sampled|sampling|say|says|score|scored|scores|scoring|\
    second|see|set|seven|sheet|should|since|six|so|some|sorry|still|sufficient|take|taken|ten|that|the|their|\
    then|there|these|they|third|this|those|three|time|to|today|total|totals|training|twelve|twice|two|under|\
    until|up|use|used|using|valid|verified|verify|version|was|wasn|we|were|what|when|which|will|with|would|\
    yes|yet",
);

/// Phrases that say so whatever lives are named beside them: “One audit covers this and the brother above”.
pub static DOUBTS_OF_SAMPLES: SortedWords = SortedWords::new(
    "after audit period|after the audit period|assessment belongs to|audit covers both|audit covers this|\
    audited as one|audited jointly|audited together|before audit period|before the audit period|\
    belongs to brother|belongs to sibling|belongs to sister|belongs to the previous|\
    belongs to the sibling|both audited|covered by the audit|covered in the audit|covers both children|\
    covers both siblings|dummy data|dummy figures|file belongs to|form covers both|joint audit|\
    mock data|on one form|one audit|one result only|only looked at|outside audit period|\
    outside the audit period|record belongs to|sibling s file|sibling s record|test data|training data|\
    training exercise|will revisit|wrong file opened",
);

/// Words about a child's life and about the work with the child, which take back the words of doubt beside them: “Excluded from school”.
pub static OF_LIVES: SortedWords = SortedWords::new(
    "account|address|allegation|allegations|appointment|appointments|assessment|assessments|asset|assetplus|\
    bail|brother|camhs|carer|carers|caution|charge|charges|child|children|claim|claims|clothes|college|\
    contact|conviction|convictions|court|cps|curfew|dad|diagnosis|drug|drugs|education|ehcp|ete|family|\
    father|gp|guardian|health|hearing|hearings|home|hospital|house|in time|intervention|interventions|judge|\
    letter|letters|licence|license|magistrates|media|medication|meeting|meetings|mother|mum|naming|offence|\
    offences|offending|on time|order|orders|parent|parents|paternity|peer|peers|phone|placement|plan|\
    planning|plans|plea|police|provision|psr|referral|referrals|relationship|report|reports|residence|\
    review not complete|review not completed|reviews not completed|school|sentence|sentences|session|\
    sessions|sibling|siblings|sister|social|statement|statements|suspect|tag|trial|tuition|unit|victim|\
    victims|visit|visits|witness|work|young",
);

/// Words of the names of standards and key questions. Beside a word for figures, they are not about the life of a child: “The planning figures are
/// provisional”.
pub static NAMES_OF_STANDARDS: SortedWords = SortedWords::new(
    "assessing|assessment|child|children|court|delivery|desistance|implementation|others|planning|reviewing|safe|safety|victims",
);

/// Further words and phrases that say of a sheet, above its headings or below its cases, that it is not to be counted as it stands.
pub static DOUBTS_OF_SHEETS: SortedWords = SortedWords::new(
    "adult cases|adult probation|adult probation delivery unit|approx|approximate|approximately|aren t correct|\
    aren t right|awaiting|ballpark|before moderation|before qa|benchmark figures|best case|best guess|blue text|\
    bold|bold text|cases marked|cases shown|cases to follow|child feedback|child s views|children s feedback|\
    children s views|comparator figures|counted double|counted twice|crossed out|do not rely|don t rely|\
    don t use|double counted|draft|duplicate|duplicated|duplicates|estimate|estimated|estimates|exclude|\
    excluded|fictional|fictitious|filter applied|filtered|first marks|for comparison|forecast|forecasts|\
    from memory|green text|greyed|guessed|guesses|had been met|highlighted|hmpps|hold off|ignore|illustrative|\
    in blue|in bold|in brackets|in colour|in green|in grey|in italics|in orange|in pink|in purple|in red|\
    in yellow|incl practice|incl reserves|including practice|including reserves|incomplete|incorrect|indicative|\
    interim|invalid|invented|isn t correct|isn t right|italic|jtai|last quarter|last year|last years|\
    local practice standards|local standards|made up|manager s own view|managers own view|marked with|mixed the|\
    mixed up|mock|national average|national averages|national figures|national standards self assessment|\
    neighbouring service|not agreed|not approved|not be used|not checked|not complete|not completed|\
    not confirmed|not correct|not count|not counted|not final|not finalised|not for use|not included|\
    not moderated|not ready|not real|not right|not sampled|not signed off|not to be used|not verified|not yet|\
    obsolete|ofsted|old data|old figures|out of date|outdated|own view|parent survey|parents feedback|\
    parents survey|parents view|parents views|pdu|pending|people on probation|person on probation|pilot|\
    pinch of salt|placeholder|practice copy|practice run|practice sheet|practice standards|pre moderation|\
    pre qa|predicted|prediction|predictions|preliminary|previous quarter|previous year|probation delivery unit|\
    probation region|projected|projection|records shown|red cells|red rows|red text|regional probation|\
    remaining cases|rest to follow|reversed|revised since|rough count|rough figures|rough numbers|rows marked|\
    rows shown|same case|same child|sample answers|sample data|sandbox|scenario|scored against|\
    scored against asset|scored against assetplus|second pair of eyes|self assessment by|shaded|still to come|\
    struck through|subject to|swap|swapped|take one off|target for|target position|targets for|\
    template with example|template with sample|test entries|the wrong lines|the wrong way|to be added|\
    to be agreed|to be checked|to be confirmed|to be moderated|too high|too low|training copy|training data|\
    training sheet|transposed|typo|typos|uncertain|unchecked|uncorrected|under review|underlined|unreliable|\
    unsure|victim feedback|victims feedback|victims survey|want to be|what if|will change|wip|with caution|\
    with reserves|withdrawn|work in progress|worst case|wrong|year s to follow|yellow cells|yellow rows|\
    young person s views",
);

/// Words and phrases that say so where the rest of the text is about the audit too.
pub static WEAK_DOUBTS_OF_SHEETS: SortedWords = SortedWords::new(
    "actually|amended|await|awaits|cancelled|caveat|changed|check again|corrected|correction|delete|deleted|demo|\
    disagree|disagreed|discard|double check|doubtful|downgraded|error|errors|example|filter|flipped|i meant|ignored|\
    in progress|instead of|leave out|left out|mistake|mistyped|moved|need checking|needs checking|not sure|\
    not valid|on hold|overwritten|please check|queried|query|recheck|rechecked|redo|remove|removed|replace|\
    replaced|rough|roughly|should be|should have been|spare|target|targets|test|testing|to check|to follow|unclear|\
    upgraded",
);

/// Phrases by which a text says that a sheet has the work that was not sufficient.
pub static FAILURES: SortedWords = SortedWords::new(
    "below standard|below the standard|did not meet|didn t meet|do not meet|failed|failing|fall short|fallen short|fell short|\
    insufficient|no answers|not been met|not good enough|not meet|not meeting|not met|not satisfied|not sufficient|unmet|\
    unsatisfactory|was lacking|was poor|were not met|were poor|work is poor|work was poor",
);

/// Words of titles that take back the words of doubt beside them: “For internal use only”.
pub static OF_TITLES: SortedWords =
    SortedWords::new("circulation|confidential|internal|official|protectively|publication|rights|sensitive|template");
