// Which key a person means, whatever the layout and caps lock.
"use strict";

// The key that is meant.  Ctrl-Z and the like work as usual, and caps lock changes no letter.
function meant(event) {
  const key = event.getModifierState("CapsLock") ? swappedCase(event.key) : event.key;
  if (event.altKey || (event.shiftKey && event.key.startsWith("Arrow"))) return null;
  if (!event.ctrlKey && !event.metaKey) return key;
  if (key.toLowerCase() === "z") return event.shiftKey ? "Z" : "z";
  return key === "y" ? "y" : null;
}

function swappedCase(key) {
  return key.length > 1 ? key : key === key.toLowerCase() ? key.toUpperCase() : key.toLowerCase();
}
