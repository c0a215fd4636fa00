// Verdicts as JSON lines and back, in the format of docs/review-files.md, for a page without a server.
"use strict";

// One row for each line, worst first.
function verdictRows(source) {
  const times = lastTimes(source.events);
  return source.data.worst.map((n) => {
    const line = source.data.lines[n];
    const { grade, comment, corrected, errors, dismissed } = source.of(line.key);
    return {
      index: line.n,
      key: line.key,
      kind: line.kind,
      original_line: line.original?.line ?? null,
      garbled_line: line.garbled?.line ?? null,
      original_place: line.original?.place ?? null,
      garbled_place: line.garbled?.place ?? null,
      severity: line.severity,
      quality: line.quality,
      checks: [...new Set(line.findings.map((finding) => finding.check))],
      findings: line.findings.map((finding) => `${finding.severity} ${finding.check}: ${finding.message}`),
      reviewer: source.reviewer, // if empty, the rows belong to whoever loads the file
      verdict: grade,
      comment,
      corrected,
      errors,
      dismissed,
      decided: times.get(line.key) ?? null,
      original: line.original?.text ?? null,
      garbled: line.garbled?.text ?? null,
    };
  });
}

const GRADE_OF = new Map([
  ["", null],
  ...Object.entries(WORDS.verdicts).flatMap(([grade, { written }]) => [
    [grade, grade],
    [written, grade],
  ]),
]);
function fitsText({ side, at, category, severity }, line, categories) {
  return (
    ["original", "garbled"].includes(side) &&
    (!line || line[side]) &&
    Array.isArray(at) &&
    at.length === 2 &&
    at.every(Number.isInteger) &&
    0 <= at[0] &&
    at[0] <= at[1] &&
    (!line || at[1] <= points(line[side].text)) &&
    categories.includes(category) &&
    SEVERITIES.slice(1).includes(severity)
  );
}

// What is wrong with a row, in a few words; null if it is valid.  `line` is the line of its key, if there is one.
function unsound(row, line, categories) {
  const missing = (name) => row[name] === null || row[name] === undefined;
  const list = (name, holds) => !(name in row) || (Array.isArray(row[name]) && row[name].every(holds));
  if (!missing("verdict") && !(isText(row.verdict) && GRADE_OF.has(row.verdict.trim().toLowerCase())))
    return "a verdict that is none";
  if (!missing("comment") && !isText(row.comment)) return "a comment that is no text";
  if (!missing("corrected") && !isText(row.corrected)) return "a correction that is no text";
  if (!missing("reviewer") && !isText(row.reviewer)) return "a reviewer that is no name";
  if (!missing("decided") && !(isText(row.decided) && (!row.decided || Date.parse(row.decided))))
    return "a time that is none";
  if (!missing("dismissed") && !list("dismissed", (one) => isText(one) && KEY.test(one)))
    return "dismissed findings that are none";
  const object = (error) => error !== null && typeof error === "object";
  if (!list("errors", (error) => object(error) && fitsText(error, line, categories)))
    return "an error that does not fit the text";
  const text = (name) => (missing(name) ? null : normalText(row[name]));
  const given = "original" in row && "garbled" in row;
  if (given && !["original", "garbled"].every((name) => missing(name) || isText(row[name])))
    return "a side that is no text";
  const same = (name) => text(name) === (line[name]?.text ?? null);
  return line && given && !(same("original") && same("garbled")) ? "a key that does not fit the texts beside it" : null;
}

// Rows of a file, each with the key of its pair in lower case.  An invalid row is refused with its line number.
function rowsIn(text, name, source) {
  const refuse = (n, problem) => {
    throw new Problem(`${name}, line ${n + 1}: ${problem}: load what “Save verdicts” or --export FILE.jsonl wrote`);
  };
  const read = (content, n) => {
    let row = null;
    try {
      row = JSON.parse(content);
    } catch {
      // the check below reports it
    }
    if (row === null || typeof row !== "object" || !("verdict" in row)) refuse(n, "not a row of verdicts");
    const key =
      isText(row.key) && row.key.trim() ? row.key.trim().toLowerCase() : source.keyOf(row.original, row.garbled);
    if (!isText(key) || !KEY.test(key)) refuse(n, "a row of no pair that is known");
    const problem = unsound(row, source.lineOf(key), WORDS.categories);
    if (problem) refuse(n, problem);
    return { ...row, key, place: n };
  };
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const rows = lines.map((content, n) => content.trim() && read(content, n)).filter(Boolean);
  const first = new Map();
  for (const row of rows) {
    const whose = `${row.reviewer ?? ""} ${row.key}`;
    const before = first.get(whose);
    if (!before) first.set(whose, row);
    else if (JSON.stringify(rowActions(row, NO_VERDICT)) !== JSON.stringify(rowActions(before, NO_VERDICT))) {
      refuse(row.place, `another verdict than in line ${before.place + 1} on the same pair`);
    }
  }
  return [...first.values()];
}

// The actions that bring a pair to the state in a row; fields that the row does not have stay as they are.
function rowActions(row, now) {
  const grade = GRADE_OF.get((row.verdict ?? "").trim().toLowerCase());
  const errors = (row.errors ?? []).map(({ side, at, category, severity }) => ({ side, at, category, severity }));
  const wanted = [
    ["verdict", grade, now.grade, { do: "grade", grade }],
    ["comment", row.comment ?? "", now.comment, { do: "comment", text: row.comment ?? "" }],
    ["corrected", row.corrected ?? null, now.corrected, { do: "correct", text: row.corrected ?? null }],
    ["errors", errors, now.errors, { do: "mark", errors }],
  ];
  const differs = wanted.filter(
    ([name, theirs, ours]) => name in row && JSON.stringify(theirs) !== JSON.stringify(ours),
  );
  const dismissed = new Set(row.dismissed ?? now.dismissed);
  const toggles = [...new Set([...dismissed, ...now.dismissed])].filter(
    (finding) => dismissed.has(finding) !== now.dismissed.includes(finding),
  );
  return [
    ...differs.map(([, , , action]) => action),
    ...toggles.map((finding) => ({ do: "dismiss", finding, everywhere: false, withdrawn: !dismissed.has(finding) })),
  ];
}
