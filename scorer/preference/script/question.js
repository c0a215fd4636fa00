// One question, large enough to read: the original, the two texts with what differs marked, and the answer.
"use strict";

function markedRuns(runs) {
  return runs.flatMap(([text, marked]) => (marked ? [element("b", {}, shownText(text))] : shownText(text)));
}

function plainText(runs) {
  return runs.map(([text]) => text).join("");
}

// The content of a question's row in the list.
function questionRow(question, answer) {
  const text = plainText(question.original) || `added: ${question.texts.map(plainText).find(Boolean)}`;
  return [
    element("span", { class: "text", dir: "auto", lang: "" }, visible(text.slice(0, 160))),
    element("span", { class: "quiet" }, [
      element("span", { class: "place" }, visible(question.place)),
      answer && element("span", { class: "said skip" }, ANSWERS[answer].said),
    ]),
  ];
}

class QuestionCard {
  constructor(box, source, does) {
    this.box = box;
    this.source = source;
    this.does = does;
    this.question = null;
    this.slotted = null; // the comment that a person writes now
    this.header = element("header", {});
    this.reading = element("div", { class: "reading" });
    this.slot = element("div", { class: "slot" });
    this.rest = element("div", { class: "rest" });
    this.body = element(
      "div",
      { class: "body", tabindex: 0, role: "group", "aria-label": "The texts" },
      this.reading,
      this.slot,
      this.rest,
    );
    this.choices = ORDER.map((answer) =>
      button(ANSWERS[answer].action, ANSWERS[answer].key, () => does.decide(answer), {
        "aria-keyshortcuts": ANSWERS[answer].keys,
      }),
    );
    box.append(
      this.header,
      this.body,
      element(
        "div",
        { class: "deciding" },
        element("div", { class: "verdicts", role: "group", "aria-label": "Which is better?" }, this.choices),
        element(
          "div",
          { class: "actions" },
          button("Comment", "c", () => does.comment()),
        ),
      ),
    );
  }

  // where: the place of the question among those shown, and their number; names: which version is which, if that is shown
  show(question, where, names) {
    if (this.question !== question) this.close();
    [this.question, this.where, this.names] = [question, where, names];
    this.draw();
  }

  // Put an editor under the texts.
  open(slotted) {
    this.close();
    this.slotted = slotted;
    this.slot.replaceChildren(slotted.box);
    this.box.classList.add("writing");
    slotted.opened();
  }

  close() {
    if (!this.slotted) return;
    this.slotted = null;
    const focused = this.slot.contains(document.activeElement);
    this.slot.replaceChildren();
    this.box.classList.remove("writing");
    if (focused) this.box.querySelector('[data-name="c"]').focus({ preventScroll: true });
  }

  draw() {
    const { question, where } = this;
    const { preferred, comment } = this.source.of(question.key);
    const place = visible(question.place);
    this.box.setAttribute("aria-label", place);
    this.header.replaceChildren(
      ...[
        element("h2", {}, element("span", {}, place)),
        question.places > 1 &&
          element("p", { class: "quiet" }, `stands ${counted(question.places, "time")}: one answer for all`),
        element("p", { class: "where" }, [
          `${(where.place + 1).toLocaleString("en")} of ${where.shown.toLocaleString("en")}`,
          this.source.reviewer && element("span", { class: "reviewer" }, `reviewer ${visible(this.source.reviewer)}`),
          preferred && element("span", { class: "said skip" }, `you: ${ANSWERS[preferred].said}`),
        ]),
      ].filter(Boolean),
    );
    this.reading.replaceChildren(
      element("div", { class: "original" }, element("h3", {}, "original"), this.paragraph(question.original)),
      element("div", { class: "sides" }, [this.side(0, preferred), this.side(1, preferred)]),
    );
    this.rest.replaceChildren(
      ...(comment
        ? [
            element(
              "div",
              { class: "notes" },
              element("div", { class: "remark" }, [
                element("h3", {}, "your comment"),
                element("p", { dir: "auto" }, shownText(comment)),
              ]),
            ),
          ]
        : []),
    );
    for (const [n, answer] of ORDER.entries()) {
      this.choices[n].setAttribute("aria-pressed", String(answer === preferred));
    }
  }

  side(n, preferred) {
    const { names } = this;
    const figures = names && ["order", "quality"].filter((name) => names[name][n] !== null);
    return element("div", { class: `side${preferred === String(n + 1) ? " chosen" : ""}` }, [
      element("h3", {}, [
        element("b", {}, `Text ${n + 1}`),
        names && element("span", { class: "file" }, visible(names.names[n])),
        names && element("span", {}, figures.map((name) => `${name} ${number(names[name][n], 1)}`).join(" · ")),
      ]),
      this.paragraph(this.question.texts[n]),
    ]);
  }

  paragraph(runs) {
    if (!runs.length) return element("p", { class: "quiet" }, "nothing stands here");
    return element("p", { class: "text", dir: "auto", lang: "" }, markedRuns(runs));
  }
}
