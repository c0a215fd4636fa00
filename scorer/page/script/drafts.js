// Texts that a person typed and has not kept yet: they survive Esc, another line, a conflict and a reload.
"use strict";

const DRAFT = "scorer draft: "; // key under which the browser keeps them, with what is written and the key of the pair

class Drafts {
  constructor() {
    this.here = new Map(); // for a browser that keeps nothing; it lasts as long as the window
  }

  // The draft of a text on a pair; null if there is none.
  of(what, key) {
    const place = `${DRAFT}${what} ${key}`;
    try {
      return localStorage.getItem(place) ?? this.here.get(place) ?? null;
    } catch {
      return this.here.get(place) ?? null;
    }
  }

  // Remember what is typed; null forgets it.
  put(what, key, text) {
    const place = `${DRAFT}${what} ${key}`;
    this.here.delete(place);
    try {
      if (text === null) localStorage.removeItem(place);
      else localStorage.setItem(place, text);
    } catch {
      if (text !== null) this.here.set(place, text);
    }
  }
}
