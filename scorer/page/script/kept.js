// What a browser kept of a review, read with care: anybody may have written there, and a disk may lose a part of it.
"use strict";

const ACTIONS = {
  grade: ({ grade }) => grade === null || Object.hasOwn(WORDS.verdicts, grade),
  comment: ({ text }) => isText(text),
  correct: ({ text }) => text === null || isText(text),
  mark: ({ errors }) =>
    Array.isArray(errors) && errors.every((error) => isObject(error) && fitsText(error, undefined, WORDS.categories)),
  dismiss: ({ finding, everywhere, withdrawn }) =>
    isText(finding) && KEY.test(finding) && [everywhere, withdrawn].every((flag) => typeof flag === "boolean"),
  undo: () => true,
  redo: () => true,
};

function isObject(value) {
  return value !== null && typeof value === "object";
}

function isEvent(value) {
  if (!isObject(value) || !isObject(value.action)) return false;
  const { key, when, action } = value;
  if (!isText(key) || !KEY.test(key) || !isText(when) || Number.isNaN(Date.parse(when))) return false;
  return Object.hasOwn(ACTIONS, action.do) && Boolean(ACTIONS[action.do](action));
}

// The events in a text that the browser kept, and whether the text holds anything else.
function eventsIn(text) {
  let found = null;
  try {
    found = JSON.parse(text ?? "[]");
  } catch {
    // the empty list below says it
  }
  const events = Array.isArray(found) ? found.filter(isEvent) : [];
  return { events, sound: Array.isArray(found) && events.length === found.length };
}
