// Events that the browser keeps, for a page without a server.
"use strict";

const NAME = "scorer review: name"; // key under which the browser keeps the person's name

// When each key was changed last.
function lastTimes(events) {
  return new Map(events.map(({ key, when }) => [key, when]));
}

class Keeping {
  // place: under which name the browser keeps the events; keys: what they may be about; actions: which of them are sound,
  // by name; what: what a person calls the events
  constructor(place, keys, actions, what) {
    this.place = place;
    this.keys = keys;
    this.actions = actions;
    this.what = what;
    this.reviewer = "";
    this.events = [];
    this.replay = new Replay();
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
    const { events: kept, sound } = eventsIn(text, this.actions);
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

  // Write events, each [key, action, when]; return them with their times.
  write(events) {
    const stamped = events.map(([key, action, when]) => ({ when: when ?? this.now(), key, action }));
    this.take(stamped);
    this.store(this.place, JSON.stringify(this.events));
    return stamped;
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

  // Make room in the browser; return whether there was anything to remove.
  makeRoom() {
    return false;
  }

  // Keep something; return whether the browser does.
  store(place, content) {
    try {
      localStorage.setItem(place, content);
      return true;
    } catch {
      if (this.makeRoom()) return this.store(place, content);
      this.unkept();
      return false;
    }
  }

  unkept() {
    if (!this.lost) addEventListener("beforeunload", (event) => event.preventDefault());
    this.lost = true;
    this.onproblem(
      new Problem(`This browser keeps nothing for this page: save your ${this.what} before you close it.`),
    );
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

  // Take the rows of a file in.  `rowsOf` reads its text; the others are those of `actionsOf`.
  async takeIn(file, rowsOf, rowActions, nothing) {
    const text = await file.text();
    this.read();
    const rows = rowsOf(text, file.name, this);
    // A person without a name who loads a file with names gets the first name in it.
    if (!this.reviewer) this.called(rows.find((row) => row.reviewer)?.reviewer ?? "");
    const { actions, ...left } = actionsOf(rows, this, rowActions, nothing);
    this.write(actions);
    return { changed: new Set(actions.map(([key]) => key)).size, ...left };
  }
}
