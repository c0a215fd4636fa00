// What surrounds the line that is shown: messages, progress, the rows of the list and the mark on the strip.
"use strict";

function at(id) {
  return document.getElementById(id);
}

function tell(message, problem = false) {
  const status = at("status");
  status.textContent = message;
  status.classList.toggle("problem", problem && message !== "");
}

function failed(problem) {
  tell(problem.message, true);
  // An error of the program goes to the console too.
  if (!(problem instanceof Problem)) setTimeout(() => Promise.reject(problem));
}

// Show a problem until it is solved; an empty message removes it.
function warn(message) {
  at("warning").textContent = message;
  at("warning").hidden = !message;
}

// Tell a screen reader which line is shown now.
function announce(line) {
  const text = (line.garbled ?? line.original).text;
  at("announced").textContent = `${placeOf(line)}, ${WORDS.severities[line.severity]}: ${visible(text)}`;
}

// Show how many pairs are decided, by whom, and whether anything can be undone or done again.
function showStanding(source) {
  const { pairs, decided } = source.progress();
  at("progress").textContent = `${decided.toLocaleString("en")} of ${counted(pairs, "pair")} decided`;
  at("progress-bar").setAttribute("max", Math.max(1, pairs));
  at("progress-bar").setAttribute("value", decided);
  if (at("name")) at("name").value = source.reviewer;
  at("undo").disabled = !source.undoable;
  at("redo").disabled = !source.redoable;
}

// The content of a line's row in the list; `run` are the numbers of the lines that it stands for, if it is a run.
function rowOf(line, grade, run) {
  const text = (run ? `${runWords(line, run.length)}: ` : "") + (line.garbled ?? line.original).text;
  return [
    element("span", { class: "text", dir: "auto", lang: "" }, visible(text.slice(0, 160))),
    element("span", { class: "quiet" }, [
      element(
        "span",
        { class: "place" },
        `${placeOf(line)}${line.quality === null || line.kind !== "match" ? "" : ` · ${figure("quality", line.quality)}`}`,
      ),
      grade && element("span", { class: `said ${grade}` }, WORDS.verdicts[grade].said),
    ]),
  ];
}

// The element that scrolls: in a wide window the texts of the line, in a narrow one the page.
function scroller() {
  const box = document.querySelector("#card .body");
  return getComputedStyle(box).overflowY === "visible" ? document.documentElement : box;
}

// Scroll back to the beginning for the next line.
function intoSight() {
  const box = scroller();
  if (box.matches(".body")) box.scrollTop = 0;
  else if (at("card").getBoundingClientRect().top < 0 || at("card").getBoundingClientRect().top > innerHeight / 2) {
    at("card").scrollIntoView();
  }
}
