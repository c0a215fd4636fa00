// Keys of a comparison: j and k go from card to card, and Enter leads from a passage to its first segment.
"use strict";

const cards = [...document.querySelectorAll(".cards > li")];

function go(card) {
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const at = cards.indexOf(document.activeElement.closest(".cards > li"));
  // Where no card has the focus, the first one that begins in sight or below is next.
  const below = cards.findIndex((card) => card.getBoundingClientRect().top >= 0);
  const next = at >= 0 ? at + by : below >= 0 ? below : cards.length - 1;
  if (cards[next]) go(cards[next]);
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  // With caps lock, the letters are capitals.
  const key = event.key.length > 1 ? event.key : event.key.toLowerCase();
  const segment = event.target.matches(".cards > li") ? event.target.querySelector("a") : null;
  if (key === "j") step(1);
  else if (key === "k") step(-1);
  else if (key === "Enter" && segment) {
    location.assign(segment.hash);
    go(document.querySelector(segment.hash));
  }
});
