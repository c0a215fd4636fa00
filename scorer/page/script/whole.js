// The whole text in order, the original beside the garbled text: to read in context, and what is printed.
"use strict";

const AT_ONCE = 100; // lines drawn, or asked of a server, before the page is let do something else
const TELLING = ["major", "critical"];

// What is major or critical in a line, or else why it is damaged; a missing side says so itself.
function notesOf(line, source) {
  if (!TELLING.includes(line.severity) || line.kind !== "match") return null;
  const found = standing(line, source).filter((finding) => TELLING.includes(finding.severity));
  const notes = found.length ? found.map((one) => `${one.check}: ${one.message}`) : line.reasons;
  if (!notes.length) return null;
  return element("p", { class: "note" }, badge(line.severity), ` ${visible([...new Set(notes)].join(" · "))}`);
}

function wholeRow(line, source) {
  const side = (name) =>
    line[name]
      ? element("p", { class: `text ${name}`, dir: "auto", lang: "" }, markedSide(line, name, source))
      : element("p", { class: `quiet ${name}` }, line.kind);
  const number = (line.original ?? line.garbled).line;
  const row = element(
    "div",
    { class: `pair ${line.kind} ${line.severity}${line.opens ? " opens" : ""}`, "data-n": line.n },
    element("a", { class: "number", href: `#line-${line.n}`, title: placeOf(line) }, String(number)),
    side("original"),
    side("garbled"),
    notesOf(line, source),
  );
  if (line.degraded !== null) row.style.setProperty("--likely", `${100 * line.degraded}%`);
  return row;
}

class Whole {
  constructor(box, source) {
    this.box = box;
    this.source = source;
    this.drawn = 0; // lines in the box
    addEventListener("beforeprint", () => this.print());
  }

  get complete() {
    return this.drawn === this.source.head.total;
  }

  // What is drawn no longer holds: a finding was dismissed, or an error marked.
  outdated() {
    this.drawn = 0;
    this.box.replaceChildren();
  }

  add(lines) {
    this.box.append(...lines.map((line) => wholeRow(line, this.source)));
    this.drawn += lines.length;
  }

  next() {
    const count = Math.min(AT_ONCE, this.source.head.total - this.drawn);
    return Array.from({ length: count }, (_, n) => this.drawn + n);
  }

  // Draw all lines, some at a time; `wanted` tells whether anybody still looks.
  async draw(wanted) {
    while (!this.complete && wanted()) {
      const { drawn } = this;
      const lines = await this.source.lines(this.next());
      // Meanwhile the page may have been printed, or what was drawn be outdated.
      if (drawn === this.drawn) this.add(lines);
      await new Promise((done) => setTimeout(done));
    }
  }

  // Draw what is still missing, at once, unless it has to be asked of a server: then the report is printed.
  print() {
    const today = new Date().toLocaleDateString("en", { day: "numeric", month: "long", year: "numeric" });
    at("printed-on").textContent = `, ${today}`;
    while (!this.complete) {
      const lines = this.next().map((n) => this.source.line(n));
      if (lines.includes(null)) break;
      this.add(lines);
    }
    document.querySelector(".page").classList.toggle("whole", this.complete && this.drawn > 0);
  }
}
