// The review of a page that is a file: the file holds the whole report, and the browser keeps the verdicts.
"use strict";

const NAME = "scorer review: name"; // key under which the browser keeps the person's name
const GUESS = 20; // seconds per line before the person's own pace is known; counts as five lines
const LONGEST = 300; // seconds; a longer gap is a break
const SHORTEST = 0.2; // seconds; nobody reads a line in a shorter time

class Offline {
  constructor(data) {
    this.data = data;
    this.head = data;
    this.reviewer = "";
    this.place = `scorer review 1: ${data.documents.join(" | ")}`;
    this.texts = new Map(data.lines.map((line) => [this.textsOf(line.original?.text, line.garbled?.text), line.key]));
    this.first = new Map([...data.lines].reverse().map((line) => [line.key, line]));
    this.keys = new Set(data.lines.map((line) => line.key));
    this.events = [];
    this.replay = new Replay();
    this.past = new Past(this.first);
    this.newest = Number.NEGATIVE_INFINITY; // the latest time of an event
    this.onchange = () => {};
    this.onproblem = () => {};
  }

  async start() {
    this.read();
    this.reviewer = this.stored(NAME) ?? "";
    addEventListener("storage", (event) => {
      if (event.key === this.place && this.read()) this.onchange();
    });
  }

  // Read what any window has kept; return whether that is anything new.
  read() {
    const text = this.stored(this.place);
    const { events: kept, sound } = eventsIn(text);
    if (!sound) this.setAside(text, kept);
    // The browser has lost events: the next verdict writes all of them again.
    if (this.lost || kept.length < this.events.length) return false;
    const same = (n) => JSON.stringify(kept[n]) === JSON.stringify(this.events[n]);
    if (this.events.length && !same(this.events.length - 1)) {
      // Two windows wrote at the same time: the kept events are the valid ones.
      this.replay = new Replay();
      this.events = [];
    }
    if (kept.length === this.events.length) return false;
    this.take(kept.slice(this.events.length));
    return true;
  }

  // Put what cannot be read under another name, and keep the rest; nothing is overwritten that is not set aside.
  setAside(text, kept) {
    if (!this.store(`${this.place} (set aside ${new Date().toISOString()})`, text)) return;
    this.store(this.place, JSON.stringify(kept));
    this.onproblem(
      new Problem(
        `Not all that this browser kept for these documents can be read: ${counted(kept.length, "change")} of it ` +
          "still can. The rest was set aside in the browser, beside what it keeps for this page.",
      ),
    );
  }

  take(events) {
    for (const event of events) {
      this.replay.apply(event);
      this.newest = Math.max(this.newest, Date.parse(event.when));
    }
    this.events.push(...events);
  }

  // The time of a change: never before that of an earlier one, even if the clock was set back in between.
  now() {
    const now = Date.now();
    return new Date(now < this.newest ? this.newest + 1 : now).toISOString();
  }

  write(events) {
    const stamped = events.map(([key, action, when]) => ({ when: when ?? this.now(), key, action }));
    this.take(stamped);
    this.store(this.place, JSON.stringify(this.events));
    this.past.keep(this.events, stamped);
  }

  // Set the reviewer's name, which the rows of a saved file carry.
  called(name) {
    this.reviewer = name.trim();
    this.store(NAME, this.reviewer);
  }

  stored(place) {
    try {
      return localStorage.getItem(place);
    } catch {
      this.unkept();
      return null;
    }
  }

  // Keep something; return whether the browser does.
  store(place, content) {
    try {
      localStorage.setItem(place, content);
      return true;
    } catch {
      if (keptTexts.forget()) return this.store(place, content);
      this.unkept();
      return false;
    }
  }

  unkept() {
    if (!this.lost) addEventListener("beforeunload", (event) => event.preventDefault());
    this.lost = true;

    this.onproblem(new Problem("This browser keeps nothing for this page: save your verdicts before you close it."));
  }

  get everywhere() {
    return this.replay.everywhere;
  }

  get undoable() {
    return this.due("undoable").length > 0;
  }

  get redoable() {
    return this.due("redoable").length > 0;
  }

  // The keys of the pairs that an undo or redo would change; none if one of them is not in this document, since
  // documents with the same file names share what the browser keeps.
  due(what) {
    const keys = this.replay[what];
    return keys.every((key) => this.keys.has(key)) ? keys : [];
  }

  of(key) {
    return this.replay.of(key);
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

  // The number of the last event on a pair that is known here.
  last(key) {
    return this.replay.lastOf.get(key) ?? 0;
  }

  async act(key, action, after) {
    this.read();
    if (this.last(key) !== after) this.late("this pair was changed");
    this.write([[key, action]]);
  }

  late(what) {
    this.onchange();
    throw new Problem(`${what} in another window in the meantime: look at it again`);
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

  async undo() {
    return this.turn("undo").at(-1) ?? null;
  }

  async redo() {
    return this.turn("redo")[0] ?? null;
  }

  turn(what) {
    if (this.read()) this.late("something was changed");
    const keys = this.due(`${what}able`);
    this.write(keys.map((key) => [key, { do: what }]));
    return keys;
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

  async load(file) {
    const text = await file.text();
    this.read();
    const rows = rowsIn(text, file.name, this);
    // A person without a name who loads a file with names gets the first name in it.
    if (!this.reviewer) this.called(rows.find((row) => row.reviewer)?.reviewer ?? "");
    const { actions, ...left } = actionsOf(rows, this);
    this.write(actions);
    return { changed: new Set(actions.map(([key]) => key)).size, ...left };
  }
}
