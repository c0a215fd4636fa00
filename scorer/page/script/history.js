// What was done to a line, by whom and when.
"use strict";

const TURNS = { undo: "undid the last change", redo: "did it again" };

// An action in words.  scorer/terminal/history.py does the same.
function actionWords(action) {
  switch (action.do) {
    case "grade":
      return action.grade === null ? "took the verdict back" : WORDS.verdicts[action.grade].said;
    case "comment":
      return action.text ? `comment “${visible(action.text)}”` : "took the comment away";
    case "correct":
      if (action.text === null) return "took the correction back";
      return action.text ? `corrected to “${visible(action.text)}”` : "corrected: to be deleted";
    case "mark":
      return action.errors.length ? `${counted(action.errors.length, "error")} marked` : "took all marks away";
    case "dismiss":
      return `${action.withdrawn ? "restored" : "dismissed"} a finding ${action.everywhere ? "everywhere" : "here"}`;
    default:
      return TURNS[action.do];
  }
}

// A time as a person reads it: the date and the minute, where they are.
function timeWords(when) {
  const time = new Date(when);
  const two = (value) => String(value).padStart(2, "0");
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${date} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

// The sentences of a history, the last change first.
function historyWords(events) {
  return events
    .map(({ reviewer, when, action }) => `${timeWords(when)}, ${visible(reviewer) || "you"}: ${actionWords(action)}`)
    .reverse();
}
