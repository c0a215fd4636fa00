// What a person does in a review: decide, comment, correct, mark, dismiss, undo, plan a budget, save and load.
"use strict";

class Acts {
  constructor(app) {
    this.app = app;
    this.keptOut = null;
    this.drafts = new Drafts();
  }

  async decide(grade) {
    const { line } = this.app;
    if (!line) return;
    await this.act({ do: "grade", grade });
    tell(`${placeOf(line)}: ${WORDS.verdicts[grade].said}`);
    await this.app.nextOpen();
  }

  // Do something to the line in front, unless it was changed elsewhere after event `after`.
  async act(action, after) {
    const { line, source } = this.app;
    if (!line) return;
    try {
      await source.act(line.key, action, after ?? source.last(line.key));
    } finally {
      this.app.refresh();
    }
  }

  async finished() {
    if (!this.app.shown.length) return;
    const lines = this.app.plan ? estimateWords((await this.app.source.plan(this.app.plan)).estimate) : [];
    await say("done-dialog", [
      `Every line shown here has a verdict (${counted(this.app.shown.length, "line")}).`,
      ...lines,
    ]);
  }

  async turn(what) {
    const key = await this.app.source[what]();
    this.app.refresh();
    if (key === null) return tell(`nothing to ${what}`);
    const place = this.app.shown.findIndex((n) => this.app.source.line(n)?.key === key);
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

  async edit(what) {
    const { line, source } = this.app;
    if (!line) return;
    const verdict = source.of(line.key);
    const comment = what === "comment";
    const before = comment ? verdict.comment : (verdict.corrected ?? line.garbled?.text ?? "");
    const kept = this.drafts.of(what, line.key) ?? before;
    const draft = (typed) => this.drafts.put(what, line.key, typed === before ? null : typed);
    const after = source.last(line.key);
    const text = comment
      ? await askText("Comment", kept, "An empty comment takes it away.", draft)
      : await askText("Corrected version", kept, "What the garbled text should say here; empty deletes it.", draft);
    if (text === null && this.drafts.of(what, line.key) !== null) tell("What you typed is there when you come back.");
    if (text !== null && text !== before)
      await this.act(comment ? { do: "comment", text } : { do: "correct", text }, after);
    // Only now: what another window's change kept out is offered again.
    if (text !== null) this.drafts.put(what, line.key, null);
  }

  // The error that was refused last time because another window had changed the pair; it is offered again.
  unkept(what, key) {
    return this.keptOut?.key === key && this.keptOut.what === what ? this.keptOut.said : null;
  }

  async mark() {
    const { line, source } = this.app;
    if (!line) return;
    const [errors, after] = [source.of(line.key).errors, source.last(line.key)];
    const error = await askError(line, selectedPlace() ?? this.unkept("mark", line.key), WORDS.categories, errors);
    this.keptOut = error && { key: line.key, what: "mark", said: error };
    if (!error) return;
    await this.act({ do: "mark", errors: [...errors, error] }, after);
    this.keptOut = null;
  }

  async budget() {
    const wish = await askBudget();
    if (!wish) return;
    const { count, since } = await this.app.source.budget(wish);
    this.app.asked = null;
    this.app.visit("review", new URLSearchParams({ count, since }));
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
    if (this.app.plan) lines.push(...estimateWords((await this.app.source.plan(this.app.plan)).estimate));
    lines.push(...agreementWords(await this.app.source.agreement()));
    await say("standing-dialog", lines);
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
    this.app.asked = null;
    await this.app.follow();
    tell(takenWords(taken));
  }
}

function takenWords({ changed, conflicts, unknown, others: theirs }) {
  const left = conflicts ? `; ${counted(conflicts, "pair")} left as decided here since the file was written` : "";
  const others = unknown ? `; ${counted(unknown, "row")} of other documents` : "";
  const people = theirs ? `; ${counted(theirs, "row")} by others` : "";
  return `${counted(changed, "pair")} changed${left}${others}${people}`;
}
