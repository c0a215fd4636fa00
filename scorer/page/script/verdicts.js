// The bar of verdicts at the foot of the line; it stays in its place, whatever is above it.
"use strict";

class VerdictBar {
  constructor(source, does) {
    this.source = source;
    this.choices = Object.entries(WORDS.verdicts).map(([grade, { action, key }]) =>
      button(capitalised(action), key, () => does.decide(grade), { class: `verdict ${grade}` }),
    );
    this.actions = [
      button("Comment", "c", () => does.edit("comment")),
      button("Correct", "e", () => does.edit("correct")),
      button("Mark an error", "m", () => does.mark()),
      button("Take the finding", "t", () => does.take()),
    ];
    this.scopes = {
      line: element("button", { type: "button", "data-name": "scope-line", onclick: () => does.scope("line") }),
      passage: button("", "p", () => does.scope("passage")),
      shown: button("", "A", () => does.scope("shown")),
    };
    this.box = element(
      "div",
      { class: "deciding" },
      element("div", { class: "scope", role: "group", "aria-label": "The verdict is for" }, Object.values(this.scopes)),
      element("div", { class: "verdicts", role: "group", "aria-label": "Verdict" }, this.choices),
      element("div", { class: "actions" }, this.actions),
    );
  }

  // given: the verdict on the line; proposed: the one that its marked errors mean
  draw(line, given, { shown, run }, proposed) {
    for (const [n, grade] of Object.keys(WORDS.verdicts).entries()) {
      this.choices[n].setAttribute("aria-pressed", String(given === grade));
      this.choices[n].classList.toggle("proposed", grade === proposed);
      this.choices[n].querySelector("kbd").textContent =
        WORDS.verdicts[grade].key + (grade === proposed ? " or Enter" : "");
    }
    const { passages } = this.source.head;
    const passage = line.passage === undefined ? null : passages[line.passage];
    this.scopes.line.textContent = run ? `these ${counted(run.length, "sentence")}` : "this line";
    this.scopes.passage.firstChild.data = `its passage${passage === null ? "" : `, ${counted(passage, "line")}`}`;
    this.scopes.passage.disabled = passage === null;
    this.scopes.shown.firstChild.data = `all ${shown.toLocaleString("en")} shown`;
    this.actions[1].hidden = !(line.garbled || line.kind === "omitted");
  }
  choose(scope) {
    for (const [name, one] of Object.entries(this.scopes)) one.setAttribute("aria-pressed", String(name === scope));
  }
}
