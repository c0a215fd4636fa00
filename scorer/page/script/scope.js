// What the next verdict is for: the line in front, the passage that it is in, or all lines shown.
"use strict";

class Scope {
  constructor(app) {
    this.app = app;
    this.name = "line";
  }

  // Choose for what the next verdict is; the same again takes that back.
  toggle(name) {
    const { line } = this.app;
    if (!line) return;
    if (name === "passage" && line.passage === undefined) {
      tell("this line is in no degraded passage");
      return;
    }
    this.name = this.name === name ? "line" : name;
    this.app.card.choose(this.name);
    tell(this.name === "line" ? "" : `the next verdict is for ${this.words()}; Esc for this line only`);
  }

  reset() {
    this.name = "line";
    this.app.card.choose("line");
  }

  words() {
    const { line, shown } = this.app;
    if (this.name === "shown") return `all ${counted(shown.length, "line")} shown`;
    return `the whole passage (${counted(this.app.source.head.passages[line.passage], "line")})`;
  }

  // The numbers of the lines that a verdict is for.
  async numbers() {
    const { app } = this;
    if (this.name === "shown") return app.shown.flatMap((n) => app.members[n] ?? [n]);
    if (this.name === "line") return app.members[app.line.n] ?? [app.line.n];
    const { lines } = await app.source.select(new URLSearchParams({ passage: app.line.passage, order: "document" }));
    return lines;
  }
}
