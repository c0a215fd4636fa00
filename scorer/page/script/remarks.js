// What the reviewer said of a line besides the verdict: marked errors, a comment, a correction; and the metrics.
"use strict";

function remarksOf(line, verdict, does) {
  const remark = (label, text, ...more) =>
    element("div", { class: "remark" }, [element("h3", {}, label), text, ...more]);
  const written = (text) => element("p", { dir: "auto", lang: "" }, shownText(text));
  const withdraw = () => does.act({ do: "correct", text: null });
  const deleted = element("p", { class: "quiet" }, "to be deleted");
  return element("div", { class: "notes" }, [
    ...verdict.errors.map((error, n) => errorRemark(line, error, n, verdict, does)),
    verdict.comment ? remark("comment", written(verdict.comment)) : null,
    verdict.corrected === null
      ? null
      : remark(
          "corrected",
          verdict.corrected === "" ? deleted : written(verdict.corrected),
          element("button", { type: "button", class: "quiet", onclick: withdraw }, "take the correction back"),
        ),
  ]);
}

function errorRemark(line, error, n, verdict, does) {
  const errors = verdict.errors.filter((_, other) => other !== n);
  const words = part(line[error.side].text, ...error.at);
  return element("div", { class: "remark" }, [
    element("h3", {}, `error in the ${error.side}`),
    element("p", {}, [
      element("span", { class: `error ${error.severity}`, dir: "auto", lang: "" }, shownText(words)),
      element("span", { class: "quiet" }, ` ${error.category}, ${error.severity}`),
    ]),
    element(
      "button",
      { type: "button", class: "quiet", onclick: () => does.act({ do: "mark", errors }) },
      "remove",
      element("span", { class: "unheard" }, ` the error ${visible(words)}`),
    ),
  ]);
}

function metricsOf(line, open) {
  const known = Object.entries(line.metrics);
  if (!known.length) return null;
  const row = ([name, value]) =>
    element("div", {}, [element("dt", {}, WORDS.figures[name].title), element("dd", {}, figure(name, value))]);
  return element("details", { open, class: "metrics" }, [
    element("summary", { "data-name": "i" }, keyed("Metrics", "i")),
    element("dl", {}, known.map(row)),
  ]);
}
