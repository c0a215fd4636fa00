// Which key does what.
"use strict";

function listenToAnswers(asking) {
  const keys = {
    ...keysOfAll(asking),
    1: () => asking.decide("1"),
    2: () => asking.decide("2"),
    0: () => asking.decide("equal"),
    "=": () => asking.decide("equal"),
    s: () => asking.nextOpen(),
    c: () => asking.comment(),
    v: () => asking.toggleNames(),
    o: () => asking.nextOrder(),
  };
  listen(asking, keys, new Set(["c"]));
}
