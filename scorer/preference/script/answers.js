// The answers that a server keeps: which text of a question is better.
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
