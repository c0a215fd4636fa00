// Texts and what is marked in them.  Places count code points, as in the report; the browser counts UTF-16 units.
"use strict";

const ASTRAL = /[\ud800-\udfff]/;
// Characters that would act or be invisible, the same as in scorer/report/visible.py.
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, "gu");
const TAGS = { lost: "del", added: "ins" };
const SEVERITIES = Object.keys(WORDS.severities); // from the least to the worst

function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function points(text) {
  return ASTRAL.test(text) ? Array.from(text).length : text.length;
}

function part(text, start, stop) {
  return ASTRAL.test(text) ? Array.from(text).slice(start, stop).join("") : text.slice(start, stop);
}

function symbol(letter) {
  const code = letter.codePointAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : `<${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

// A text for people: a symbol replaces each character that would act or be invisible.
function visible(text) {
  return text.replace(UNSEEN_ALL, symbol);
}

// The text as nodes.  A character that would not show is a symbol in an element of its own, which counts as one
// character.
function shownText(text) {
  if (!UNSEEN.test(text)) return [text];
  return text.split(new RegExp(`(${UNSEEN.source})`, "u")).map((piece) => {
    const hidden = piece && UNSEEN.test(piece);
    return hidden ? element("span", { class: "unseen" }, symbol(piece)) : piece;
  });
}

function worstOf(severities) {
  return severities.reduce((a, b) => (SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a), "none");
}

// The text cut where its marking changes.  `ops`, `findings` and `errors` are [place, what] with places [start, stop].
function runs(text, ops, findings, errors) {
  const letters = ASTRAL.test(text) ? Array.from(text) : null;
  const cut = (start, stop) => (letters ? letters.slice(start, stop).join("") : text.slice(start, stop));
  const all = [...ops, ...findings, ...errors];
  const cuts = [...new Set([0, letters?.length ?? text.length, ...all.flatMap(([at]) => at)])].sort((a, b) => a - b);
  const within = (marked, start) =>
    marked.filter(([[from, to]]) => from <= start && start < to).map(([, what]) => what);
  return cuts.slice(0, -1).map((start, n) => ({
    text: cut(start, cuts[n + 1]),
    op: within(ops, start)[0] ?? null,
    findings: within(findings, start),
    errors: within(errors, start),
  }));
}

function runNodes(run) {
  let nodes = shownText(run.text);
  if (run.op) nodes = [element(TAGS[run.op] ?? "span", { class: TAGS[run.op] ? null : run.op }, nodes)];
  if (run.errors.length) {
    const title = run.errors.map((error) => `${error.category}, ${error.severity}`).join("; ");
    nodes = [element("span", { class: `error ${worstOf(run.errors.map((error) => error.severity))}`, title }, nodes)];
  }
  return nodes;
}

function sameFindings(a, b) {
  return a.length === b.length && a.every((finding, n) => finding === b[n]);
}

// One side of a line as nodes, with marks on differing words, on findings (one mark over neighbouring runs) and on
// errors that a person marked.
function markedText(text, ops, findings, errors) {
  const nodes = [];
  let group = null;
  for (const run of runs(text, ops, findings, errors)) {
    if (!run.findings.length) {
      nodes.push(...runNodes(run));
      group = null;
    } else if (group && sameFindings(group.findings, run.findings)) {
      group.mark.append(...runNodes(run));
    } else {
      const title = run.findings.map((one) => `${one.check} (${one.severity}): ${visible(one.message)}`).join("; ");
      const severity = worstOf(run.findings.map((finding) => finding.severity));
      const mark = element("mark", { class: severity, title }, runNodes(run));
      group = { findings: run.findings, mark };
      nodes.push(mark);
    }
  }
  return nodes;
}

function countPoints(node) {
  if (node.nodeType === Node.TEXT_NODE) return points(node.data);
  if (node.classList?.contains("unseen")) return node.textContent ? 1 : 0;
  return [...node.childNodes].reduce((sum, child) => sum + countPoints(child), 0);
}

function sideOf(node) {
  return (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-side]") ?? null;
}

// Which words of which side are selected; null if none are.  Only the side in which the selection begins counts.
function selectedPlace() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const [from, to] = [sideOf(range.startContainer), sideOf(range.endContainer)];
  const box = from ?? to;
  if (!box) return null;
  if (to !== box) range.setEnd(box, box.childNodes.length);
  if (from !== box) range.setStart(box, 0);
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const start = countPoints(before.cloneContents());
  const chosen = Array.from(range.cloneContents().textContent);
  const blank = (letters) => letters.findIndex((letter) => letter.trim());
  if (blank(chosen) < 0) return null;
  const stop = start + countPoints(range.cloneContents()) - blank([...chosen].reverse());
  return { side: box.dataset.side, at: [start + blank(chosen), stop] };
}
