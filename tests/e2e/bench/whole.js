// The rules in plain JavaScript, with the whole outcome of the engine except its sentences: where rounding decided, which
// key questions limit each standard, and which ratings and scores are still possible. The outcome is in the wire format, for a framework that
// `frameworks()` returned. The code is simple and not tuned, like `peers/rules.js`, which has the ratings and the score alone.

const WORDS = ["inadequate", "requires-improvement", "good", "outstanding"];
const UNASKED = { percent: null, band: null, roundingDecided: false };

export function rateWhole(framework, { answers, discretion = {} }) {
  const keyQuestions = {};
  const standards = {};
  const score = { points: 0, max: framework.maxScore, lowest: 0, highest: 0, complete: true };
  for (const domain of framework.domains) {
    for (const standard of domain.standards) {
      for (const { number } of standard.keyQuestions) keyQuestions[number] = question(framework, answers[number]);
      const rated = (standards[standard.number] = rateStandard(standard, answers, keyQuestions, discretion[standard.number]));
      if (!standard.counts) continue;
      score.points += rated.points ?? 0;
      score.lowest += WORDS.indexOf(rated.lowest);
      score.highest += WORDS.indexOf(rated.highest);
      score.complete &&= rated.rating !== null;
    }
  }
  const lowest = bandOf(framework.overallBands, score.lowest).rating;
  const highest = bandOf(framework.overallBands, score.highest).rating;
  const overall = { rating: lowest === highest ? lowest : null, lowest, highest };
  return { framework: framework.id, keyQuestions, standards, score, overall };
}

const bandOf = (bands, figure) => bands.find(({ from, to }) => figure >= from && figure <= to);

function question({ keyQuestionBands }, answer) {
  if (!answer || answer.notAsked) return UNASKED;
  const exact = answer.of ? (answer.yes / answer.of) * 100 : answer.percent;
  const percent = Math.round(exact);
  const band = bandOf(keyQuestionBands, percent);
  return { percent, band: band.rating, roundingDecided: exact < band.from };
}

function rateStandard({ number, keyQuestions, counts }, answers, questions, discretion) {
  let [lowest, highest, limitedBy] = [0, 3, []];
  if (answers[number]) {
    // “Not rated” is no rating, and neither is a text that is not in the list.
    lowest = highest = WORDS.indexOf(answers[number].rating);
  } else if (keyQuestions.length) {
    const asked = keyQuestions.filter((question) => !answers[question.number]?.notAsked);
    const bands = asked.filter((question) => answers[question.number]).map((question) => WORDS.indexOf(questions[question.number].band));
    highest = Math.min(3, ...bands);
    if (asked.length && bands.length === asked.length) lowest = highest;
    if (lowest === highest) limitedBy = asked.map((question) => question.number).filter((one) => questions[one].band === WORDS[lowest]);
  }
  const calculated = lowest === highest ? (WORDS[lowest] ?? null) : null;
  if (discretion) lowest = highest = WORDS.indexOf(discretion.rating);
  const rating = lowest === highest ? (WORDS[lowest] ?? null) : null;
  return {
    calculated,
    rating,
    discretion: Boolean(discretion),
    limitedBy,
    points: counts && rating ? lowest : null,
    counts,
    lowest: WORDS[lowest] ?? null,
    highest: WORDS[highest] ?? null,
  };
}
