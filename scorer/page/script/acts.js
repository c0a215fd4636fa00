// What a person does in a review: decide, comment, correct, mark, dismiss, undo, plan a budget, save and load.
"use strict";

class Acts {
  constructor(app) {
    this.app = app;
    this.drafts = new Drafts();
    this.refused = new Map(); // errors that another window's change kept out, by pair
  }

  async decide(grade) {
    const { line } = this.app;
    if (!line) return;
    const { app } = this;
    const several = app.scope.name !== "line" || app.members[line.n];
    const again = app.scope.name === "line" && !app.isOpen(line.n);
    const word = WORDS.verdicts[grade].said;
    let said = `${placeOf(line)}: ${word}`;
    if (several) said = `${counted(await this.gradeAll(grade), "line")}: ${word}`;
    else await this.act({ do: "grade", grade });
    tell(said);
    await this.app.onward(again, `${said}. `);
  }

  // Do something to a line, unless it was changed elsewhere after event `after`.
  async act(action, after, line = this.app.line) {
    const { source } = this.app;
    if (!line) return;
    try {
      await source.act(line.key, action, after ?? source.last(line.key));
    } finally {
      this.app.refresh();
    }
  }

  // Give one verdict to all lines that it is for; return how many there are.
  async gradeAll(grade) {
    const { scope, source } = this.app;
    const numbers = await scope.numbers();
    try {
      return await source.gradeAll(numbers, grade);
    } finally {
      scope.reset();
      this.app.refresh();
    }
  }

  // Say in the status line, after what was `said` before, that the lines shown have come to their end.
  async ended(said = "") {
    const { shown, plan, source } = this.app;
    if (!shown.length) return;
    const open = shown.filter((n) => this.app.isOpen(n)).length;
    const words = open
      ? [
          `This is the last line shown. ${counted(open, "line")} shown ${open === 1 ? "has" : "have"} no verdict: press n.`,
        ]
      : [`Every line shown here has a verdict (${counted(shown.length, "line")}).`];
    if (plan && !open) words.push(...estimateWords((await source.plan(plan)).estimate, plan));
    tell(said + words.join(" "));
  }

  async turn(what) {
    const key = await this.app.source[what]();
    this.app.refresh();
    if (key === null) return tell(`nothing to ${what}`);
    const { source } = this.app;
    const place = this.app.shown.findIndex((n) => this.app.numbersOf(n).some((one) => source.keyAt(one) === key));
    if (place >= 0 && place !== this.app.place && this.app.view === "review") await this.app.go(place);
    const where = place >= 0 ? placeOf(this.app.source.line(this.app.shown[place])) : "a line that is not shown here";
    return tell(`${what === "undo" ? "undone" : "done again"}: ${where}`);
  }

  dismiss(n, everywhere, withdrawn) {
    const finding = this.app.line.findings[n].key;
    return this.act({ do: "dismiss", finding, everywhere, withdrawn });
  }

  // Dismiss the first finding that is not dismissed yet.
  dismissNext(everywhere) {
    const { line, source } = this.app;
    if (!line) return null;
    const n = line.findings.indexOf(standing(line, source)[0]);
    return n < 0 ? tell("no finding stands") : this.dismiss(n, everywhere, false);
  }

  // Write a comment or a correction under the pair.  What was typed and not kept is there the next time.
  async edit(what) {
    if (!(await this.single())) return;
    const { line, source, card } = this.app;
    const verdict = source.of(line.key);
    const comment = what === "comment";
    const before = comment ? verdict.comment : (verdict.corrected ?? line.garbled?.text ?? "");
    const after = source.last(line.key);
    const draft = (typed) => this.drafts.put(what, line.key, typed === before ? null : typed);
    const keep = async (text) => {
      if (text !== before) await this.act(comment ? { do: "comment", text } : { do: "correct", text }, after, line);
      // Only now: what another window's change kept out is offered again.
      draft(before);
    };
    card.open(
      new Editor(card, {
        heading: comment ? "Comment" : "Corrected version",
        hint: comment ? "empty takes it away" : "what the garbled text should say; empty deletes it",
        text: this.drafts.of(what, line.key) ?? before,
        kept: (text) => this.app.queue(() => keep(text)),
        typed: draft,
        left: (text) => text !== before && tell("What you typed is there when you come back."),
      }),
    );
  }

  // A comment, a correction and an error are about one line: of a run, its first.
  async single() {
    if (this.app.line && this.app.members[this.app.line.n]) await toggleRun(this.app);
    return this.app.line !== null;
  }

  async mark() {
    if (!(await this.single())) return;
    const { line, source, card } = this.app;
    const after = source.last(line.key);
    const place = firstPlace(line);
    const refused = this.refused.get(line.key);
    const category = place.side === "original" ? "Accuracy/Omission" : WORDS.proposed.otherwise;
    const start = refused ?? { ...place, category, severity: "major" };
    const keep = async (error) => {
      this.refused.set(line.key, error);
      await this.marked(line, error, after);
      this.refused.delete(line.key);
    };
    card.open(new Marker(card, line, start, (error) => this.app.queue(() => keep(error))));
  }

  // Make a finding a marked error: the one with a number, or the first that stands and is not marked yet.
  async take(n) {
    if (!(await this.single())) return;
    const { line, source } = this.app;
    const error = n === undefined ? nextError(line, source) : errorOf(line.findings[n], line);
    if (!error) {
      tell("no finding is left to mark");
      return;
    }
    await this.marked(line, error, source.last(line.key));
  }

  // Keep an error instead of any at the same place, and say which verdict it proposes.
  async marked(line, error, after) {
    const others = this.app.source.of(line.key).errors.filter((one) => !samePlace(one, error));
    await this.act({ do: "mark", errors: [...others, error] }, after, line);
    const { errors, grade } = this.app.source.of(line.key);
    const proposed = verdictOf(errors, grade);
    tell(proposed ? `marked; Enter for the verdict ${WORDS.verdicts[proposed].said}` : "marked");
  }

  // Give the verdict that the marked errors mean.
  accept() {
    const { line, source } = this.app;
    const proposed = line && verdictOf(source.of(line.key).errors, source.of(line.key).grade);
    return proposed ? this.decide(proposed) : null;
  }

  async budget() {
    const wish = await askBudget(this.app.query.get("kind") === "match" || this.app.plan?.matched === "1");
    if (!wish) return;
    const { count, since } = await this.app.source.budget(wish.size);
    this.app.asked = null;
    this.app.visit("review", new URLSearchParams({ count, since, matched: wish.matched }));
  }

  // Show the state of the review: the verdicts, the estimates of a budget, and the agreement with others.
  async standing() {
    const { pairs, decided, grades } = this.app.source.progress();
    const said = Object.entries(grades).map(
      ([grade, count]) => `${WORDS.verdicts[grade].said} ${count.toLocaleString("en")}`,
    );
    const lines = [
      `${decided.toLocaleString("en")} of ${counted(pairs, "pair")} decided${said.length ? `: ${said.join(", ")}` : ""}.`,
    ];
    const { plan, source } = this.app;
    if (plan) lines.push(...estimateWords((await source.plan(plan)).estimate, plan));
    lines.push(...agreementWords(await this.app.source.agreement()));
    await say("standing-dialog", lines);
  }

  // Show what was done to the line and said of its earlier versions, by whom and when.
  async history() {
    const { line, source } = this.app;
    if (!line) return;
    const { events, unknown } = await source.history(line.key);
    const words = events.length ? historyWords(events) : ["Nobody has said anything of this line."];
    for (const version of source.earlier(line)) {
      words.push(`Earlier version: ${versionWords(version, line).join("; ")}`);
      words.push(...historyWords((await source.history(version.key)).events));
    }
    await say("history-dialog", [...words, ...unknownWords(unknown)]);
  }

  async save() {
    const format = at("format")?.value ?? "jsonl";
    const url = URL.createObjectURL(await this.app.source.save(format));
    element("a", { href: url, download: `verdicts.${format}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  async load(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const taken = await this.app.source.load(file);
    await this.app.queue(() => {
      this.app.asked = null;
      return this.app.follow();
    });
    tell(takenWords(taken, "pair", "other documents"));
  }
}
