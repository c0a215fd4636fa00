// Which lines are shown: the order, a text to search, and choices among what the report has.
"use strict";

class Filters {
  constructor(form, head, visit) {
    this.form = form;
    this.visit = visit;
    this.query = new URLSearchParams();
    const orders = { worst: "worst first", document: "document order" };
    form.elements.order.append(...head.orders.map((name) => new Option(orders[name] ?? `by ${metricName(name)}`, name)));
    form.elements.check.append(...head.checks.map(([name, count]) => new Option(`${name} (${count})`, name)));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => this.chosen(event.target));
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && event.target.name === "text") this.left(event.target);
    });
    document.getElementById("clear").addEventListener("click", () => visit(new URLSearchParams()));
  }

  chosen(field) {
    if (field.type === "checkbox" && field.name !== "backwards") {
      this.visit(toggled(this.query, field.name, field.value));
      return;
    }
    const next = new URLSearchParams(this.query);
    next.set(field.name, field.type === "checkbox" ? (field.checked ? "1" : "") : field.value);
    for (const name of ["line", ...(field.name === "order" ? ["count", "since"] : [])]) next.delete(name);
    this.visit(next);
  }

  left(field) {
    if (field.value) {
      field.value = "";
      this.chosen(field);
    }
    field.blur();
  }

  focus() {
    this.form.elements.text.focus();
  }

  // Make the form say what the address says.
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
    document.getElementById("count").textContent = `${counted(count, "line")}${budget ? " of a budget" : ""}${filtered.length ? " that match" : ""}`;
    document.getElementById("clear").hidden = !filtered.length && !budget;
    const inside = filtered.filter((name) => name !== "text").length;
    document.getElementById("filtered").textContent = inside ? `Filters (${inside})` : "Filters";
    const passage = query.get("passage");
    document.getElementById("passage").textContent = passage ? `passage ${Number(passage) + 1}` : "";
  }
}
