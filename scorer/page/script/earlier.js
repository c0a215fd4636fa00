// Earlier versions of a line: pairs on which somebody decided before a text of theirs changed.
"use strict";

const TEXTS = "scorer texts: "; // key under which the browser keeps the texts of a decided pair, with the key of the pair
const ALIKE = 0.6; // of the words of two pairs, where no side is the same
const COMMON = 50; // pairs; a word of more of them says little about which pair it is from

// What a browser keeps of the texts of decided pairs: each original and garbled text, null for a missing side.
const keptTexts = {
  // The texts of a pair; null if they are not known.
  of(key) {
    try {
      const sides = JSON.parse(localStorage.getItem(TEXTS + key));
      const sound = Array.isArray(sides) && sides.length === 2 && sides.every((text) => text === null || isText(text));
      return sound ? sides : null;
    } catch {
      return null; // the caller says that they are not known
    }
  },

  // Keep the texts of a pair if there is room: verdicts need the room more.
  put(key, sides) {
    const place = TEXTS + key;
    try {
      if (localStorage.getItem(place) === null) localStorage.setItem(place, JSON.stringify(sides));
    } catch {
      // then an earlier version will be said to be not known
    }
  },

  // Make room; return whether there was anything to remove.
  forget() {
    try {
      const places = Object.keys(localStorage).filter((place) => place.startsWith(TEXTS));
      for (const place of places) localStorage.removeItem(place);
      return places.length > 0;
    } catch {
      return false;
    }
  },
};

function sidesIn(sides) {
  return sides.map((text, side) => [side, text]).filter(([, text]) => text);
}

function sidesOfLine(line) {
  return [line.original?.text ?? null, line.garbled?.text ?? null];
}

function wordsIn(sides) {
  return new Set(sidesIn(sides).flatMap(([side, text]) => text.split(" ").map((word) => `${side} ${word}`)));
}

function listed(map, name, value) {
  if (map.has(name)) map.get(name).push(value);
  else map.set(name, [value]);
}

// The keys of earlier versions by the key of the pair that they became, as in scorer/review/earlier.py.  Both arguments
// hold texts by key.
function became(now, texts) {
  const [words, withSide, withWord] = [new Map(), new Map(), new Map()];
  for (const [key, sides] of now) {
    words.set(key, wordsIn(sides));
    for (const place of sidesIn(sides)) listed(withSide, place.join(" "), key);
    for (const word of words.get(key)) listed(withWord, word, key);
  }
  const found = new Map();
  for (const [old, sides] of texts) {
    const same = new Set(sidesIn(sides).flatMap((place) => withSide.get(place.join(" ")) ?? []));
    const mine = wordsIn(sides);
    const rare = [...mine].map((word) => withWord.get(word) ?? []).filter((keys) => keys.length <= COMMON);
    const likeness = new Map();
    for (const key of same.size ? same : new Set(rare.flat())) {
      const shared = [...mine].filter((word) => words.get(key).has(word)).length;
      likeness.set(key, (2 * shared) / Math.max(1, mine.size + words.get(key).size));
    }
    const most = Math.max(0, ...likeness.values());
    if (!same.size && most < ALIKE) continue;
    for (const [key, alike] of likeness) if (alike === most) listed(found, key, old);
  }
  return found;
}

// The pairs on which somebody decided and that are not in the document any more; `now` holds its lines by key.
class Past {
  constructor(now) {
    this.now = now;
    this.last = new Map(); // when each of them was changed last
    this.texts = new Map();
    this.became = new Map();
    this.seen = 0;
    this.first = true;
  }

  // Keep the texts of the pairs of new events; the first time also those of pairs decided before texts were kept.
  keep(events, fresh) {
    for (const key of new Set((this.first ? events : fresh).map((event) => event.key))) {
      if (this.now.has(key)) keptTexts.put(key, sidesOfLine(this.now.get(key)));
    }
    this.first = false;
  }

  learn(events) {
    if (this.seen === events.length) return;
    this.seen = events.length;
    this.last = new Map(events.filter(({ key }) => !this.now.has(key)).map(({ key, when }) => [key, when]));
    const missing = [...this.last.keys()].filter((key) => !this.texts.has(key));
    const found = missing.map((key) => [key, keptTexts.of(key)]).filter(([, sides]) => sides);
    if (!found.length) return;
    this.texts = new Map([...this.texts, ...found]);
    this.became = became(new Map([...this.now].map(([key, line]) => [key, sidesOfLine(line)])), this.texts);
  }

  // The earlier versions of a pair of which anything is said, the last said first.
  versions(key, source) {
    this.learn(source.events);
    const olds = (this.became.get(key) ?? []).filter((old) => source.of(old) !== NO_VERDICT);
    const version = (old) => {
      const [original, garbled] = this.texts.get(old);
      const said = [{ reviewer: source.reviewer, when: this.last.get(old), verdict: source.of(old) }];
      return { key: old, original, garbled, said };
    };
    const time = ({ said }) => Date.parse(said[0].when);
    return olds.map(version).sort((a, b) => time(b) - time(a));
  }

  // How many pairs something is said of, and nobody knows their texts any more.
  unknown(source) {
    this.learn(source.events);
    return [...this.last.keys()].filter((key) => !this.texts.has(key) && source.of(key) !== NO_VERDICT).length;
  }
}

// The sides of an earlier version that were not as they are now.
function versionWords(version, line) {
  return ["original", "garbled"]
    .filter((side) => version[side] !== (line[side]?.text ?? null))
    .map((side) => `${side} ${version[side] === null ? "nothing" : `“${visible(version[side])}”`}`);
}

// What one reviewer says of a pair, in short.
function verdictWords({ grade, comment, corrected, errors, dismissed }) {
  return [
    grade === null ? "not decided" : WORDS.verdicts[grade].said,
    comment && `“${visible(comment)}”`,
    corrected !== null && `corrected to “${visible(corrected)}”`,
    errors.length > 0 && `${counted(errors.length, "error")} marked`,
    dismissed.length > 0 && `${counted(dismissed.length, "finding")} dismissed`,
  ]
    .filter(Boolean)
    .join(", ");
}

function unknownWords(number) {
  if (!number) return [];
  const are = number === 1 ? "pair with a verdict is" : "pairs with a verdict are";
  const counted = number.toLocaleString("en");
  return [`${counted} ${are} not in this report, and the earlier text is not known: it was not kept then.`];
}

// The earlier versions of a line and what was said of them, as nodes.
function earlierOf(line, source) {
  return source
    .earlier(line)
    .map((version) =>
      element("div", { class: "remark earlier" }, [
        element("h3", {}, "earlier version"),
        ...versionWords(version, line).map((text) => element("p", { dir: "auto", lang: "" }, text)),
        ...version.said.map(({ reviewer, when, verdict }) =>
          element("p", {}, `${timeWords(when)}, ${visible(reviewer) || "you"}: ${verdictWords(verdict)}`),
        ),
      ]),
    );
}
