// The findings of a line, with what a person can do to each.
"use strict";

function findingsOf(line, verdict, source, does) {
  const reasons = line.reasons.filter((reason) => !line.findings.some((one) => one.message === reason));
  if (!line.findings.length && !reasons.length) return null;
  const items = line.findings
    .map((finding, n) => [finding, n])
    .sort(([a], [b]) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
    .map(([finding, n]) => findingItem(finding, n, verdict, source, does));
  return element("ul", { class: "findings" }, [
    ...items,
    ...reasons.map((reason) => element("li", { class: "reason", dir: "auto" }, visible(reason))),
  ]);
}

function findingItem(finding, n, verdict, source, does) {
  const here = verdict.dismissed.includes(finding.key);
  const everywhere = source.everywhere.includes(finding.key);
  const what = element("span", { class: "unheard" }, ` ${finding.check} ${visible(finding.message)}`);
  const choice = (label, name, onclick) =>
    element(
      "button",
      { type: "button", class: "quiet", "data-name": `${name}-${n}`, onclick },
      label,
      what.cloneNode(true),
    );
  const dismiss = (label, all, withdrawn) =>
    choice(label, all ? "everywhere" : "here", () => does.dismiss(n, all, withdrawn));
  return element("li", { class: `${finding.severity}${here || everywhere ? " dismissed" : ""}` }, [
    element("span", { class: "severity" }, finding.severity),
    element("b", {}, visible(finding.check)),
    element("span", { class: "message", dir: "auto" }, visible(finding.message)),
    element("span", { class: "dismissing" }, [
      here || everywhere ? null : choice("mark as error", "take", () => does.take(n)),
      here || everywhere ? null : dismiss("dismiss here", false, false),
      here ? dismiss("restore here", false, true) : null,
      everywhere ? dismiss("restore everywhere", true, true) : here ? null : dismiss("everywhere", true, false),
    ]),
  ]);
}
