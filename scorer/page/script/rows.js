// Verdicts as rows of JSON lines and back, as docs/review-files.md has them, for a page without a server.
"use strict";

// When each pair was changed last, by its key.
function lastTimes(events) {
  return new Map(events.map(({ key, when }) => [key, when]));
}

// One row for each line, worst first.  Whoever reads them in says whose they are.
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
      severity: line.severity,
      quality: line.quality,
      checks: [...new Set(line.findings.map((finding) => finding.check))],
      findings: line.findings.map((finding) => `${finding.severity} ${finding.check}: ${finding.message}`),
      reviewer: "",
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

const GRADE_OF = { "": null, fine: "none", none: "none", minor: "minor", major: "major", critical: "critical" };
Object.assign(GRADE_OF, { unsure: "unsure", skip: "skip" });

// What is wrong with a row, in a few words; null where it is sound.
function unsound(row, line, categories) {
  const text = (value) => typeof value === "string";
  const missing = (value) => value === null || value === undefined;
  if (!missing(row.verdict) && !(text(row.verdict) && row.verdict.trim().toLowerCase() in GRADE_OF)) return "a verdict that is none";
  if (!missing(row.comment) && !text(row.comment)) return "a comment that is no text";
  if (!missing(row.corrected) && !text(row.corrected)) return "a correction that is no text";
  if (!missing(row.decided) && !(text(row.decided) && (!row.decided || Date.parse(row.decided)))) return "a time that is none";
  const finding = (value) => text(value) && /^[0-9a-f]{32}$/.test(value);
  if (!missing(row.dismissed) && !(Array.isArray(row.dismissed) && row.dismissed.every(finding))) return "dismissed findings that are none";
  if (missing(row.errors)) return null;
  const fits = ({ side, at, category, severity } = {}) =>
    ["original", "garbled"].includes(side) &&
    (!line || line[side]) &&
    Array.isArray(at) &&
    at.length === 2 &&
    at.every(Number.isInteger) &&
    0 <= at[0] &&
    at[0] <= at[1] &&
    (!line || at[1] <= points(line[side].text)) &&
    categories.includes(category) &&
    SEVERITIES.slice(1).includes(severity);
  const sound = Array.isArray(row.errors) && row.errors.every((error) => error !== null && typeof error === "object" && fits(error));
  return sound ? null : "an error that does not fit the text";
}

function rowsIn(text, name, source) {
  const refuse = (n, problem) => {
    throw new Problem(`${name}, line ${n + 1}: ${problem}: load what “Save verdicts” or --export FILE.jsonl wrote`);
  };
  const read = (line, n) => {
    let row = null;
    try {
      row = JSON.parse(line);
    } catch {
      // said below
    }
    if (typeof row?.key !== "string" || !("verdict" in row)) refuse(n, "not a row of verdicts");
    const problem = unsound(row, source.lineOf(row.key), source.data.words.categories);
    if (problem) refuse(n, problem);
    return row;
  };
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  return lines.map((line, n) => line.trim() && read(line, n)).filter(Boolean);
}

// What has to be done for a pair to be as a row says; what the row does not have is left as it is.
function rowActions(row, now) {
  const grade = GRADE_OF[(row.verdict ?? "").trim().toLowerCase()];
  const errors = (row.errors ?? []).map(({ side, at, category, severity }) => ({ side, at, category, severity }));
  const wanted = [
    ["verdict", grade, now.grade, { do: "grade", grade }],
    ["comment", row.comment ?? "", now.comment, { do: "comment", text: row.comment ?? "" }],
    ["corrected", row.corrected ?? null, now.corrected, { do: "correct", text: row.corrected ?? null }],
    ["errors", errors, now.errors, { do: "mark", errors }],
  ];
  const differs = wanted.filter(([name, theirs, ours]) => name in row && JSON.stringify(theirs) !== JSON.stringify(ours));
  const dismissed = new Set(row.dismissed ?? now.dismissed);
  const toggles = [...new Set([...dismissed, ...now.dismissed])].filter(
    (finding) => dismissed.has(finding) !== now.dismissed.includes(finding),
  );
  return [
    ...differs.map(([, , , action]) => action),
    ...toggles.map((finding) => ({ do: "dismiss", finding, everywhere: false, withdrawn: !dismissed.has(finding) })),
  ];
}

// What a file of rows changes, all of it or, where it is not sound, nothing: the actions, how many pairs were changed
// here since the file was written and are left as they are, and how many rows are of pairs that are not here.
function actionsOf(text, name, source) {
  const times = lastTimes(source.events);
  const [actions, seen, left] = [[], new Set(), { conflicts: 0, unknown: 0 }];
  for (const row of rowsIn(text, name, source)) {
    if (seen.has(row.key)) continue; // a repeated line, or another reviewer's row, which stands below one's own
    seen.add(row.key);
    if (!source.keys.has(row.key)) {
      left.unknown += 1;
      continue;
    }
    const changes = rowActions(row, source.of(row.key));
    const mine = times.get(row.key);
    const late = mine !== undefined && Date.parse(mine) !== Date.parse(row.decided ?? "");
    if (changes.length && late) left.conflicts += row.decided || rowActions(row, NO_VERDICT).length ? 1 : 0;
    else actions.push(...changes.map((action) => [row.key, action]));
  }
  return { actions, ...left };
}
