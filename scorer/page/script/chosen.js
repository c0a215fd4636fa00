// Words of a side chosen by keyboard, word by word.  What is chosen is the browser's own selection, as with a mouse.
"use strict";

// A word, with points and hyphens between its letters; or one other sign.
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,:'’-][\p{L}\p{M}\p{N}]+)*|\S/gu;

// The places of the words of a text, in code points.  scorer/terminal/choose.py does the same.
function wordsOf(text) {
  return [...text.matchAll(WORD)].map((match) => {
    const start = points(text.slice(0, match.index));
    return [start, start + points(match[0])];
  });
}

// Where in a node the text has had so many code points; a sign that stands for another counts as one.
function spotIn(node, count) {
  if (node.nodeType === Node.TEXT_NODE) {
    return { node, offset: part(node.data, 0, count).length };
  }
  for (const child of node.childNodes) {
    const here = countPoints(child);
    if (count <= here && here > 0) {
      if (child.classList?.contains("unseen")) {
        return { node, offset: [...node.childNodes].indexOf(child) + (count ? 1 : 0) };
      }
      return spotIn(child, count);
    }
    count -= here;
  }
  return { node, offset: node.childNodes.length };
}

function selectPlace({ side, at }) {
  const box = document.querySelector(`#card [data-side="${side}"]`);
  if (!box) return;
  const [from, to] = at.map((count) => spotIn(box, count));
  getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

// Which words are chosen: from an anchor to the word that moves.
class Chosen {
  constructor(line, { side, at }) {
    this.line = line;
    this.take(side, at);
  }

  take(side, at) {
    this.side = side;
    this.words = wordsOf(this.line[side].text);
    const first = this.words.findIndex(([, stop]) => stop > at[0]);
    const last = this.words.findLastIndex(([start]) => start < at[1]);
    this.anchor = Math.max(0, first);
    this.moving = Math.max(this.anchor, last);
  }

  get at() {
    const [first, last] = [this.anchor, this.moving].sort((a, b) => a - b);
    return this.words.length ? [this.words[first][0], this.words[last][1]] : [0, points(this.line[this.side].text)];
  }

  // Move to another word; or extend what is chosen to it.
  step(by, extend) {
    const edge =
      extend || by === 0
        ? this.moving
        : by > 0
          ? Math.max(this.anchor, this.moving)
          : Math.min(this.anchor, this.moving);
    this.moving = Math.min(Math.max(edge + by, 0), Math.max(0, this.words.length - 1));
    if (!extend) this.anchor = this.moving;
  }

  swap() {
    const other = this.side === "original" ? "garbled" : "original";
    if (this.line[other]) this.take(other, [0, 1]);
  }
}
