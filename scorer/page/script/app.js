// The page's state: which view, which lines, which of them is in front.  All of it follows from the address.
"use strict";

const VIEWS = ["report", "document", "review"];

class App {
  constructor(source) {
    this.source = source;
    this.view = "report";
    this.query = new URLSearchParams();
    this.asked = null; // the part of the address that the shown lines belong to
    this.shown = [];
    this.members = {}; // the lines of the run for each line that stands for one
    this.place = -1;
    this.line = null; // the line at that place
    this.plan = null;
    this.work = Promise.resolve();
    this.acts = new Acts(this);
    this.scope = new Scope(this);
    const queued =
      (name) =>
      (...choice) =>
        this.queue(() => this.acts[name](...choice));
    const does = Object.fromEntries(
      ["decide", "dismiss", "act", "edit", "mark", "take"].map((name) => [name, queued(name)]),
    );
    does.scope = (name) => this.queue(() => this.scope.toggle(name));
    does.toggleRun = () => this.queue(() => toggleRun(this));
    this.card = new Card(at("card"), source, does);
    this.list = new VirtualList(
      at("list"),
      source,
      (line) => rowOf(line, commonGrade(this.numbersOf(line.n), source), this.members[line.n]),
      (place) => this.queue(() => this.go(place)),
    );
    this.whole = new Whole(at("whole"), source);
    this.filters = new Filters(at("filters"), source.head, (query) => this.visit("review", query));
  }

  async start(view) {
    this.home = view;
    this.source.onchange = () => this.refresh();
    this.source.onproblem = (problem) => warnOf(problem, this);
    await this.source.start();
    addEventListener("hashchange", () => this.queue(() => this.follow()));
    listenToKeys(this);
    for (const [id, does] of Object.entries(this.buttons())) {
      at(id)?.addEventListener("click", () => this.queue(does));
    }
    at("name")?.addEventListener("change", (event) => {
      this.source.called(event.target.value);
      this.refresh();
    });
    at("save").addEventListener("click", () => this.beside(() => this.acts.save()));
    at("load").addEventListener("change", (event) => this.beside(() => this.acts.load(event.target)));
    await this.queue(() => this.follow());
  }

  buttons() {
    return {
      undo: () => this.acts.turn("undo"),
      redo: () => this.acts.turn("redo"),
      next: () => this.move(1),
      previous: () => this.move(-1),
      "next-open": () => this.nextOpen(),
      "open-budget": () => this.acts.budget(),
      "open-standing": () => this.acts.standing(),
      "open-help": () => asked("help-dialog"),
      "open-load": () => at("load").click(),
    };
  }

  // Do one thing after the other, so that keys pressed fast decide the lines they were pressed for.
  queue(work) {
    // The queue continues after any error.
    this.work = this.work.then(work).catch(failed);
    return this.work;
  }

  // Do something long, such as writing a file, while keys go on deciding.
  beside(work) {
    return work().catch(failed);
  }

  visit(view, query) {
    const hash = hashOf(view, query);
    if (hash === location.hash) return this.queue(() => this.follow());
    location.hash = hash;
    return this.work;
  }

  async follow() {
    const { view, to, query } = addressNow();
    this.view = VIEWS.includes(view) ? view : this.home;
    for (const name of VIEWS) at(name).hidden = name !== this.view;
    document.querySelector(".page").classList.toggle("reviewing", this.view === "review");
    // What is printed is the document, unless the report was asked for.
    document.querySelector(".page").classList.toggle("chosen", view === "report");
    for (const link of document.querySelectorAll("nav a")) {
      if (link.hash.startsWith(`#/${this.view}`)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (this.view === "review") await this.arrive(to, query);
    this.stand();
    if (this.view === "document") this.readWhole();
  }

  // Draw the document beside what else the person does.
  readWhole() {
    this.whole.draw(() => this.view === "document").catch((problem) => tell(problem.message, true));
  }

  // Show what the address asks for.  If that does not exist, say so and show all lines.
  async arrive(to, query) {
    try {
      await (to === null ? this.ask(query) : this.lead(to));
    } catch (problem) {
      if (!(problem instanceof Problem) || this.asked === "") throw problem;
      await this.ask(new URLSearchParams());
      tell(problem.message, true);
    }
  }

  // Show the lines of a query, and go to the line that it names, or else to the first undecided line.
  async ask(query) {
    this.query = query;
    const wanted = queryPart(query).toString();
    if (wanted !== this.asked) {
      const budget = budgetOf(query);
      const found = budget ? await this.within(budget, query) : await this.source.select(queryPart(query));
      [this.shown, this.members] = [found.lines, found.members];
      this.scope.reset();
      this.plan = budget;
      this.asked = wanted;
      this.filters.show(query, this.shown.length);
      await this.list.show(this.shown);
    }
    const line = query.get("line");
    const place = line === null ? await this.firstOpen() : this.shown.indexOf(Number(line));
    await this.go(Math.max(0, place), false);
  }

  // The lines of a budget, in its order, without those that the filters exclude.
  async within(budget, query) {
    const { lines } = await this.source.plan(budget);
    const filters = new URLSearchParams([...queryPart(query)].filter(([name]) => FILTERS.includes(name)));
    if (![...filters].length) return { lines, members: {} };
    const left = await this.source.select(new URLSearchParams([...filters, ["order", "document"]]));
    return { lines: lines.filter((line) => left.lines.includes(line)), members: {} };
  }

  // The first line without a verdict, so that a reviewer who comes back continues; the very first if all have one.
  async firstOpen() {
    return Math.max(
      0,
      this.shown.findIndex((n) => this.isOpen(n)),
    );
  }

  // The lines that a line shown stands for.
  numbersOf(n) {
    return this.members[n] ?? [n];
  }

  isOpen(n) {
    return this.numbersOf(n).some((one) => this.source.gradeOf(one) === null);
  }

  // Go to a line.  If it is not among the lines shown, show the whole document.
  async lead(line) {
    if (line >= this.source.head.total)
      throw new Problem(`There is no line ${line}: the last is ${this.source.head.total - 1}.`);
    const run = this.shown.find((n) => this.members[n]?.includes(line));
    if (run !== undefined) {
      await this.go(this.shown.indexOf(run));
      await toggleRun(this);
      await this.go(this.shown.indexOf(line));
    } else if (!this.shown.includes(line)) {
      await this.ask(new URLSearchParams({ order: "document", line }));
      if (!this.shown.includes(line)) await this.leadToRepeat(line);
    } else {
      await this.go(this.shown.indexOf(line));
    }
    at("card").scrollIntoView({ block: "nearest" });
  }

  // A line that repeats an earlier one is not shown itself, so go to the earlier one.
  async leadToRepeat(line) {
    const [{ repeats }] = await this.source.lines([line]);
    const place = this.shown.findIndex((n) => repeats?.includes(n));
    await this.go(Math.max(0, place));
  }

  async go(place, remember = true) {
    if (!this.shown.length) return this.nothing();
    this.place = Math.min(Math.max(place, 0), this.shown.length - 1);
    const n = this.shown[this.place];
    const around = [n - 1, n, this.numbersOf(n).at(-1) + 1].filter(
      (line) => line >= 0 && line < this.source.head.total,
    );
    const ahead = this.shown.slice(this.place + 1, this.place + 3);
    await this.source.lines([...new Set([...around, ...ahead])]);
    const last = this.numbersOf(n).at(-1);
    const neighbours = [n - 1, last + 1].map((line) => (around.includes(line) ? this.source.line(line) : null));
    at("card").hidden = false;
    at("nothing").hidden = true;
    const before = this.line;
    this.line = this.source.line(n);
    const run = this.members[n] && (await this.source.lines(this.members[n]));
    if (before !== this.line) this.scope.reset();
    this.card.show(this.line, neighbours, { place: this.place, shown: this.shown.length, run });
    here(n, this.source.head.total);
    if (before && before !== this.line) {
      intoSight();
      announce(this.line);
    }
    if (this.view === "review" && (remember || this.query.get("line") !== null)) {
      this.query.set("line", n);
      history.replaceState(null, "", hashOf("review", this.query));
    }
    await this.list.reveal(this.place);
    return null;
  }

  nothing() {
    this.place = -1;
    this.line = null;
    at("card").hidden = true;
    at("nothing").hidden = false;
  }

  move(step) {
    return this.go(this.place + step);
  }

  // Go to the next line without a verdict; after the last line comes the first again.
  async nextOpen(said) {
    const after = this.shown.findIndex((n, place) => place > this.place && this.isOpen(n));
    const open = after < 0 ? this.shown.findIndex((n) => this.isOpen(n)) : after;
    return open < 0 ? this.acts.ended(said) : this.go(open);
  }

  // After a decision, go on.  A first pass through all lines skips what has a verdict.  Lines that a filter chose, or
  // that are decided again, come one after the other.
  onward(again, said) {
    if (!again && !this.filtered) return this.nextOpen(said);
    return this.place + 1 < this.shown.length ? this.move(1) : this.acts.ended(said);
  }

  get filtered() {
    return FILTERS.some((name) => this.query.get(name));
  }

  swapView() {
    this.visit(this.view === "review" ? "report" : "review", this.query);
  }

  async search() {
    if (this.view !== "review") {
      history.pushState(null, "", hashOf("review", this.query));
      await this.follow();
    }
    this.filters.focus();
  }

  // Scroll by most of a page in a line that is longer than the window.
  scroll(step) {
    const box = scroller();
    box.scrollBy(0, 0.85 * step * box.clientHeight);
  }

  toggleMetrics() {
    const details = at("card").querySelector("details.metrics");
    if (details) details.open = !details.open;
  }

  refresh() {
    this.whole.outdated();
    if (this.view === "document") this.readWhole();
    if (this.view === "review" && this.place >= 0) {
      this.card.refresh();
      this.list.draw();
    }
    this.stand();
  }

  // Show how far the review is: in figures, and on the strip.
  stand() {
    showStanding(this.source);
    showDecided(this.source).catch((problem) => this.source.onproblem(problem));
  }
}
