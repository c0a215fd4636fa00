// The state that follows from events, for a page without a server.  scorer/review/replay.py does the same.
"use strict";

const NO_VERDICT = Object.freeze({ grade: null, comment: "", corrected: null, errors: [], dismissed: [] });

function without(list, value) {
  return list.filter((other) => other !== value);
}

// The findings of a line that the person has not dismissed, neither there nor everywhere; `state` holds what they said.
function standing(line, state) {
  const dismissed = [...state.of(line.key).dismissed, ...state.everywhere];
  return line.findings.filter((finding) => !dismissed.includes(finding.key));
}

function changed(reviewed, everywhere, action) {
  const toggled = (list) =>
    action.withdrawn ? without(list, action.finding) : [...without(list, action.finding), action.finding].sort();
  switch (action.do) {
    case "grade":
      return [{ ...reviewed, grade: action.grade }, everywhere];
    case "comment":
      return [{ ...reviewed, comment: action.text }, everywhere];
    case "correct":
      return [{ ...reviewed, corrected: action.text }, everywhere];
    case "mark":
      return [{ ...reviewed, errors: action.errors }, everywhere];
    case "prefer":
      return [{ ...reviewed, preferred: action.better }, everywhere];
    case "dismiss":
      if (action.everywhere) return [reviewed, toggled(everywhere)];
      return [{ ...reviewed, dismissed: toggled(reviewed.dismissed) }, everywhere];
    default:
      throw new Error(`no such action: ${action.do}`);
  }
}

class Replay {
  constructor() {
    this.verdicts = new Map();
    this.everywhere = [];
    this.done = [];
    this.undone = [];
    this.lastOf = new Map();
    this.last = 0;
    this.changed = false; // whether the last event changed anything
    this.together = new Set(); // the pairs of the latest change and of those it is joined to
  }

  of(key) {
    return this.verdicts.get(key) ?? NO_VERDICT;
  }

  apply(event) {
    this.last += 1;
    this.lastOf.set(event.key, this.last);
    const changedBefore = this.changed;
    this.changed = false;
    const [from, to, state] = event.action.do === "undo" ? [this.done, this.undone, 0] : [this.undone, this.done, 1];
    if (event.action.do === "undo" || event.action.do === "redo") {
      if (from.at(-1)?.key !== event.key) return;
      to.push(from.pop());
      this.put(event.key, to.at(-1).states[state]);
      return;
    }
    const before = [this.of(event.key), this.everywhere];
    const after = changed(...before, event.action);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    this.changed = true;
    // Joined changes are each of another pair, so that they never cancel out.
    const joined = event.action.joined === true && changedBefore && !this.together.has(event.key);
    if (!joined) this.together.clear();
    this.together.add(event.key);
    this.done.push({ key: event.key, states: [before, after], joined });
    this.undone = [];
    this.put(event.key, after);
  }

  // The keys of the pairs that an undo would change, in the order to undo them.  They are several if their verdicts
  // were given together.
  get undoable() {
    const first = this.done.findLastIndex((change) => !change.joined);
    return this.done
      .slice(Math.max(0, first))
      .reverse()
      .map(({ key }) => key);
  }

  get redoable() {
    const undone = [...this.undone].reverse();
    const next = undone.findIndex((change, n) => n > 0 && !change.joined);
    return (next < 0 ? undone : undone.slice(0, next)).map(({ key }) => key);
  }

  put(key, [reviewed, everywhere]) {
    this.everywhere = everywhere;
    if (JSON.stringify(reviewed) === JSON.stringify(NO_VERDICT)) this.verdicts.delete(key);
    else this.verdicts.set(key, reviewed);
  }
}
