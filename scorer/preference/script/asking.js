// The page's state: in which order the questions come, which of them is in front, and whether names are shown.
"use strict";

class Asking {
  constructor(source) {
    this.source = source;
    this.shown = [];
    this.place = -1;
    this.question = null;
    this.named = false;
    this.work = Promise.resolve();
    this.drafts = new Drafts();
    const queued =
      (name) =>
      (...choice) =>
        this.queue(() => this[name](...choice));
    this.card = new QuestionCard(at("card"), source, { decide: queued("decide"), comment: queued("comment") });
    this.list = new VirtualList(
      at("list"),
      source,
      (question) => questionRow(question, source.of(question.key).preferred),
      (place) => this.queue(() => this.go(place)),
    );
  }

  async start() {
    const { source } = this;
    source.onchange = () => this.refresh();
    source.onproblem = (problem) => warnOf(problem, this);
    at("about").textContent = visible(source.head.about);
    await source.start();
    listenToAnswers(this);
    for (const [id, does] of Object.entries(this.buttons())) {
      at(id)?.addEventListener("click", () => this.queue(does));
    }
    at("name")?.addEventListener("change", (event) => {
      source.called(event.target.value);
      this.refresh();
    });
    at("load").addEventListener("change", (event) => this.beside(() => this.load(event.target)));
    at("filters").addEventListener("submit", (event) => event.preventDefault());
    this.orders.addEventListener("change", () => this.queue(() => this.inOrder(this.orders.value)));
    await this.queue(() => this.follow());
    if (source.greeting) tell(source.greeting);
    addEventListener("hashchange", () => this.queue(() => this.follow()));
  }

  buttons() {
    return {
      undo: () => this.turn("undo"),
      redo: () => this.turn("redo"),
      names: () => this.toggleNames(),
      next: () => this.move(1),
      previous: () => this.move(-1),
      "next-open": () => this.nextOpen(),
      "open-standing": () => this.standing(),
      "open-help": () => asked("help-dialog"),
      "open-load": () => at("load").click(),
      save: () => this.save(),
    };
  }

  get orders() {
    return at("filters").elements.order;
  }

  // What undoes, tells and saves, as the app of the other page has it.
  get acts() {
    return this;
  }

  // Do one thing after the other, so that keys pressed fast answer the questions they were pressed for.
  queue(work) {
    // The queue continues after any error.
    this.work = this.work.then(work).catch(failed);
    return this.work;
  }

  // Do something long, such as reading a file, while keys go on deciding.
  beside(work) {
    return work().catch(failed);
  }

  // Show what the address asks for: the order, and the question.
  async follow() {
    const query = new URLSearchParams(location.hash.slice(1));
    const known = [...this.orders.options].map((option) => option.value);
    const order = known.includes(query.get("order")) ? query.get("order") : known[0];
    const n = query.get("segment");
    await this.inOrder(order, n === null ? null : Number(n));
  }

  // Show all questions in an order, and go to the one with a number, or else to the first undecided one.
  async inOrder(order, n = null) {
    this.orders.value = order;
    this.shown = (await this.source.select(new URLSearchParams({ order }))).lines;
    await this.list.show(this.shown);
    const place = this.shown.indexOf(n);
    await this.go(place < 0 ? Math.max(0, this.openAfter(-1)) : place);
    this.stand();
  }

  nextOrder() {
    const known = [...this.orders.options].map((option) => option.value);
    return this.inOrder(known[(known.indexOf(this.orders.value) + 1) % known.length], this.question?.n);
  }

  async go(place) {
    at("card").hidden = !this.shown.length;
    at("nothing").hidden = this.shown.length > 0;
    if (!this.shown.length) return;
    const before = this.question;
    this.place = Math.min(Math.max(place, 0), this.shown.length - 1);
    const ahead = this.shown.slice(this.place, this.place + 3);
    [this.question] = await this.source.lines(ahead);
    await this.draw();
    if (before && before !== this.question) {
      intoSight();
      at("announced").textContent = `${visible(this.question.place)}: ${visible(plainText(this.question.original))}`;
    }
    const query = new URLSearchParams({ order: this.orders.value, segment: this.question.n });
    history.replaceState(null, "", `#${query}`);
    await this.list.reveal(this.place);
  }

  async draw() {
    const { question } = this;
    const names = this.named ? await this.source.names(question.n) : null;
    this.card.show(question, { place: this.place, shown: this.shown.length }, names);
  }

  move(step) {
    return this.go(this.place + step);
  }

  // Scroll by most of a page in a question that is longer than the window.
  scroll(step) {
    const box = scroller();
    box.scrollBy(0, 0.85 * step * box.clientHeight);
  }

  // The place of the next undecided question; after the last comes the first again; -1 if all are decided.
  openAfter(place) {
    const after = this.shown.findIndex((n, at) => at > place && this.source.isOpen(n));
    return after < 0 ? this.shown.findIndex((n) => this.source.isOpen(n)) : after;
  }

  async nextOpen(said = "") {
    const open = this.openAfter(this.place);
    if (open >= 0) await this.go(open);
    else if (this.shown.length) tell(`${said}Every segment has an answer: press a for what they come to.`);
  }

  // Answer the question in front.  A first pass goes to the next undecided one; an answer that is changed, to the next.
  async decide(answer) {
    const { question, source } = this;
    if (!question) return;
    const again = !source.isOpen(question.n);
    await this.act({ do: "prefer", better: answer }, source.last(question.key), question);
    const said = `${visible(question.place)}: ${ANSWERS[answer].said}`;
    tell(said);
    if (!again) await this.nextOpen(`${said}. `);
    else if (this.place + 1 < this.shown.length) await this.move(1);
  }

  async act(action, after, question) {
    try {
      await this.source.act(question.key, action, after);
    } finally {
      this.refresh();
    }
  }

  async turn(what) {
    const key = await this.source[what]();
    this.refresh();
    if (key === null) {
      tell(`nothing to ${what}`);
      return;
    }
    await this.go(this.shown.findIndex((n) => this.source.keyAt(n) === key));
    tell(`${what === "undo" ? "undone" : "done again"}: ${visible(this.question.place)}`);
  }

  // Write a comment under the texts.  What was typed and not kept is there the next time.
  comment() {
    const { question, source, card } = this;
    if (!question) return;
    const before = source.of(question.key).comment;
    const after = source.last(question.key);
    const draft = (typed) => this.drafts.put("comment", question.key, typed === before ? null : typed);
    const keep = async (text) => {
      if (text !== before) await this.act({ do: "comment", text }, after, question);
      draft(before);
    };
    card.open(
      new Editor(card, {
        heading: "Comment",
        hint: "empty takes it away",
        text: this.drafts.of("comment", question.key) ?? before,
        kept: (text) => this.queue(() => keep(text)),
        typed: draft,
        left: (text) => text !== before && tell("What you typed is there when you come back."),
      }),
    );
  }

  async toggleNames() {
    if (!this.source.names) {
      tell("This page does not know which version is which.");
      return;
    }
    this.named = !this.named;
    at("names").setAttribute("aria-pressed", String(this.named));
    if (this.question) await this.draw();
    tell(this.named ? "Names are shown; answers from now on are kept as not blind." : "Names are hidden.");
  }

  async standing() {
    await say("standing-dialog", (await this.source.standing()).map(visible));
  }

  async save() {
    const format = at("format")?.value ?? "jsonl";
    const url = URL.createObjectURL(await this.source.save(format));
    element("a", { href: url, download: `preferences.${format}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  async load(input) {
    const [file] = input.files;
    input.value = "";
    if (!file) return;
    const taken = await this.source.load(file);
    this.refresh();
    tell(takenWords(taken, "segment", "other texts"));
  }

  refresh() {
    if (this.question) {
      this.queue(() => this.draw());
      this.list.draw();
    }
    this.stand();
  }

  stand() {
    const { asked: all, decided } = this.source.progress();
    at("progress").textContent = `${decided.toLocaleString("en")} of ${counted(all, "segment")} decided`;
    at("progress-bar").setAttribute("max", Math.max(1, all));
    at("progress-bar").setAttribute("value", decided);
    if (at("name")) at("name").value = this.source.reviewer;
    at("undo").disabled = !this.source.undoable;
    at("redo").disabled = !this.source.redoable;
  }
}
