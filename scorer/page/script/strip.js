// The strip of the document: which cell the line in front is in, and how much of each cell is decided.
"use strict";

const SVG = "http://www.w3.org/2000/svg";

// The first line of a cell, as in scorer/report/strip.py.
function firstOfCell(cell, cells, total) {
  return Math.floor((cell * total) / cells);
}

function cellOf(n, cells, total) {
  let cell = Math.floor((n * cells) / total);
  while (cell + 1 < cells && firstOfCell(cell + 1, cells, total) <= n) cell += 1;
  return cell;
}

// Mark the cell of a line on the strip.
function here(n, total) {
  const cells = Number(at("strip")?.dataset.cells ?? 0);
  if (!cells) return;
  at("here").setAttribute("x", cellOf(n, cells, total));
  at("here").removeAttribute("visibility");
}

// Draw below each cell how many of its lines have a verdict: the fuller, the more.
async function showDecided(source) {
  const cells = Number(at("strip")?.dataset.cells ?? 0);
  if (!cells) return;
  const keys = await source.allKeys();
  const box = at("decided");
  while (box.childElementCount < cells) {
    const bar = document.createElementNS(SVG, "rect");
    for (const [name, value] of Object.entries({ x: box.childElementCount, y: 24, width: 1, height: 4 })) {
      bar.setAttribute(name, value);
    }
    box.append(bar);
  }
  for (const [cell, bar] of [...box.children].entries()) {
    const [first, next] = [firstOfCell(cell, cells, keys.length), firstOfCell(cell + 1, cells, keys.length)];
    const decided = keys.slice(first, next).filter((key) => source.of(key).grade !== null).length;
    bar.setAttribute("opacity", decided / (next - first));
  }
}
