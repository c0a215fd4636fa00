// What the page is handed: the report, and the words and digits by which people read it (scorer/page/data.py).
"use strict";

const DATA = JSON.parse(document.getElementById("data").textContent);
const WORDS = DATA.words;
