// Runs of omitted or of added sentences, for a page without a server.  scorer/review/runs.py does the same.
"use strict";

// The first line of the run that each line is in; null for a line in no run.
function runStarts(lines) {
  const starts = lines.map(() => null);
  lines.forEach((line, n) => {
    if (line.kind === "match" || n === 0 || lines[n - 1].kind !== line.kind) return;
    starts[n - 1] ??= n - 1;
    starts[n] = starts[n - 1];
  });
  return starts;
}

function folded(starts, selected, opened) {
  const runs = new Map();
  for (const n of selected) {
    if (starts[n] !== null) runs.set(starts[n], [...(runs.get(starts[n]) ?? []), n]);
  }
  for (const run of runs.values()) run.sort((a, b) => a - b);
  const [shown, members] = [new Set(), {}];
  for (const n of selected) {
    const run = runs.get(starts[n]) ?? [n];
    const closed = run.length > 1 && !opened.includes(starts[n]);
    if (closed) members[run[0]] = run;
    for (const one of closed ? run.slice(0, 1) : run) shown.add(one);
  }
  return { lines: [...shown], members };
}

// The lines that an address asks for, worst first with each run as one line; and the lines of these runs.
function shownOf(data, state, address) {
  const lines = select(data, state, address);
  if ((address.get("order") || "worst") !== "worst") return { lines, members: {} };
  return folded(runStarts(data.lines), lines, values(address, "opened").map(Number));
}

// The verdict on a line, or on all lines of the run that it stands for; null if they have none or several.
function commonGrade(numbers, source) {
  const grades = new Set(numbers.map((n) => source.gradeOf(n)));
  return grades.size === 1 ? [...grades][0] : null;
}
