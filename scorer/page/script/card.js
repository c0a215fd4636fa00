// One line, large enough to read: both sides with their marks, the findings, and what the reviewer said.
"use strict";

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function keyed(label, key) {
  return [label, element("kbd", { "aria-hidden": "true" }, key)];
}

// A button has a name, so that it gets the focus back when the card is drawn again.
function button(label, key, onclick, attributes) {
  const once = (event) => event.detail > 1 || onclick(); // ignore the second click of a double click
  return element(
    "button",
    { type: "button", "data-name": key, "aria-keyshortcuts": key, onclick: once, ...attributes },
    keyed(label, key),
  );
}

function sidesOf(line, source) {
  const { errors: marked } = source.of(line.key);
  const left = standing(line, source);
  const side = (name) => {
    if (!line[name]) return null;
    const ops = line.differences.map(([op, original, garbled]) => [name === "original" ? original : garbled, op]);
    const found = left.map((finding) => [finding[name], finding]);
    const errors = marked.filter((error) => error.side === name).map((error) => [error.at, error]);
    const there = (spans) => spans.filter(([at]) => at && at[0] < at[1]);
    return element(
      "div",
      { class: "side" },
      element("h3", {}, name),
      element(
        "p",
        { class: "text", dir: "auto", lang: "", "data-side": name },
        markedText(line[name].text, there(ops), there(found), errors),
      ),
    );
  };
  return element("div", { class: `sides ${line.kind}` }, side("original"), side("garbled"));
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

class Card {
  // `does` holds the functions behind the buttons of a card, such as decide, act, edit and mark.
  constructor(box, source, does) {
    this.box = box;
    this.source = source;
    this.does = does;
    this.line = null;
  }

  show(line, neighbours, place, shown) {
    this.line = line;
    this.neighbours = neighbours;
    this.where = { place, shown };
    this.draw();
  }

  // Draw only what changed, so that the selection and the focus stay as they are.
  refresh() {
    if (this.drawn !== this.said()) this.draw();
  }

  said() {
    return JSON.stringify([this.line.n, this.source.of(this.line.key), this.source.everywhere]);
  }

  draw() {
    const { line } = this;
    const verdict = this.source.of(line.key);
    this.drawn = this.said();
    const focused = this.box.contains(document.activeElement) ? document.activeElement.dataset.name : undefined;
    const [before, after] = this.neighbours;
    this.box.className = `card ${line.severity}`;
    this.box.setAttribute("aria-label", `${placeOf(line)}, ${WORDS.severities[line.severity]}`);
    const parts = [
      this.heading(line, verdict),
      element("div", { class: "reading" }, [
        contextOf(before, "before"),
        sidesOf(line, this.source),
        contextOf(after, "after"),
      ]),
      this.findings(line, verdict),
      this.verdicts(verdict),
      this.notes(line, verdict),
      this.metrics(line),
    ];
    this.box.replaceChildren(...parts.filter(Boolean));
    if (focused !== undefined) this.box.querySelector(`[data-name="${focused}"]`)?.focus({ preventScroll: true });
  }

  heading(line, verdict) {
    const { place, shown } = this.where;
    const more = [
      line.worth,
      line.id === undefined ? "" : `id ${visible(line.id)}`,
      line.stands ? `stands ${counted(line.stands, "time")}: one verdict for all` : "",
    ].filter(Boolean);
    return element("header", {}, [
      element("h2", {}, [badge(line.severity), element("span", {}, placeOf(line))]),
      element("p", { class: "quiet" }, more.join(" · ")),
      element("p", { class: "where" }, [
        `${(place + 1).toLocaleString("en")} of ${shown.toLocaleString("en")}`,
        verdict.grade &&
          element("span", { class: `said ${verdict.grade}` }, `you: ${WORDS.verdicts[verdict.grade].said}`),
      ]),
    ]);
  }

  findings(line, verdict) {
    const reasons = line.reasons.filter((reason) => !line.findings.some((one) => one.message === reason));
    if (!line.findings.length && !reasons.length) return null;
    const items = line.findings
      .map((finding, n) => [finding, n])
      .sort(([a], [b]) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
      .map(([finding, n]) => this.finding(finding, n, verdict));
    return element("ul", { class: "findings" }, [
      ...items,
      ...reasons.map((reason) => element("li", { class: "reason", dir: "auto" }, visible(reason))),
    ]);
  }

  finding(finding, n, verdict) {
    const here = verdict.dismissed.includes(finding.key);
    const everywhere = this.source.everywhere.includes(finding.key);
    const dismiss = (label, all, withdrawn) =>
      element(
        "button",
        {
          type: "button",
          class: "quiet",
          "data-name": `${all ? "everywhere" : "here"}-${n}`,
          onclick: () => this.does.dismiss(n, all, withdrawn),
        },
        label,
        element("span", { class: "unheard" }, ` ${finding.check} ${visible(finding.message)}`),
      );
    return element("li", { class: `${finding.severity}${here || everywhere ? " dismissed" : ""}` }, [
      element("span", { class: "severity" }, finding.severity),
      element("b", {}, visible(finding.check)),
      element("span", { class: "message", dir: "auto" }, visible(finding.message)),
      element("span", { class: "dismissing" }, [
        here || everywhere ? null : dismiss("dismiss here", false, false),
        here ? dismiss("restore here", false, true) : null,
        everywhere ? dismiss("restore everywhere", true, true) : here ? null : dismiss("everywhere", true, false),
      ]),
    ]);
  }

  verdicts(verdict) {
    const choices = Object.entries(WORDS.verdicts).map(([grade, { action, key }]) =>
      button(capitalised(action), key, () => this.does.decide(grade), {
        class: `verdict ${grade}`,
        "aria-pressed": String(verdict.grade === grade),
      }),
    );
    return element("div", { class: "verdicts", role: "group", "aria-label": "Verdict" }, choices);
  }

  notes(line, verdict) {
    const actions = [
      button("Comment", "c", () => this.does.edit("comment")),
      line.garbled || line.kind === "omitted" ? button("Correct", "e", () => this.does.edit("correct")) : null,
      button("Mark an error", "m", () => this.does.mark()),
    ];
    const remark = (label, text, ...more) =>
      element("div", { class: "remark" }, [element("h3", {}, label), text, ...more]);
    const written = (text) => element("p", { dir: "auto", lang: "" }, shownText(text));
    return element("div", { class: "notes" }, [
      element("div", { class: "actions" }, actions),
      ...verdict.errors.map((error, n) => this.error(line, error, n, verdict)),
      verdict.comment ? remark("comment", written(verdict.comment)) : null,
      verdict.corrected === null
        ? null
        : remark(
            "corrected",
            verdict.corrected === "" ? element("p", { class: "quiet" }, "to be deleted") : written(verdict.corrected),
            element(
              "button",
              { type: "button", class: "quiet", onclick: () => this.does.act({ do: "correct", text: null }) },
              "take the correction back",
            ),
          ),
    ]);
  }

  error(line, error, n, verdict) {
    const errors = verdict.errors.filter((_, other) => other !== n);
    const words = part(line[error.side].text, ...error.at);
    return element("div", { class: "remark" }, [
      element("h3", {}, `error in the ${error.side}`),
      element("p", {}, [
        element("span", { class: `error ${error.severity}`, dir: "auto", lang: "" }, shownText(words)),
        element("span", { class: "quiet" }, ` ${error.category}, ${error.severity}`),
      ]),
      element(
        "button",
        { type: "button", class: "quiet", onclick: () => this.does.act({ do: "mark", errors }) },
        "remove",
        element("span", { class: "unheard" }, ` the error ${visible(words)}`),
      ),
    ]);
  }

  metrics(line) {
    const known = Object.entries(line.metrics);
    if (!known.length) return null;
    const open = this.box.querySelector("details")?.open ?? false;
    const row = ([name, value]) =>
      element("div", {}, [element("dt", {}, WORDS.figures[name].title), element("dd", {}, figure(name, value))]);
    return element("details", { open }, [
      element("summary", { "data-name": "i" }, keyed("Metrics", "i")),
      element("dl", {}, known.map(row)),
    ]);
  }
}
