// The page's state: which view, which lines, which of them is in front.  All of it follows from the address.
"use strict";

class App {
  constructor(source) {
    this.source = source;
    this.view = "report";
    this.query = new URLSearchParams();
    this.asked = null; // the part of the address that the shown lines belong to
    this.shown = [];
    this.place = -1;
    this.line = null; // the line at that place
    this.plan = null;
    this.work = Promise.resolve();
    this.acts = new Acts(this);
    const queued =
      (name) =>
      (...choice) =>
        this.queue(() => this.acts[name](...choice));
    const does = Object.fromEntries(["decide", "dismiss", "act", "edit", "mark"].map((name) => [name, queued(name)]));
    this.card = new Card(at("card"), source, does);
    this.list = new VirtualList(
      at("list"),
      source,
      (line) => rowOf(line, source.of(line.key).grade),
      (place) => this.queue(() => this.go(place)),
    );
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
    at("name")?.addEventListener("change", (event) => this.source.called(event.target.value));
    at("load").addEventListener("change", (event) => this.queue(() => this.acts.load(event.target)));
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
      save: () => this.acts.save(),
      "open-load": () => at("load").click(),
    };
  }

  // Do one thing after the other, so that keys pressed fast decide the lines they were pressed for.
  queue(work) {
    this.work = this.work.then(work).catch((problem) => {
      tell(problem.message, true);
      // An error of the program goes to the console too.  The queue continues after any error.
      if (!(problem instanceof Problem)) setTimeout(() => Promise.reject(problem));
    });
    return this.work;
  }

  visit(view, query) {
    const hash = hashOf(view, query);
    if (hash === location.hash) return this.queue(() => this.follow());
    location.hash = hash;
    return this.work;
  }

  async follow() {
    const { view, to, query } = addressNow();
    this.view = ["report", "review"].includes(view) ? view : this.home;
    for (const name of ["report", "review"]) at(name).hidden = name !== this.view;
    document.querySelector(".page").classList.toggle("reviewing", this.view === "review");
    for (const link of document.querySelectorAll("nav a")) {
      if (link.hash.startsWith(`#/${this.view}`)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (this.view === "review") await this.arrive(to, query);
    showStanding(this.source);
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
      const budget = query.get("count") && { count: query.get("count"), since: query.get("since") ?? "0" };
      this.shown = budget ? await this.within(budget, query) : await this.source.select(queryPart(query));
      this.plan = budget || null;
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
    if (![...filters].length) return lines;
    const left = new Set(await this.source.select(new URLSearchParams([...filters, ["order", "document"]])));
    return lines.filter((line) => left.has(line));
  }

  // The first line without a verdict, so that a reviewer who comes back continues; the very first if all have one.
  async firstOpen() {
    const open = await this.openAmong(this.shown);
    return open === null ? 0 : this.shown.indexOf(open);
  }

  // The first of some lines that has no verdict; null if there is none.  It looks at nearby lines first, because the
  // keys of all lines are many and the line is mostly near.
  async openAmong(numbers) {
    const undecided = (key) => this.source.of(key).grade === null;
    const near = await this.source.lines(numbers.slice(0, 100));
    const open = near.find((line) => undecided(line.key));
    if (open || numbers.length <= near.length) return open?.n ?? null;
    const keys = await this.source.allKeys();
    return numbers.find((n) => undecided(keys[n])) ?? null;
  }

  // Go to a line.  If it is not among the lines shown, show the whole document.
  async lead(line) {
    if (line >= this.source.head.total)
      throw new Problem(`There is no line ${line}: the last is ${this.source.head.total - 1}.`);
    if (!this.shown.includes(line)) {
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
    const around = [n - 1, n, n + 1].filter((line) => line >= 0 && line < this.source.head.total);
    const ahead = this.shown.slice(this.place + 1, this.place + 3);
    await this.source.lines([...new Set([...around, ...ahead])]);
    const neighbours = [n - 1, n + 1].map((line) => (around.includes(line) ? this.source.line(line) : null));
    at("card").hidden = false;
    at("nothing").hidden = true;
    const before = this.line;
    this.line = this.source.line(n);
    this.card.show(this.line, neighbours, this.place, this.shown.length);
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
  async nextOpen() {
    const open = await this.openAmong([...this.shown.slice(this.place + 1), ...this.shown.slice(0, this.place + 1)]);
    return open === null ? this.acts.finished() : this.go(this.shown.indexOf(open));
  }

  swapOrder() {
    const order = (this.query.get("order") ?? "worst") === "worst" ? "document" : "worst";
    const line = this.place < 0 ? "" : this.shown[this.place];
    this.visit("review", new URLSearchParams({ ...Object.fromEntries(this.query), order, line, count: "", since: "" }));
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
    const details = at("card").querySelector("details");
    if (details) details.open = !details.open;
  }

  refresh() {
    if (this.view === "review" && this.place >= 0) {
      this.card.refresh();
      this.list.draw();
    }
    showStanding(this.source);
  }
}
