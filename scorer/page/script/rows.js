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

function rowsIn(text, name) {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const read = (line, n) => {
    try {
      const row = JSON.parse(line);
      if (typeof row.key === "string" && "verdict" in row) return row;
    } catch {
      // said below
    }
    throw new Problem(`${name}, line ${n + 1}: not a row of verdicts: load what “Save verdicts” or --export FILE.jsonl wrote`);
  };
  return lines.map((line, n) => line.trim() && read(line, n)).filter(Boolean);
}

function rowActions(row, now) {
  const wanted = [
    [row.verdict ?? null, now.grade, { do: "grade", grade: row.verdict ?? null }],
    [row.comment ?? "", now.comment, { do: "comment", text: row.comment ?? "" }],
    [row.corrected ?? null, now.corrected, { do: "correct", text: row.corrected ?? null }],
    [row.errors ?? [], now.errors, { do: "mark", errors: row.errors ?? [] }],
  ];
  const differs = wanted.filter(([theirs, ours]) => JSON.stringify(theirs) !== JSON.stringify(ours));
  const dismissed = new Set(row.dismissed ?? []);
  const toggles = [...new Set([...dismissed, ...now.dismissed])].filter(
    (finding) => dismissed.has(finding) !== now.dismissed.includes(finding),
  );
  return [
    ...differs.map(([, , action]) => action),
    ...toggles.map((finding) => ({ do: "dismiss", finding, everywhere: false, withdrawn: !dismissed.has(finding) })),
  ];
}

// What a file of rows changes: the actions, and how many pairs were changed here since and are left as they are.
function actionsOf(text, name, source) {
  const times = lastTimes(source.events);
  const actions = [];
  const seen = new Set();
  let conflicts = 0;
  for (const row of rowsIn(text, name)) {
    if (!source.keys.has(row.key) || seen.has(row.key)) continue;
    seen.add(row.key);
    const changes = rowActions(row, source.of(row.key));
    const mine = times.get(row.key);
    const based = mine === undefined || Date.parse(mine) === Date.parse(row.decided ?? "");
    if (!changes.length) continue;
    if (source.replay.verdicts.has(row.key) && !based) conflicts += 1;
    else actions.push(...changes.map((action) => [row.key, action]));
  }
  return { actions, conflicts };
}
