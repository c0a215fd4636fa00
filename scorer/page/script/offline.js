// The review of a page that is a file: everything is in it, and what is decided is kept in the browser.
"use strict";

const GUESS = 20; // seconds a line, before anything is known of the person; counts as five lines
const LONGEST = 300; // seconds after which nobody was reading
const SHORTEST = 0.2; // seconds within which nobody reads a line

class Offline {
  constructor(data) {
    this.data = data;
    this.head = data;
    this.reviewer = null;
    this.place = `scorer review 1: ${data.documents.join(" | ")}`;
    this.first = new Map([...data.lines].reverse().map((line) => [line.key, line]));
    this.keys = new Set(data.lines.map((line) => line.key));
    this.events = [];
    this.replay = new Replay();
    this.onchange = () => {};
    this.onproblem = () => {};
  }

  async start() {
    this.read();
    addEventListener("storage", (event) => {
      if (event.key === this.place && this.read()) this.onchange();
    });
  }

  // Take in what any window kept; tell whether that is anything new.
  read() {
    let kept = [];
    try {
      kept = JSON.parse(localStorage.getItem(this.place) ?? "[]");
    } catch {
      this.unkept();
    }
    if (!Array.isArray(kept) || kept.length <= this.events.length) return false;
    this.take(kept.slice(this.events.length));
    return true;
  }

  take(events) {
    for (const event of events) this.replay.apply(event);
    this.events.push(...events);
  }

  write(events) {
    const stamped = events.map(([key, action]) => ({ when: new Date().toISOString(), key, action }));
    this.take(stamped);
    try {
      localStorage.setItem(this.place, JSON.stringify(this.events));
    } catch {
      this.unkept();
    }
  }

  unkept() {
    this.onproblem(new Problem("This browser keeps nothing for this page: save your verdicts before you close it."));
  }

  get everywhere() {
    return this.replay.everywhere;
  }

  get undoable() {
    return this.replay.done.length > 0;
  }

  get redoable() {
    return this.replay.undone.length > 0;
  }

  of(key) {
    return this.replay.of(key);
  }

  progress() {
    const found = [...this.keys].map((key) => this.of(key).grade).filter((grade) => grade !== null);
    const counts = this.data.words.grades.map((grade) => [grade, found.filter((one) => one === grade).length]);
    return { pairs: this.keys.size, decided: found.length, grades: Object.fromEntries(counts.filter(([, n]) => n)) };
  }

  async select(address) {
    return select(this.data, this, address);
  }

  async lines(numbers) {
    return numbers.map((n) => this.data.lines[n]);
  }

  line(n) {
    return this.data.lines[n];
  }

  // The first line of a key; undefined where there is none.
  lineOf(key) {
    return this.first.get(key);
  }

  // The number of the last event on a pair that is known here.
  last(key) {
    return this.replay.lastOf.get(key) ?? 0;
  }

  async act(key, action, after) {
    this.read();
    if (this.last(key) !== after) {
      this.onchange();
      throw new Problem("this pair was changed in another window in the meantime: look at it again");
    }
    this.write([[key, action]]);
  }

  async undo() {
    return this.turn(this.replay.done, "undo");
  }

  async redo() {
    return this.turn(this.replay.undone, "redo");
  }

  turn(list, what) {
    const key = list.at(-1)?.key ?? null;
    if (key !== null) this.write([[key, { do: what }]]);
    return key;
  }

  async budget(wish) {
    const count = wish.count ?? Math.max(1, Math.floor((wish.minutes * 60) / this.pace()));
    return { count: Number(count), since: this.events.length };
  }

  // Seconds that a line takes, by the times between first verdicts.
  pace() {
    const first = new Map();
    for (const { key, action, when } of this.events) {
      if (action.do === "grade" && action.grade !== null && !first.has(key)) first.set(key, Date.parse(when) / 1000);
    }
    const times = [...first.values()].sort((a, b) => a - b);
    const gaps = times.slice(1).map((time, n) => time - times[n]);
    const own = gaps.filter((gap) => gap > SHORTEST && gap <= LONGEST);
    return (5 * GUESS + own.reduce((a, b) => a + b, 0)) / (5 + own.length);
  }

  async plan({ count, since }) {
    const before = new Replay();
    for (const event of this.events.slice(0, Number(since))) before.apply(event);
    const decided = [...this.keys].filter((key) => before.of(key).grade !== null);
    const plan = planOf(this.data, Number(count), decided, Number(since));
    return {
      lines: plan.shown.map((key) => this.lineOf(key).n),
      estimate: { ...shareDamaged(this.data, plan, this), area: rankedRight(this.data, plan, this) },
    };
  }

  async agreement() {
    return { others: [], alpha: null }; // nobody else decides in this browser
  }

  async save() {
    return new Blob([verdictRows(this).map((row) => `${JSON.stringify(row)}\n`).join("")]);
  }

  async load(file) {
    const { actions, ...left } = actionsOf(await file.text(), file.name, this);
    this.write(actions);
    return { changed: new Set(actions.map(([key]) => key)).size, ...left };
  }
}
