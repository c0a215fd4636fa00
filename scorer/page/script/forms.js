// The dialogs: a text to write, an error to mark, a budget, a message.  Each opens over the page and returns an answer.
"use strict";

// Show a dialog and return the content of its form when it was sent; null if the person left it.  `check` returns what
// is wrong with the content, and then the dialog stays open; or an empty string.
function asked(id, prepare, check) {
  const dialog = document.getElementById(id);
  const form = dialog.querySelector("form");
  const problem = form.querySelector(".problem");
  prepare?.(form);
  problem?.replaceChildren();
  let answer = null;
  dialog.showModal();
  return new Promise((resolve) => {
    const sent = (event) => {
      event.preventDefault();
      const held = Object.fromEntries(new FormData(form));
      const wrong = check?.(held);
      if (wrong) {
        problem.textContent = wrong;
        return;
      }
      answer = held;
      dialog.close();
    };
    const keys = (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    };
    form.addEventListener("submit", sent);
    form.addEventListener("keydown", keys);
    const closed = () => {
      form.removeEventListener("submit", sent);
      form.removeEventListener("keydown", keys);
      resolve(answer);
    };
    dialog.addEventListener("close", closed, { once: true });
  });
}

// Ask for a text; `typed` is called with it at each change.
async function askText(heading, text, hint, typed) {
  const answer = await asked("text-dialog", (form) => {
    form.querySelector("h2").textContent = heading;
    form.querySelector(".hint").textContent = hint;
    form.elements.text.value = text;
    form.elements.text.setAttribute("aria-label", heading);
    form.elements.text.oninput = (event) => typed(event.target.value);
  });
  // A form field returns a line end as two characters.
  return answer?.text.replaceAll("\r\n", "\n") ?? null;
}

// The place of these words in a side: the first that is not marked yet, or else the first; the whole side for no words.
function placeOfWords(text, words, marked) {
  if (!words.trim()) return [0, points(text)];
  const places = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const start = points(text.slice(0, at));
    places.push([start, start + points(words)]);
  }
  return (
    places.find(([start, stop]) => !marked.some(([from, to]) => from === start && to === stop)) ?? places[0] ?? null
  );
}

// Ask for an error: where, which category, which severity.  Words that were selected are filled in.
async function askError(line, chosen, categories, errors) {
  const sides = ["original", "garbled"].filter((name) => line[name]);
  const selected = chosen && part(line[chosen.side].text, ...chosen.at);
  const where = ({ side, words }) => {
    if (chosen?.side === side && selected === words) return chosen.at;
    const marked = errors.filter((error) => error.side === side).map((error) => error.at);
    return placeOfWords(line[side].text, words, marked);
  };
  const answer = await asked(
    "error-dialog",
    (form) => {
      const side = chosen?.side ?? sides.at(-1);
      form.elements.side.replaceChildren(...sides.map((name) => new Option(name, name, false, name === side)));
      form.elements.words.value = selected ?? "";
      form.elements.category.replaceChildren(...categories.map((name) => new Option(name, name)));
      form.elements.category.value =
        chosen?.category ?? (side === "original" ? "Accuracy/Omission" : "Accuracy/Mistranslation");
      form.elements.severity.value = chosen?.severity ?? "major";
    },
    (held) => (where(held) ? "" : `The ${held.side} does not have these words.`),
  );
  if (!answer) return null;
  const { side, category, severity } = answer;
  return { side, at: where(answer), category, severity };
}

async function askBudget() {
  const answer = await asked("budget-dialog");
  if (!answer || !Number(answer.amount)) return null;
  return answer.unit === "minutes" ? { minutes: Number(answer.amount) } : { count: Math.floor(Number(answer.amount)) };
}

// Show lines of text until the person closes them.
function say(id, lines) {
  return asked(id, (form) => {
    form.querySelector(".said").replaceChildren(...lines.map((text) => element("p", {}, text)));
  });
}

function agreementWords({ others, alpha }) {
  const words = others.map(({ name, pairs, kappa }) => {
    const value =
      kappa === null ? "too little in common to say how far you agree" : `Cohen’s kappa ${number(kappa, 2)}`;
    return `With ${visible(name)}: ${counted(pairs, "pair")} decided by both, ${value}.`;
  });
  if (others.length > 1 && alpha !== null) words.push(`Krippendorff’s alpha of all: ${number(alpha, 2)}.`);
  return words.length ? [...words, "1 is agreement, 0 is what chance gives."] : [];
}

function estimateWords(estimate) {
  const share =
    estimate.share === null
      ? `Between ${percent(estimate.low)} and ${percent(estimate.high)} of the document's lines are damaged; more verdicts narrow it down.`
      : `About ${percent(estimate.share)} of the document's lines are damaged (between ${percent(estimate.low)} and ${percent(estimate.high)}).`;
  const ranking =
    estimate.area === null
      ? "How well the scores agree with you shows once you called some lines damaged and some not."
      : `In ${percent(estimate.area)} of cases quality put a line that you called damaged below one that you did not (50% is chance).`;
  return [
    share,
    `It rests on ${counted(estimate.lines, "line")} with a verdict, ${estimate.damaged} of them major or critical.`,
    ranking,
  ];
}

document.addEventListener("click", (event) => {
  if (event.target.closest(".leave")) event.target.closest("dialog").close();
});
