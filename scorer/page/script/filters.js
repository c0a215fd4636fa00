// The form that says which lines are shown: the order, a text to search, and filters.
"use strict";

class Filters {
  constructor(form, head, visit) {
    this.form = form;
    this.visit = visit;
    this.query = new URLSearchParams();
    form.elements.order.append(...Object.entries(WORDS.orders).map(([name, words]) => new Option(words, name)));
    form.elements.check.append(...head.checks.map(([name, count]) => new Option(`${name} (${count})`, name)));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => this.chosen(event.target));
    form.elements.text.addEventListener("keydown", (event) => this.pressed(event));
    form.elements.text.addEventListener("search", (event) => this.searched(event.target)); // the field's cross
    document.getElementById("clear").addEventListener("click", () => {
      visit(new URLSearchParams());
      document.getElementById("list").focus();
    });
  }

  chosen(field) {
    if (field.type === "checkbox" && field.name !== "backwards") {
      this.visit(toggled(this.query, field.name, field.value));
      return;
    }
    const next = new URLSearchParams(this.query);
    next.set(field.name, field.type === "checkbox" ? (field.checked ? "1" : "") : field.value);
    const ordering = ["order", "backwards"].includes(field.name);
    for (const name of ["line", ...(ordering ? Object.keys(NO_BUDGET) : [])]) next.delete(name);
    this.visit(next);
    // Give the focus back, so that keys decide again.
    if (field.tagName === "SELECT") field.blur();
  }

  // Enter searches, Escape leaves the search unchanged; after both, keys decide again.
  pressed(event) {
    const field = event.target;
    if (event.key === "Escape") field.value = this.query.get("text") ?? "";
    if (event.key === "Escape" || event.key === "Enter") {
      event.preventDefault();
      field.blur();
      this.searched(field);
    }
  }

  searched(field) {
    if (field.value !== (this.query.get("text") ?? "")) this.chosen(field);
  }

  focus() {
    this.form.elements.text.focus();
  }

  // Fill the form from the address.
  show(query, count) {
    this.query = query;
    const { elements } = this.form;
    elements.order.value = query.get("order") || "worst";
    elements.check.value = query.get("check") ?? "";
    elements.text.value = query.get("text") ?? "";
    elements.backwards.checked = query.get("backwards") === "1";
    for (const box of this.form.querySelectorAll("[type=checkbox]:not([name=backwards])")) {
      box.checked = values(query, box.name).includes(box.value);
    }
    const filtered = FILTERS.filter((name) => query.get(name));
    const budget = query.get("count");
    document.getElementById("count").textContent =
      `${counted(count, "line")}${budget ? ` of a budget${query.get("matched") ? " of matched lines" : ""}` : ""}${filtered.length ? " that match" : ""}`;
    document.getElementById("clear").hidden = !filtered.length && !budget;
    const inside = filtered.filter((name) => name !== "text").length;
    document.getElementById("filtered").textContent = inside ? `Filters (${inside})` : "Filters";
    const passage = query.get("passage");
    document.getElementById("passage").textContent = passage ? `passage ${Number(passage) + 1}` : "";
  }
}
