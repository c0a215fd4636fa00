// The review of a page whose events a server keeps.
"use strict";

// Something that the person should know, in one line.
class Problem extends Error {}

const REFUSED =
  "The review does not know this window any more: press Enter in its terminal, and open the address that it prints.";
const MOST_KNOWN = 5000; // lines
const POLL = 3000; // milliseconds between requests for what other windows did

// What the server gave this browser besides the cookie; a page of another port cannot read it.
function keyOfWindow() {
  try {
    return localStorage.getItem("scorer key") ?? "";
  } catch {
    return "";
  }
}

class Online {
  constructor(head) {
    this.head = head;
    this.reviewer = head.reviewer;
    this.known = new Map(); // lines by number; the least recently used are dropped
    this.verdicts = new Map();
    this.stand = { seen: 0, last: 0, everywhere: [], undoable: false, redoable: false, progress: null };
    this.onchange = () => {};
    this.onproblem = () => {};
  }

  async start() {
    await this.refresh();
    setInterval(() => {
      if (document.visibilityState === "visible") this.refresh().catch(this.onproblem);
    }, POLL);
  }

  get everywhere() {
    return this.stand.everywhere;
  }

  get undoable() {
    return this.stand.undoable;
  }

  get redoable() {
    return this.stand.redoable;
  }

  progress() {
    return this.stand.progress;
  }

  of(key) {
    return this.verdicts.get(key) ?? NO_VERDICT;
  }

  async refresh() {
    const before = this.stand.seen;
    const news = await this.ask(`/api/news?since=${before}`);
    this.learn(news);
    this.onproblem(null);
    if (news.seen !== before) this.onchange();
  }

  async select(address) {
    // The keys tell which lines have a verdict.
    await this.allKeys();
    return this.ask(`/api/select?${address}`);
  }

  keyAt(n) {
    return this.keys[n];
  }

  // The verdict on a line.
  gradeOf(n) {
    return this.of(this.keys[n]).grade;
  }

  async lines(numbers) {
    const missing = numbers.filter((n) => !this.known.has(n));
    if (missing.length) {
      const found = await this.ask(`/api/lines?n=${missing.join(",")}`);
      for (const line of found.lines) this.known.set(line.n, line);
      for (const [key, verdict] of Object.entries(found.verdicts)) this.know(key, verdict);
    }
    // Move the lines to the end, so that the most recently used are dropped last.
    const lines = numbers.map((n) => this.known.get(n));
    for (const line of lines) {
      this.known.delete(line.n);
      this.known.set(line.n, line);
    }
    for (const n of this.known.keys()) {
      if (this.known.size <= MOST_KNOWN) break;
      this.known.delete(n);
    }
    return lines;
  }

  // The key of every line.
  async allKeys() {
    this.keys ??= (await this.ask("/api/keys")).keys;
    return this.keys;
  }

  line(n) {
    return this.known.get(n) ?? null;
  }

  // The number of the last event on a pair that is known here.
  last(key) {
    return this.verdicts.get(key)?.last ?? 0;
  }

  async act(key, action, after) {
    this.learn(await this.ask("/api/act", { key, action, after, seen: this.stand.seen }));
  }

  // Give the lines of these numbers one verdict, as one change: those without a verdict; if all have one, all of them.
  // Returns how many pairs it changes.
  async gradeAll(lines, grade) {
    const news = await this.ask("/api/grade", { lines, grade, seen: this.stand.seen });
    this.learn(news);
    return news.given;
  }

  undo() {
    return this.turn("/api/undo");
  }

  redo() {
    return this.turn("/api/redo");
  }

  async turn(path) {
    const news = await this.ask(path, { after: this.stand.last, seen: this.stand.seen });
    this.learn(news);
    return news.key;
  }

  budget(wish) {
    return this.ask(`/api/budget?${new URLSearchParams(wish)}`);
  }

  plan(budget) {
    return this.ask(`/api/plan?${new URLSearchParams(budget)}`);
  }

  agreement() {
    return this.ask("/api/agreement");
  }

  // What anyone did to a pair, and how many pairs of earlier versions have texts that nobody knows any more.
  history(key) {
    return this.ask(`/api/history?key=${key}`);
  }

  // The earlier versions of a line, and what was said of them.
  earlier(line) {
    return line.earlier ?? [];
  }

  async save(format) {
    const answer = await this.fetched(`/api/export?format=${encodeURIComponent(format)}`);
    if (!answer.ok) throw new Problem((await answer.json().catch(() => ({}))).problem ?? REFUSED);
    return answer.blob();
  }

  async load(file) {
    const body = await file.arrayBuffer();
    // A browser names a second file of the same name "verdicts.mqm (1).tsv".
    const news = await this.ask(`/api/import?name=${encodeURIComponent(file.name.replace(/ ?\(\d+\)/, ""))}`, body);
    this.learn(news);
    return news.taken;
  }

  learn(news) {
    for (const [key, verdict] of Object.entries(news.verdicts ?? {})) this.know(key, verdict);
    // Answers may arrive out of order.
    if (news.seen >= this.stand.seen) this.stand = { ...news, verdicts: undefined };
  }

  know(key, verdict) {
    if (verdict.last >= this.last(key)) this.verdicts.set(key, verdict);
  }

  async ask(path, body) {
    const binary = body instanceof ArrayBuffer;
    const options = body && {
      method: "POST",
      headers: { "Content-Type": binary ? "application/octet-stream" : "application/json" },
      body: binary ? body : JSON.stringify(body),
    };
    const answer = await this.fetched(path, options);
    const content = await answer.json().catch(() => ({}));
    if (answer.ok) return content;
    if (answer.status === 409) {
      this.learn(content);
      await this.refresh();
      this.onchange();
    }
    const problem = new Problem(content.problem ?? REFUSED);
    if (content.gone) {
      problem.gone = true;
      this.onproblem(problem);
    }
    throw problem;
  }

  // Go on in a new file, after the one that kept the verdicts was deleted or replaced; return where it is.
  async renew() {
    const news = await this.ask("/api/renew", { seen: this.stand.seen });
    this.learn(news);
    return news.store;
  }

  async fetched(path, options) {
    try {
      return await fetch(path, { ...options, headers: { ...options?.headers, "X-Scorer-Key": keyOfWindow() } });
    } catch {
      throw new Problem("The review has stopped: start it again in the terminal. All that you decided is kept.");
    }
  }
}
