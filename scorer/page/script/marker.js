// Mark an error under the pair: its words, then its category by two numbers, then its severity by one.
"use strict";

// The categories as a tree: each first part with its second parts; none for a category without.
function categoryTree(categories) {
  const tree = new Map();
  for (const name of categories) {
    const [first, second] = name.split("/");
    tree.set(first, [...(tree.get(first) ?? []), ...(second ? [second] : [])]);
  }
  return [...tree];
}

const STEPS = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

class Marker {
  // start: the side, words, category and severity to begin with; kept: called with the error
  constructor(card, line, start, kept) {
    this.card = card;
    this.line = line;
    this.kept = kept;
    this.tree = categoryTree(WORDS.categories);
    this.category = start.category;
    this.severity = start.severity;
    this.first = null; // the first part of the category that is being chosen
    this.graded = false; // whether the category is chosen, and numbers are severities
    this.chosen = new Chosen(line, start);
    this.box = element("div", { class: "editor marker", role: "group", "aria-label": "Mark an error", tabindex: -1 });
    this.selected = () => this.follow();
    document.addEventListener("selectionchange", this.selected);
  }

  opened() {
    this.draw();
    this.box.focus({ preventScroll: true });
    this.show();
    this.box.scrollIntoView({ block: "nearest" });
  }

  closed() {
    document.removeEventListener("selectionchange", this.selected);
    getSelection().removeAllRanges();
  }

  show() {
    selectPlace(this.chosen);
  }

  // Take over what a person selects with the mouse.
  follow() {
    const place = selectedPlace();
    if (!place || JSON.stringify(place) === JSON.stringify({ side: this.chosen.side, at: this.chosen.at })) return;
    this.chosen.take(place.side, place.at);
    this.draw();
  }

  draw() {
    const words = part(this.line[this.chosen.side].text, ...this.chosen.at);
    const seconds = this.tree.find(([name]) => name === this.first)?.[1];
    const names = seconds ?? this.tree.map(([name]) => name);
    const numbered = (label, name, pressed, onclick, active) =>
      element(
        "button",
        { type: "button", "aria-pressed": String(pressed), "data-name": `${label}-${name}`, onclick },
        active ? element("kbd", { "aria-hidden": "true" }, label) : null,
        name,
      );
    const now = this.category.split("/")[seconds ? 1 : 0];
    const focused = this.box.contains(document.activeElement) ? document.activeElement.dataset.name : undefined;
    this.box.replaceChildren(
      element("p", { class: "label" }, [
        `Error in the ${this.chosen.side}: `,
        element("b", { dir: "auto", lang: "" }, shownText(words)),
        element("span", { class: "quiet" }, " ← → other words, Shift for more, ↑ ↓ other side"),
      ]),
      element("div", { class: "choice", role: "group", "aria-label": "Category" }, [
        element("span", { class: "quiet" }, seconds ? `${this.first}:` : "Category:"),
        ...names.map((name, n) => numbered(n + 1, name, name === now, () => this.choose(n), !this.graded)),
      ]),
      element("div", { class: "choice", role: "group", "aria-label": "Severity" }, [
        element("span", { class: "quiet" }, "Severity:"),
        ...SEVERITIES.slice(1).map((name, n) =>
          numbered(n + 1, name, name === this.severity, () => this.grade(n), this.graded),
        ),
      ]),
      element("p", { class: "ends" }, [
        element("span", { class: "quiet said-category" }, `${this.category}, ${this.severity}`),
        element(
          "button",
          { type: "button", class: "main", "data-name": "keep", onclick: () => this.keep() },
          keyed("Mark", "Enter"),
        ),
        element("button", { type: "button", onclick: () => this.card.close() }, keyed("Leave", "Esc")),
      ]),
    );
    if (focused !== undefined) (this.box.querySelector(`[data-name="${focused}"]`) ?? this.box).focus();
  }

  // Take the part of the category with a number from 0.
  choose(n) {
    const seconds = this.tree.find(([name]) => name === this.first)?.[1];
    const name = (seconds ?? this.tree.map(([first]) => first))[n];
    if (name === undefined) return;
    if (seconds) this.category = `${this.first}/${name}`;
    else if (this.tree[n][1].length) this.first = name;
    else this.category = name;
    this.graded = seconds !== undefined || this.first === null;
    if (this.graded) this.first = null;
    this.draw();
  }

  grade(n) {
    this.severity = SEVERITIES[n + 1];
    if (this.graded) this.keep();
    else this.draw();
  }

  // Go back to the category.
  back() {
    this.first = null;
    this.graded = false;
    this.draw();
  }

  keep() {
    const { side, at } = this.chosen;
    const { category, severity } = this;
    this.card.close();
    this.kept({ side, at, category, severity });
  }

  // Whether a key means something here.
  key(event) {
    const on = event.target.closest?.("button");
    if (event.key === "Escape") this.card.close();
    else if (event.key === "Enter" && !on) this.keep();
    else if (event.key in STEPS) this.move(STEPS[event.key], event.shiftKey);
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") this.swap();
    else if (event.key === "Backspace") this.back();
    else if (/^[1-9]$/.test(event.key)) this.digit(Number(event.key) - 1);
    else return false;
    return true;
  }

  digit(n) {
    if (!this.graded) this.choose(n);
    else if (n < SEVERITIES.length - 1) this.grade(n);
  }

  move(by, extend) {
    this.chosen.step(by, extend);
    this.draw();
    this.show();
  }

  swap() {
    this.chosen.swap();
    this.draw();
    this.show();
  }
}
