// What rows of a file change in what the browser keeps.  scorer/exchange/taken.py does the same.
"use strict";

// Whether the pair was changed here after the row was decided.  `times` are those of all its changes: a row with the time
// of one before the last is an earlier state, even if the clock was set back since then.
function isLate(row, mine, times) {
  if (mine === undefined) return false;
  const decided = Date.parse(row.decided ?? "");
  return !(decided >= Date.parse(mine)) || (decided !== Date.parse(mine) && times.has(decided));
}

// The times of all changes of each pair, by its key.
function allTimes(events) {
  const times = new Map();
  for (const { key, when } of events) times.set(key, (times.get(key) ?? new Set()).add(Date.parse(when)));
  return times;
}

// The time for the events of a row: one millisecond after the row's own time, so that the same row is not newer the next
// time.  If that is in the future or no newer than the last change here, it is now.
function decidedAt(row, mine, source) {
  const then = Date.parse(row.decided ?? "") + 1;
  const newer = then < Date.now() && (mine === undefined || then > Date.parse(mine));
  return newer ? new Date(then).toISOString() : source.now();
}

// What a file of rows changes.  `rowActions` returns the actions that bring a key to the state in a row, from what is said of it
// now, or from `nothing`.  Returns all of them, the number of keys left alone because they were changed here after the file was
// written, and the numbers of rows about other things and by other people.
function actionsOf(rows, source, rowActions, nothing) {
  const [times, all] = [lastTimes(source.events), allTimes(source.events)];
  const [actions, left] = [[], { conflicts: 0, unknown: 0, others: 0 }];
  for (const row of rows) {
    const changes = rowActions(row, source.of(row.key));
    if (!source.keys.has(row.key)) left.unknown += 1;
    else if (row.reviewer && row.reviewer !== source.reviewer) left.others += 1;
    else if (!changes.length) continue;
    else if (!isLate(row, times.get(row.key), all.get(row.key))) {
      const when = decidedAt(row, times.get(row.key), source);
      actions.push(...changes.map((action) => [row.key, action, when]));
    }
    // An empty row that was empty when it was written is no conflict: it has nothing to load.
    else if (row.decided || rowActions(row, nothing).length) left.conflicts += 1;
  }
  return { actions, ...left };
}

// What became of a file, in words.  thing: what its rows are about; elsewhere: where those of a row that is unknown are.
function takenWords({ changed, conflicts, unknown, others: theirs }, thing, elsewhere) {
  const left = conflicts ? `; ${counted(conflicts, thing)} left as decided here since the file was written` : "";
  const others = unknown ? `; ${counted(unknown, "row")} of ${elsewhere}` : "";
  const people = theirs ? `; ${counted(theirs, "row")} by others` : "";
  return `${counted(changed, thing)} changed${left}${others}${people}`;
}
