// One line, large enough to read: both sides with their marks, the findings, and what the reviewer said.
"use strict";

// The name of a document without its folders.
function lastPart(name) {
  return name.split(/[/\\]/).pop() || name;
}

// The text of one side with its differences, the findings that stand, and the errors that the reviewer marked.
function markedSide(line, name, source) {
  const ops = line.differences.map(([op, original, garbled]) => [name === "original" ? original : garbled, op]);
  const found = standing(line, source).map((finding) => [finding[name], finding]);
  const marked = source.of(line.key).errors.filter((error) => error.side === name);
  const errors = marked.map((error) => [error.at, error]);
  const there = (spans) => spans.filter(([at]) => at && at[0] < at[1]);
  return markedText(line[name].text, there(ops), there(found), errors);
}

function sidesOf(line, source) {
  const side = (name, document) => {
    if (!line[name]) return null;
    return element(
      "div",
      { class: "side" },
      element(
        "h3",
        {},
        name,
        element("span", { class: "file", title: visible(document) }, visible(lastPart(document))),
      ),
      element("p", { class: "text", dir: "auto", lang: "", "data-side": name }, markedSide(line, name, source)),
    );
  };
  const [original, garbled] = source.head.documents;
  return element("div", { class: `sides ${line.kind}` }, side("original", original), side("garbled", garbled));
}

// A run of sentences that are all omitted or all added, with the verdict on each.
function runOf(run, source, does) {
  const name = run[0].garbled ? "garbled" : "original";
  const [original, garbled] = source.head.documents;
  const sentence = (line) => {
    const { grade } = source.of(line.key);
    return element("li", {}, [
      element("span", { dir: "auto", lang: "" }, shownText(line[name].text)),
      grade && element("span", { class: `said ${grade}` }, WORDS.verdicts[grade].said),
    ]);
  };
  return element("div", { class: `run ${run[0].kind}` }, [
    element(
      "h3",
      {},
      name,
      element("span", { class: "file" }, visible(lastPart(name === "garbled" ? garbled : original))),
    ),
    element("ol", {}, run.map(sentence)),
    button("One by one", "l", () => does.toggleRun()),
  ]);
}

function contextOf(line, label) {
  if (!line) return null;
  const text = (name) => line[name] && element("p", { dir: "auto", lang: "" }, shownText(line[name].text));
  return element(
    "div",
    { class: `context ${line.kind}`, "aria-label": label, role: "group" },
    text("original"),
    text("garbled"),
  );
}

// The parts of a card stay where they are, and only what is in them is drawn again: the place to which the text was
// scrolled, and what a person is writing, must not be lost.
class Card {
  // `does` holds the functions behind the buttons of a card, such as decide, act, edit and mark.
  constructor(box, source, does) {
    this.box = box;
    this.source = source;
    this.does = does;
    this.line = null;
    this.header = element("header", {});
    this.pair = element("div", { class: "reading" });
    this.slot = element("div", { class: "slot" });
    this.rest = element("div", { class: "rest" });
    this.body = element(
      "div",
      { class: "body", tabindex: 0, role: "group", "aria-label": "The texts" },
      this.pair,
      this.slot,
      this.rest,
    );
    this.slotted = null; // what a person writes or marks now: an editor or a marker
    this.bar = new VerdictBar(source, does);
    box.append(this.header, this.body, this.bar.box);
  }

  // `where` is the place of the line among those shown, their number, and the lines of the run that it stands for.
  show(line, neighbours, where) {
    if (this.line !== line) this.close();
    this.line = line;
    this.neighbours = neighbours;
    this.where = where;
    this.draw();
  }

  // Put an editor or a marker under the pair.
  open(slotted) {
    this.close();
    this.slotted = slotted;
    this.before = document.activeElement;
    this.slot.replaceChildren(slotted.box);
    this.box.classList.add("writing");
    slotted.opened();
  }

  close() {
    const { slotted } = this;
    if (!slotted) return;
    this.slotted = null;
    slotted.closed?.();
    const focused = this.slot.contains(document.activeElement);
    this.slot.replaceChildren();
    this.box.classList.remove("writing");
    // The focus goes back to where it was; a button of the card may have been drawn again.
    const name = this.before?.dataset?.name;
    const again = this.before?.isConnected ? this.before : name && this.box.querySelector(`[data-name="${name}"]`);
    if (focused && again) again.focus({ preventScroll: true });
  }

  // Show what the next verdict is for.
  choose(scope) {
    this.bar.choose(scope);
  }

  get run() {
    return this.where.run ?? null;
  }

  // Draw only what changed, so that the selection and the focus stay as they are.
  refresh() {
    if (this.drawn !== this.said()) this.draw();
  }

  said() {
    const run = this.run?.map((line) => this.source.of(line.key).grade);
    const { source, line } = this;
    return JSON.stringify([line.n, source.of(line.key), source.earlier(line), run, source.everywhere, source.reviewer]);
  }

  draw() {
    const { line } = this;
    const verdict = this.source.of(line.key);
    this.drawn = this.said();
    const focused = this.box.contains(document.activeElement) ? document.activeElement.dataset.name : undefined;
    const [before, after] = this.neighbours;
    const grade = this.run
      ? commonGrade(
          this.run.map(({ n }) => n),
          this.source,
        )
      : verdict.grade;
    const open = this.box.querySelector("details.metrics")?.open ?? false;
    this.box.className = `card ${line.severity}${this.slotted ? " writing" : ""}`;
    this.box.setAttribute("aria-label", `${placeOf(line)}, ${WORDS.severities[line.severity]}`);
    const fill = (box, ...parts) => box.replaceChildren(...parts.filter(Boolean));
    fill(this.header, ...this.heading(line, grade));
    fill(
      this.pair,
      contextOf(before, "before"),
      this.run ? runOf(this.run, this.source, this.does) : sidesOf(line, this.source),
    );
    fill(
      this.rest,
      contextOf(after, "after"),
      this.run ? null : findingsOf(line, verdict, this.source, this.does),
      this.run ? null : remarksOf(line, verdict, this.does),
      ...(this.run ? [] : earlierOf(line, this.source)),
      metricsOf(line, open),
    );
    this.bar.draw(line, grade, this.where, this.run ? null : verdictOf(verdict.errors, grade));
    this.slotted?.show?.();
    if (focused !== undefined) this.box.querySelector(`[data-name="${focused}"]`)?.focus({ preventScroll: true });
  }

  heading(line, grade) {
    const { place, shown } = this.where;
    const { reviewer } = this.source;
    const more = [
      this.run && `${runWords(line, this.run.length)}: one verdict for all`,
      line.worth,
      line.id === undefined ? "" : `id ${visible(line.id)}`,
      line.stands ? `stands ${counted(line.stands, "time")}: one verdict for all` : "",
    ].filter(Boolean);
    return [
      element("h2", {}, [badge(line.severity), element("span", {}, placeOf(line))]),
      more.length ? element("p", { class: "quiet" }, more.join(" · ")) : null,
      element("p", { class: "where" }, [
        `${(place + 1).toLocaleString("en")} of ${shown.toLocaleString("en")}`,
        reviewer && element("span", { class: "reviewer" }, `reviewer ${visible(reviewer)}`),
        grade && element("span", { class: `said ${grade}` }, `you: ${WORDS.verdicts[grade].said}`),
      ]),
    ];
  }
}
