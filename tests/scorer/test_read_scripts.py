"""Superscripts, subscripts and struck-out text: figures of a page that must not run together."""

import pytest

from scorer.read.html import read

PAGES = [
    ("It is 10<sup>6</sup> m off.", "It is 10^6 m off."),
    ("It is 10<sup>-6</sup> m long.", "It is 10^-6 m long."),
    ("It covers 7 km<sup>2</sup>.", "It covers 7 km²."),
    ("The 5<sup>th</sup> boat", "The 5th boat"),
    ("Drink H<sub>2</sub>O now.", "Drink H2O now."),
    ("In 1950<sub>1</sub> it rose.", "In 1950₁ it rose."),
    ("The Ca<sup>2+</sup> ions", "The Ca2+ ions"),
    ("It costs $7<sup>50</sup> now.", "It costs $7.50 now."),
    ("It costs <span>€1,200</span><span>95</span> now.", "It costs €1,200.95 now."),
    ("It costs <b>$7.50</b><sup>1</sup> now.", "It costs $7.50 now."),
    ("<span>12</span><span>7</span> boats", "12 7 boats"),
    ("1<b>27</b> boats", "127 boats"),
    ("<b>12</b> <i>7</i> boats", "12 7 boats"),
    ("<b>No</b><i>thing</i> left.", "Nothing left."),
    ("He paid <del>9</del><ins>7</ins> crowns.", "He paid 7 crowns."),
    ("He paid <s>9</s>7 crowns.", "He paid 7 crowns."),
    ("It is 10<span style='vertical-align: super'>8</span> m off.", "It is 10^8 m off."),
    ("It is 10<span style='color: super'>8</span> m off.", "It is 10 8 m off."),
    ("It is <math><msup><mn>10</mn><mn>8</mn></msup></math> m off.", "It is 10^8 m off."),
    ("It is <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> m off.", "It is 1/2 m off."),
    ("In <math><msub><mi>x</mi><mn>2</mn></msub></math> it is.", "In x2 it is."),
    ("Take 3<sup>1</sup>/<sub>2</sub> cups.", "Take 3 1/2 cups."),
    ("Take <sup>1</sup>/<sub>2</sub> a cup.", "Take 1/2 a cup."),
    ("He paid <strike>9</strike> <ins>7</ins> crowns.", "He paid 7 crowns."),
]


@pytest.mark.parametrize(("page", "shown"), PAGES)
def test_no_figures_run_together(page: str, shown: str) -> None:
    assert read("a.html", f"<p>{page}</p>", "utf-8").text == shown
