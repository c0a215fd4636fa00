// The answers: which text of a question is better.  A server keeps them or, for a page that is a file, the browser.
"use strict";

const ANSWERS = {
  1: { action: "1 is better", said: "1 is better", key: "1", keys: "1" },
  equal: { action: "Equal", said: "equal", key: "0", keys: "0 =" },
  2: { action: "2 is better", said: "2 is better", key: "2", keys: "2" },
};
const ORDER = ["1", "equal", "2"]; // an object would put numbers first
const NO_ANSWER = Object.freeze({ preferred: null, comment: "", last: 0 });

class Answers extends Online {
  constructor(head) {
    super(head);
    this.named = new Map(); // which version is which, of the questions for which the person asked that
    this.stand.progress = { asked: 0, decided: 0 };
  }

  of(key) {
    return this.verdicts.get(key) ?? NO_ANSWER;
  }

  isOpen(n) {
    return this.of(this.keys[n]).preferred === null;
  }

  async names(n) {
    if (!this.named.has(n)) this.named.set(n, await this.ask(`/api/names?n=${n}`));
    return this.named.get(n);
  }

  async standing() {
    return (await this.ask("/api/standing")).said;
  }
}

const ANSWER_ACTIONS = {
  ...ACTIONS,
  prefer: ({ better }) => better === null || Object.hasOwn(ANSWERS, better),
};

// The file holds all questions, and neither names nor figures of the versions.
class AnswersHere extends Keeping {
  constructor(head) {
    const keys = new Set(head.lines.map((question) => question.key));
    super(`scorer preferences 1: ${head.original}`, keys, ANSWER_ACTIONS, "answers");
    this.head = head;
    this.greeting =
      "Say for each segment which text is the better version of the original. Write your name, and save your answers " +
      "at the end.";
  }

  of(key) {
    return { ...NO_ANSWER, ...this.replay.of(key) };
  }

  isOpen(n) {
    return this.of(this.keyAt(n)).preferred === null;
  }

  progress() {
    const decided = this.head.lines.filter(({ n }) => !this.isOpen(n)).length;
    return { asked: this.head.lines.length, decided };
  }

  async select(query) {
    return { lines: this.head.orders[query.get("order")] };
  }

  keyAt(n) {
    return this.head.lines[n].key;
  }

  async lines(numbers) {
    return numbers.map((n) => this.head.lines[n]);
  }

  async standing() {
    const { asked: all, decided } = this.progress();
    return [
      `${decided.toLocaleString("en")} of ${counted(all, "segment")} decided.`,
      "This page does not know which version is which. Save your answers and send the file back: whoever sent you this " +
        "page reads what they come to.",
    ];
  }

  load(file) {
    return this.takeIn(file, answersIn, answerActions, NO_ANSWER);
  }

  async save() {
    return new Blob(answerRows(this).map((row) => `${JSON.stringify(row)}\n`));
  }
}
