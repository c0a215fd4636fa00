// The lines of a budget, and the estimates from their verdicts, as in scorer/review/budget.py and estimate.py.
"use strict";

const TAIL = 0.025;

// Random numbers in [0, 1), the same for the same seed (mulberry32).
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function drawn(list, count, seed) {
  const [left, next] = [[...list], generator(seed)];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(next() * left.length), 1)[0],
  );
}

function interleaved(...lists) {
  return lists
    .flatMap((keys, which) => keys.map((key, place) => ({ at: (place + 0.5) / keys.length, which, key })))
    .sort((a, b) => a.at - b.at || a.which - b.which)
    .map(({ key }) => key);
}

function planOf(data, count, decided, seed, matchedOnly) {
  const among = data.lines.map((_, n) => n).filter((n) => !matchedOnly || data.lines[n].kind === "match");
  if (matchedOnly && !among.length) throw new Problem("a budget of matched lines, but no line is matched");
  const keys = new Set(among.map((n) => data.lines[n].key));
  const known = new Set(decided.filter((key) => keys.has(key)));
  const due = (key) => keys.has(key) && !known.has(key);
  let worst = [...new Set(data.worst.map((n) => data.lines[n].key))].filter(due);
  if (worst.length > count) worst = worst.slice(0, count - Math.floor(count / 2));
  const census = new Set([...known, ...worst]);
  const rest = among.filter((n) => !census.has(data.lines[n].key));
  const sample = drawn(rest, Math.floor(count / 2), seed);
  const sampled = [...new Set(sample.map((n) => data.lines[n].key))];
  return { shown: interleaved(worst, sampled), census, sample, rest: rest.length, among };
}

// What a verdict says: true for damaged, false for sound, null for neither.
function told(grade) {
  if (grade === "major" || grade === "critical") return true;
  return grade === "none" || grade === "minor" ? false : null;
}

function tally(verdicts) {
  const of = (what) => verdicts.filter((one) => one === what).length;
  return { damaged: of(true), sound: of(false), unknown: of(null) };
}

// The sample up to the last line that the person decided.  A repeat of a line that was drawn before does not count,
// because the verdict on the first one covers it.
function reached(data, plan, state) {
  const seen = new Set();
  let end = 0;
  plan.sample.forEach((n, place) => {
    const { key } = data.lines[n];
    if (state.of(key).grade !== null && !seen.has(key)) end = place + 1;
    seen.add(key);
  });
  return plan.sample.slice(0, end);
}

// The probability of at most `found` damaged lines in a sample of `size`, if the population holds `damaged` of them.
function hypergeometric(found, population, damaged, size) {
  const logs = [0];
  for (let n = 1; n <= population; n += 1) logs.push(logs[n - 1] + Math.log(n));
  const choose = (n, k) => logs[n] - logs[k] - logs[n - k];
  let sum = 0;
  for (let k = Math.max(0, size - (population - damaged)); k <= Math.min(found, size, damaged); k += 1) {
    sum += Math.exp(choose(damaged, k) + choose(population - damaged, size - k) - choose(population, size));
  }
  return Math.min(1, sum);
}

function firstThat(low, high, holds) {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function interval(population, counts) {
  const size = counts.damaged + counts.sound + counts.unknown;
  const [least, most] = [counts.damaged, counts.damaged + counts.unknown];
  if (size === 0) return [least, population];
  if (size === population) return [least, most];
  const low = firstThat(least, population, (n) => 1 - hypergeometric(least - 1, population, n, size) > TAIL);
  const beyond = (n) => n > population || hypergeometric(most, population, n, size) <= TAIL;
  return [low, firstThat(most, population + 1, beyond) - 1];
}

function shareDamaged(data, plan, state) {
  const say = (keys) => tally(keys.map((key) => told(state.of(key).grade)));
  const keys = plan.among.map((n) => data.lines[n].key);
  const census = say(keys.filter((key) => plan.census.has(key)));
  const sampled = say(reached(data, plan, state).map((n) => data.lines[n].key));
  const rest = say(keys.filter((key) => !plan.census.has(key)));
  let [low, high] = interval(plan.rest, sampled);
  low = Math.max(low, rest.damaged);
  high = Math.max(rest.damaged, Math.min(high, plan.rest - rest.sound));
  low = Math.min(low, high);
  const total = keys.length;
  const parts = [
    [total - plan.rest, census],
    [plan.rest, sampled],
  ].filter(([size]) => size);
  const known = parts.every(([, counts]) => counts.damaged + counts.sound);
  const share = ([size, counts]) => (size * counts.damaged) / (counts.damaged + counts.sound);
  return {
    share: known && total ? parts.map(share).reduce((a, b) => a + b) / total : null,
    low: total ? (census.damaged + low) / total : 0,
    high: total ? (census.damaged + census.unknown + high) / total : 1,
    lines: census.damaged + census.sound + rest.damaged + rest.sound,
    damaged: census.damaged + rest.damaged,
  };
}

// The area under the ROC curve of quality against the verdicts; null if all verdicts are of one kind.
function rankedRight(data, plan, state) {
  const verdict = (n) => told(state.of(data.lines[n].key).grade);
  const sampled = reached(data, plan, state).filter((n) => verdict(n) !== null);
  const census = data.lines.map((_, n) => n).filter((n) => plan.census.has(data.lines[n].key));
  const counted = [...census.map((n) => [n, 1]), ...sampled.map((n) => [n, plan.rest / sampled.length])]
    .filter(([n]) => verdict(n) !== null && data.lines[n].quality !== null)
    .map(([n, weight]) => ({ damaged: verdict(n), quality: data.lines[n].quality, weight }));
  let [right, all] = [0, 0];
  for (const bad of counted.filter((one) => one.damaged)) {
    for (const good of counted.filter((one) => !one.damaged)) {
      const weight = bad.weight * good.weight;
      all += weight;
      right += weight * (bad.quality < good.quality ? 1 : bad.quality === good.quality ? 0.5 : 0);
    }
  }
  return all ? right / all : null;
}
