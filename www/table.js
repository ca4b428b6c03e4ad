// The table of ratings as the calculator words it: `write_table` has what each row is.

export function tableOf(calculator) {
  const rows = calculator.table.trim().split("\n").map((line) => line.split("\t"));
  const cellsOf = (kind) => rows.filter(([first]) => first === kind).map(([, ...cells]) => cells);
  const [[language], [title], [framework], headings, [overall, rating, id], [score, points], [discretion], [unofficial]] = [
    "language", "title", "framework", "headings", "overall", "score", "discretion", "unofficial",
  ].map((kind) => cellsOf(kind)[0]);
  const body = rows.flatMap(([kind, number, name, ...rest]) => {
    const called = [number, name].filter(Boolean).join(" ");
    if (kind === "domain") return { called, note: rest[0] };
    return kind === "standard" ? { called, number, name, rating: rest[0], id: rest[1], mark: rest[2] } : [];
  });
  const notes = cellsOf("note").map(([note]) => note);
  return { language, title, framework, headings, overall: { called: overall, rating, id }, score: { called: score, rating: points }, body, discretion, notes, unofficial };
}
