//! The words by which a free text of a sheet says that an answer is taken out, changed or not settled, and the words that take those back.

use crate::exchange::sheets::word_list::SortedWords;

/// Words and phrases that say of a case, wherever they stand in a remark, that its answers are taken out, changed or not settled.
pub static DOUBTS: SortedWords = SortedWords::new(
    "added by mistake|adult case|already counted|answered for another|answered for the|\
    answered for the brother|answered for the other|answered for the sibling|answered for the sister|\
    answers swapped|audit of case|audited from memory|belongs to another|belongs to the other|benchmarking|\
    calibration|caretaking case|case for training|case not audited|case transferred out|closed before audit|\
    closed before the audit|contested|count double|counted double|counted elsewhere|counted in last|\
    counted last|counts as two|counts double|counts twice|discounted|disputed|disregard|disregarded|\
    do not count|do not include|do not use|don t count|don t include|don t use|double counted|dry run|dummy|\
    entered by mistake|entered in error|entered twice|exclude from|excluded from audit|\
    excluded from figures|excluded from sample|excluded from the audit|excluded from the cohort|\
    excluded from the count|excluded from the figures|excluded from the sample|excluded from totals|\
    from the sample|guess|guessed|guesses|half the file|half the record|in dispute|ineligible|last year s|\
    miscoded|miskeyed|misread|mistyped|no and yes swapped|not a youth|not be counted|not be included in the|\
    not for inclusion|not in cohort|not in sample|not in scope|not in the cohort|not in the sample|\
    not one of ours|not our|not our case|not our child|not scored|not to be counted|not to be included|\
    old form|old framework|old standards|omit|omitted|other audit|out of period|out of sample|out of scope|\
    outside audit|outside period|outside the audit|outside the period|overridden|override|overrides|\
    overruled|overturned|part of the record|placeholder|practice case|practice run|provisional|\
    provisionally|re audit|re audited|reaudit|reaudited|regraded|remoderated|remove from sample|\
    remove from the sample|repeat of case|rescored|same as case|scored against|second read|second reader|\
    should not be here|should not count|should not have been audited|should not have been sampled|\
    should read|should say|standardisation|superseded|tbc|tbd|test case|test data|test entry|test row|\
    the no answers|training case|training example|trial run|unaudited|unconfirmed|unfinished|unmoderated|\
    unverified|void|voided|weight 2|weight 3|wrong box|wrong boxes|wrong case|wrong child|wrong column|\
    wrong columns|wrong file|wrong record|wrong row|wrong standards|wrong way round|wrongly counted|\
    wrongly included|wrongly sampled|yes and no reversed|yes and no swapped",
);

/// Words and phrases that say so where the rest of the remark is about the audit too: “Changed to yes”, and not “Plan changed”.
pub static WEAK_DOUBTS: SortedWords = SortedWords::new(
    "adjusted|after moderation|altered|amended|amendment|appeal|appealed|await|awaiting|awaits|cancelled|\
    challenge|challenged|change|changed|changes|check again|copy|corrected|correction|corrections|\
    counted twice|delete|deleted|demo|disagree|disagreed|disagreement|discard|discarded|dispute|do not know|\
    don t know|double check|doubtful|downgraded|draft|duplicate|duplicated|duplicates|error|errors|estimate|\
    estimated|example|exclude|excluded|flipped|ignore|ignored|in progress|incomplete|incorrect|interim|\
    invalid|leave out|left out|maybe|mistake|mistaken|moderation|need checking|needs checking|\
    no longer counted|no longer counts|not agreed|not audited|not complete|not completed|not confirmed|\
    not count|not counted|not eligible|not final|not finalised|not finished|not include|not included|\
    not known|not moderated|not reliable|not started|not sure|not valid|not verified|not yet|on appeal|\
    on hold|pending|pilot|please check|possibly|practice|queried|query|recheck|rechecked|redo|rejected|\
    remove|removed|repeat|repeated|replace|replaced|reserve|reversed|revised|revised since|same case|\
    same child|second opinion|second reading|spare|struck off|struck out|struck through|swapped|tentative|\
    test|testing|to be agreed|to be audited|to be checked|to be confirmed|to be decided|to be discussed|\
    to be moderated|to be removed|to be verified|to check|uncertain|unclear|under appeal|under query|\
    under review|unsure|upgraded|withdrawn|wrong|wrongly",
);

/// Words that any remark about an audit has.
pub static OF_AUDITS: SortedWords = SortedWords::new(
    "a|about|above|actual|actually|add|after|again|agree|agreed|agreement|all|also|an|and|another|answer|\
    answered|answers|any|are|as|assurance|at|audit|audited|auditing|auditor|auditors|audits|be|because|been|\
    before|being|below|both|but|by|can|case|cases|check|checked|checking|cohort|column|columns|comment|\
    comments|complete|completed|confirm|confirmed|count|counted|counts|criteria|criterion|data|date|decided|\
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
    "after audit period|after the audit period|audit covers both|audit covers this|audited as one|\
    audited jointly|audited together|before audit period|before the audit period|both audited|\
    covered by the audit|covered in the audit|covers both children|covers both siblings|dummy data|\
    dummy figures|form covers both|joint audit|mock data|on one form|one audit|one result only|\
    outside audit period|outside the audit period|sibling s file|sibling s record|test data|training data|\
    training exercise|wrong file opened",
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
    aren t right|awaiting|ballpark|before moderation|benchmark figures|best guess|cases marked|cases shown|\
    cases to follow|comparator figures|counted double|counted twice|crossed out|do not rely|don t rely|don t use|\
    double counted|draft|duplicate|duplicated|duplicates|estimate|estimated|estimates|exclude|excluded|fictional|\
    fictitious|filter applied|filtered|for comparison|from memory|greyed|guessed|guesses|highlighted|hmpps|hold off|\
    ignore|illustrative|in bold|in brackets|in green|in grey|in italics|in red|in yellow|incomplete|incorrect|\
    indicative|interim|invalid|invented|isn t correct|isn t right|last quarter|last year|last years|made up|\
    marked with|mixed the|mixed up|mock|national average|national averages|national figures|neighbouring service|\
    not agreed|not approved|not be used|not checked|not complete|not completed|not confirmed|not correct|not count|\
    not counted|not final|not finalised|not for use|not included|not moderated|not ready|not real|not right|\
    not sampled|not signed off|not to be used|not verified|not yet|obsolete|old data|old figures|out of date|\
    outdated|parents view|parents views|pdu|pending|people on probation|person on probation|pilot|pinch of salt|\
    placeholder|practice copy|practice run|practice sheet|pre moderation|preliminary|previous quarter|previous year|\
    probation delivery unit|probation region|records shown|regional probation|remaining cases|rest to follow|\
    reversed|revised since|rough count|rough figures|rough numbers|rows marked|rows shown|same case|same child|\
    sample answers|sample data|scored against|self assessment by|shaded|still to come|struck through|subject to|\
    swap|swapped|take one off|target for|targets for|template with example|template with sample|the wrong lines|\
    the wrong way|to be added|to be agreed|to be checked|to be confirmed|to be moderated|too high|too low|\
    training copy|training data|training sheet|transposed|typo|typos|uncertain|unchecked|under review|unreliable|\
    unsure|wip|with caution|withdrawn|work in progress|wrong|year s to follow",
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
