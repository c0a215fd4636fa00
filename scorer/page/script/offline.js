// The review of a page that is a file: the file holds the whole report, and the browser keeps the verdicts.
"use strict";

const GUESS = 20; // seconds per line before the person's own pace is known; counts as five lines
const LONGEST = 300; // seconds; a longer gap is a break
const SHORTEST = 0.2; // seconds; nobody reads a line in a shorter time

// Which actions on a pair are sound.
const VERDICT_ACTIONS = {
  ...ACTIONS,
  grade: ({ grade }) => grade === null || Object.hasOwn(WORDS.verdicts, grade),
  correct: ({ text }) => text === null || isText(text),
  mark: ({ errors }) =>
    Array.isArray(errors) && errors.every((error) => isObject(error) && fitsText(error, undefined, WORDS.categories)),
  dismiss: ({ finding, everywhere, withdrawn }) =>
    isText(finding) && KEY.test(finding) && [everywhere, withdrawn].every((flag) => typeof flag === "boolean"),
};

class Offline extends Keeping {
  constructor(data) {
    const keys = new Set(data.lines.map((line) => line.key));
    super(`scorer review 1: ${data.documents.join(" | ")}`, keys, VERDICT_ACTIONS, "verdicts");
    this.data = data;
    this.head = data;
    this.texts = new Map(data.lines.map((line) => [this.textsOf(line.original?.text, line.garbled?.text), line.key]));
    this.first = new Map([...data.lines].reverse().map((line) => [line.key, line]));
    this.past = new Past(this.first);
  }

  write(events) {
    const stamped = super.write(events);
    this.past.keep(this.events, stamped);
    return stamped;
  }

  // The texts of decided pairs go before any verdict does.
  makeRoom() {
    return keptTexts.forget();
  }

  progress() {
    const found = [...this.keys].map((key) => this.of(key).grade).filter((grade) => grade !== null);
    const counts = Object.keys(this.data.words.verdicts).map((grade) => [
      grade,
      found.filter((one) => one === grade).length,
    ]);
    return { pairs: this.keys.size, decided: found.length, grades: Object.fromEntries(counts.filter(([, n]) => n)) };
  }

  async select(address) {
    see(address, this.data);
    return shownOf(this.data, this, address);
  }

  keyAt(n) {
    return this.data.lines[n].key;
  }

  // The verdict on a line.
  gradeOf(n) {
    return this.of(this.data.lines[n].key).grade;
  }

  async lines(numbers) {
    return numbers.map((n) => this.data.lines[n]);
  }

  async allKeys() {
    return this.data.lines.map((line) => line.key);
  }

  line(n) {
    return this.data.lines[n];
  }

  textsOf(original, garbled) {
    return JSON.stringify([original, garbled].map((text) => (isText(text) ? normalText(text) : null)));
  }

  // The key of the pair with these texts; undefined if there is none.
  keyOf(original, garbled) {
    return this.texts.get(this.textsOf(original, garbled));
  }

  // The first line of a key; undefined if there is none.
  lineOf(key) {
    return this.first.get(key);
  }

  // Give the lines of these numbers one verdict, as one change: those without a verdict; if all have one, all of them.
  // Returns how many pairs it changes.
  async gradeAll(numbers, grade) {
    if (this.read()) this.late("something was changed");
    const keys = [...new Set(numbers.map((n) => this.data.lines[n].key))];
    const open = keys.filter((key) => this.of(key).grade === null);
    const due = (open.length ? open : keys).filter((key) => this.of(key).grade !== grade);
    const when = new Date().toISOString();
    this.write(due.map((key, n) => [key, { do: "grade", grade, ...(n ? { joined: true } : {}) }, when]));
    return due.length;
  }

  async budget(wish) {
    const count = wish.count ?? Math.max(1, Math.floor((wish.minutes * 60) / this.pace()));
    return { count: Number(count), since: this.events.length };
  }

  // Seconds per line, from the times between first verdicts.
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

  async plan({ count, since, matched }) {
    const before = new Replay();
    for (const event of this.events.slice(0, Number(since))) before.apply(event);
    const decided = [...this.keys].filter((key) => before.of(key).grade !== null);
    const plan = planOf(this.data, Number(count), decided, Number(since), matched === "1");
    return {
      lines: plan.shown.map((key) => this.lineOf(key).n),
      estimate: { ...shareDamaged(this.data, plan, this), area: rankedRight(this.data, plan, this) },
    };
  }

  async agreement() {
    return { others: [], alpha: null }; // nobody else decides in this browser
  }

  async history(key) {
    const events = this.events.filter((event) => event.key === key);
    const unknown = this.past.unknown(this);
    return { events: events.map((event) => ({ reviewer: this.reviewer, ...event })), unknown };
  }

  // The earlier versions of a line, and what was said of them, the last said first.
  earlier(line) {
    return this.past.versions(line.key, this);
  }

  async save() {
    return new Blob([
      verdictRows(this)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(""),
    ]);
  }

  load(file) {
    return this.takeIn(file, rowsIn, rowActions, NO_VERDICT);
  }
}
