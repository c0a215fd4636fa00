// The data of the page: the report, and the words and digits in which it is shown (made by scorer/page/data.py).
"use strict";

const DATA = JSON.parse(document.getElementById("data").textContent);
const WORDS = DATA.words;
