// What a browser kept of a review, read with care: anybody may have written there, and a disk may lose a part of it.
"use strict";

const KEY = /^[0-9a-f]{32}$/;
// Which actions are sound, by name; each page has more.
const ACTIONS = { comment: ({ text }) => isText(text), undo: () => true, redo: () => true };

function isText(value) {
  return typeof value === "string";
}

function isObject(value) {
  return value !== null && typeof value === "object";
}

function isEvent(value, actions) {
  if (!isObject(value) || !isObject(value.action)) return false;
  const { key, when, action } = value;
  if (!isText(key) || !KEY.test(key) || !isText(when) || Number.isNaN(Date.parse(when))) return false;
  return Object.hasOwn(actions, action.do) && Boolean(actions[action.do](action));
}

// The events in a text that the browser kept, and whether the text holds anything else.
function eventsIn(text, actions) {
  let found = null;
  try {
    found = JSON.parse(text ?? "[]");
  } catch {
    // the empty list below says it
  }
  const events = Array.isArray(found) ? found.filter((one) => isEvent(one, actions)) : [];
  return { events, sound: Array.isArray(found) && events.length === found.length };
}
