// The dialogs: the keys, a budget, a message.  Each opens over the page and returns an answer.
"use strict";

// Show a dialog and return the content of its form when it was sent; null if the person left it.
function asked(id, prepare) {
  const dialog = document.getElementById(id);
  const form = dialog.querySelector("form");
  prepare?.(form);
  let answer = null;
  dialog.showModal();
  return new Promise((resolve) => {
    const sent = (event) => {
      event.preventDefault();
      answer = Object.fromEntries(new FormData(form));
      dialog.close();
    };
    form.addEventListener("submit", sent);
    const closed = () => {
      form.removeEventListener("submit", sent);
      resolve(answer);
    };
    dialog.addEventListener("close", closed, { once: true });
  });
}

// Ask for a budget.  The amount is selected, so that typing replaces it.
async function askBudget(matched) {
  const asking = asked("budget-dialog", (form) => {
    form.elements.matched.checked = matched;
  });
  at("budget-dialog").querySelector("[name=amount]").select();
  const answer = await asking;
  if (!answer || !Number(answer.amount)) return null;
  const amount = Number(answer.amount);
  const size = answer.unit === "minutes" ? { minutes: amount } : { count: Math.floor(amount) };
  return { size, matched: answer.matched ?? "" };
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

function estimateWords(estimate, { matched } = {}) {
  const what = `the document's ${matched ? "matched " : ""}lines`;
  const share =
    estimate.share === null
      ? `Between ${percent(estimate.low)} and ${percent(estimate.high)} of ${what} are damaged; more verdicts narrow it down.`
      : `About ${percent(estimate.share)} of ${what} are damaged (between ${percent(estimate.low)} and ${percent(estimate.high)}).`;
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
  if (event.target.closest("dialog .leave")) event.target.closest("dialog").close();
});
