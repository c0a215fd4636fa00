// A list of any length that creates only the rows in sight.
"use strict";

const BEYOND = 6; // rows kept above and below what is in sight

class VirtualList {
  // row: makes the content of a line's row; chosen: called with the place of a row that is pressed
  constructor(box, source, row, chosen) {
    this.box = box;
    this.source = source;
    this.row = row;
    this.shown = [];
    this.current = -1;
    this.drawing = 0;
    this.space = element("div", { class: "space", role: "presentation" });
    box.append(this.space);
    box.addEventListener("scroll", () => this.draw(), { passive: true });
    addEventListener("resize", () => this.draw());
    box.addEventListener("click", (event) => {
      const option = event.target.closest("[data-place]");
      if (option) chosen(Number(option.dataset.place));
    });
  }

  get height() {
    return parseFloat(getComputedStyle(this.box).getPropertyValue("--row")) || 52;
  }

  show(shown) {
    this.shown = shown;
    this.space.style.height = `${shown.length * this.height}px`;
    this.box.scrollTop = 0;
    return this.draw();
  }

  // Scroll to the row of a place.
  reveal(place) {
    this.current = place;
    const top = place * this.height;
    const { scrollTop, clientHeight } = this.box;
    if (place >= 0 && (top < scrollTop || top + this.height > scrollTop + clientHeight)) {
      this.box.scrollTop = Math.max(0, top - clientHeight / 2 + this.height / 2);
    }
    return this.draw();
  }

  async draw() {
    const first = Math.max(0, Math.floor(this.box.scrollTop / this.height) - BEYOND);
    const count = Math.ceil((this.box.clientHeight || 600) / this.height) + 2 * BEYOND;
    const { shown } = this;
    this.drawing += 1;
    const { drawing } = this;
    const numbers = shown.slice(first, first + count);
    const lines = await this.source.lines(numbers).catch(() => null);
    // The list may have been scrolled or replaced while the lines were loading.
    if (!lines || drawing !== this.drawing) return;
    const rows = lines.map((line, n) => this.option(line, first + n));
    this.space.replaceChildren(...rows);
    const active = rows.find((row) => row.getAttribute("aria-selected") === "true");
    if (active) this.box.setAttribute("aria-activedescendant", active.id);
    else this.box.removeAttribute("aria-activedescendant");
  }

  option(line, place) {
    const row = element(
      "div",
      {
        role: "option",
        id: `option-${place}`,
        "data-place": place,
        "aria-selected": String(place === this.current),
        "aria-setsize": this.shown.length,
        "aria-posinset": place + 1,
        class: `row ${line.severity}`,
      },
      this.row(line),
    );
    row.style.top = `${place * this.height}px`;
    return row;
  }
}
