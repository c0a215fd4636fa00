// Answers as JSON lines and back, in the format of docs/review-files.md, for a page without a server.
"use strict";

const PREFERRED = { 1: "first", equal: "equal", 2: "second" };

// One row for each question, in the format of docs/review-files.md: text 1 is the first version.
function answerRows(source) {
  const times = lastTimes(source.events);
  return source.head.lines.map(({ key, place, places, original, texts }) => {
    const { preferred, comment } = source.of(key);
    return {
      key,
      place,
      places,
      reviewer: source.reviewer, // if empty, the rows belong to whoever reads the file
      preferred: PREFERRED[preferred] ?? null,
      text_1: "first",
      blind: preferred === null ? null : true,
      comment,
      decided: times.get(key) ?? null,
      original: plainText(original),
      texts: texts.map(plainText),
    };
  });
}

// Rows of a file, each with what it says of texts 1 and 2 as they stand here.  An invalid row is refused with its line
// number, and a file in which no row is about a question of this page as a whole.
function answersIn(text, name, source) {
  const refuse = (n, problem) => {
    throw new Problem(`${name}, line ${n + 1}: ${problem}: load what “Save answers” or --export FILE.jsonl wrote`);
  };
  const questions = new Map(source.head.lines.map((question) => [question.key, question]));
  const read = (content, n) => {
    let row = null;
    try {
      row = JSON.parse(content);
    } catch {
      // the check below reports it
    }
    if (!isObject(row) || !isText(row.key) || !KEY.test(row.key)) refuse(n, "not a row of answers");
    if (row.preferred && !Object.values(PREFERRED).includes(row.preferred)) refuse(n, "an answer that is none");
    if (["comment", "reviewer", "decided"].some((field) => (row[field] ?? null) !== null && !isText(row[field])))
      refuse(n, "a comment, a name or a time that is no text");
    if (row.decided && Number.isNaN(Date.parse(row.decided))) refuse(n, "a time that is none");
    const question = questions.get(row.key);
    const answer = question && answerOf(row, question);
    if (answer === undefined && question) refuse(n, "a key that does not fit the texts beside it");
    return { ...row, answer };
  };
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const rows = lines.map((content, n) => content.trim() && read(content, n)).filter(Boolean);
  if (rows.length && !rows.some((row) => questions.has(row.key))) throw new Problem(`${name} belongs to other texts.`);
  return rows;
}

// Which text a row prefers, as they stand here; null for none, undefined if its texts are not those of the question.
function answerOf({ preferred, texts }, question) {
  if (!Array.isArray(texts) || texts.length !== 2 || !texts.every(isText)) return undefined;
  const [one, other] = question.texts.map(plainText);
  const [first, second] = texts.map(normalText);
  if (![first, second].includes(one) || ![first, second].includes(other)) return undefined;
  if (!preferred) return null;
  if (preferred === "equal") return "equal";
  return (preferred === "first") === (first === one) ? "1" : "2";
}

// The actions that bring a question to the state in a row; fields that the row does not have stay as they are.
function answerActions(row, now) {
  const actions = [];
  if ((row.answer ?? null) !== now.preferred) actions.push({ do: "prefer", better: row.answer ?? null });
  if ("comment" in row && (row.comment ?? "") !== now.comment) actions.push({ do: "comment", text: row.comment ?? "" });
  return actions;
}
