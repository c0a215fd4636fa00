"""The marks of footnotes on a page are left out; powers, ordinals, charges and cents stay."""

import pytest

from scorer.read.html import read

MARKS = [
    ("In 1950<sup>1</sup> it rose.", "In 1950 it rose."),
    ("In 1950<sup>\n1</sup> it rose.", "In 1950 it rose."),
    ("In 1950 <sup>1</sup> it rose.", "In 1950 it rose."),
    ("It rose in 1950 <sup>1</sup>.", "It rose in 1950."),
    ("In 1950<sup>2,3</sup> it rose.", "In 1950 it rose."),
    ("The 1950s<sup>2</sup> were dry.", "The 1950s were dry."),
    ("It lent 420<sup>1</sup> million.", "It lent 420 million."),
    ("It lent 1.5<sup>3</sup> million.", "It lent 1.5 million."),
    ("By 9%<sup>2</sup> a year", "By 9% a year"),
    ("The crew<sup>2</sup> left.", "The crew left."),
    ("He saw it<sup>2</sup> there.", "He saw it there."),
    ("The crew (of 5)<sup>2</sup> left.", "The crew (of 5) left."),
    ("Revenue<sup>a</sup> rose.", "Revenue rose."),
    ("The mill<sup>*</sup> burned.", "The mill burned."),
    ("The mill<sup>(1)</sup> burned.", "The mill burned."),
    ("It lent $420<sup>12</sup> million.", "It lent $420 million."),
    ("CO<sub>2</sub><sup>1</sup> rose.", "CO2 rose."),
    ("It cost $7.50<sup>1</sup> then.", "It cost $7.50 then."),
    ("It left.<sup>1</sup><sup>2</sup> It rained.", "It left. It rained."),
    ("It left.<sup>1</sup> <sup>2</sup> It rained.", "It left. It rained."),
    ("It left.<sup>1</sup>, <sup>2</sup> It rained.", "It left. It rained."),
    ("It left.<sup>1</sup>It rained.", "It left. It rained."),
    ("It left.<sup>[citation needed]</sup> It rained.", "It left. It rained."),
    ('In 1950<sup><a href="#n1">[1]</a></sup> it rose.', "In 1950 it rose."),
    ('All 48<sup><a href="#n">12</a></sup> men left.', "All 48 men left."),
    ('All 48<a href="#n"><sup>12</sup></a> men left.', "All 48 men left."),
    ('All 48<sup class="footnote-ref">12</sup> men left.', "All 48 men left."),
    ('All 48<sup role="doc-noteref">2</sup> men left.', "All 48 men left."),
    ('<b>It left.</b><sup><a href="x#n1"><span>[</span>1<span>]</span></a></sup> It rained.', "It left. It rained."),
    ('It left.<a href="#n1">[1]</a> It rained.', "It left. It rained."),
    ("<pre>It left.<sup>1</sup></pre>", "It left."),
    ("<sup>3</sup> On a slow disk", "On a slow disk"),
    ("<sup>3</sup>On a slow disk", "On a slow disk"),
    ('<a href="#r1">^</a> On a slow disk', "On a slow disk"),
    ('On a slow disk. <a href="#r1">↩</a>', "On a slow disk."),
    ('On a slow disk. <a href="#r1" role="doc-backlink">back</a>', "On a slow disk."),
]
TEXT = [
    ("It is 10<sup>6</sup> m off.", "It is 10^6 m off."),
    ("It is 10<sup>1</sup> m off.", "It is 10^1 m off."),
    ("It covers 7 km<sup>2</sup>.", "It covers 7 km²."),
    ("Prices in m<sup>2</sup>", "Prices in m²"),
    ("It covers 7 in<sup>2</sup>.", "It covers 7 in²."),
    ("It covers 7 square miles<sup>2</sup>.", "It covers 7 square miles."),
    ("At 9 m s<sup>-1</sup>", "At 9 m s⁻¹"),
    ("The 5<sup>th</sup> boat", "The 5th boat"),
    ("La 1<sup>a</sup> parte", "La 1a parte"),
    ("Le XIX<sup>e</sup> siècle", "Le XIXe siècle"),
    ("M<sup>me</sup> Curie", "Mme Curie"),
    ("M<sup>c</sup>Donald", "McDonald"),
    ("E = mc<sup>2</sup>", "E = mc²"),
    ("x<sup>2</sup> + y<sup>2</sup>", "x² + y²"),
    ("(a+b)<sup>2</sup> is", "(a+b)² is"),
    ("sin<sup>2</sup> x", "sin² x"),
    ("2<sup>32</sup> bytes", "2³² bytes"),
    ("100<sup>2</sup> = 10,000", "100² = 10,000"),
    ("The Ca<sup>2+</sup> ions", "The Ca2+ ions"),
    ("A C<sup>*</sup>-algebra", "A C*-algebra"),
    ("<sup>14</sup>C dates it.", "14C dates it."),
    ("The <sup>14</sup>C dates it.", "The 14C dates it."),
    ("Acme<sup>TM</sup> tape", "AcmeTM tape"),
    ("It cost $7<sup>50</sup> then.", "It cost $7.50 then."),
    ("It cost $1,250<sup>50</sup> then.", "It cost $1,250.50 then."),
    ("It cost 250<sup>50</sup> € then.", "It cost 250.50 € then."),
    ("Take <sup>1</sup>/<sub>2</sub> a cup.", "Take 1/2 a cup."),
    ('See chapter <a href="#c7">7</a>.', "See chapter 7."),
    ('It is in <a href="#c7">[7]</a>.', "It is in [7]."),
    ('It is in [<a href="#c7">7</a>].', "It is in [7]."),
    ('Go <a href="#top">up</a>.', "Go up."),
    ('Go to <a href="x.html">^</a>.', "Go to ^."),
    ("<td><sup>2</sup></td>", "2"),
]


@pytest.mark.parametrize(("page", "shown"), MARKS)
def test_marks_are_left_out(page: str, shown: str) -> None:
    assert read("a.html", f"<p>{page}</p>", "utf-8").text == shown


@pytest.mark.parametrize(("page", "shown"), TEXT)
def test_what_is_part_of_the_sentence_stays(page: str, shown: str) -> None:
    assert read("a.html", f"<p>{page}</p>", "utf-8").text == shown


def test_a_superscript_of_many_elements_is_text() -> None:
    assert read("a.html", f"<p>It<sup>{'<i>1</i>' * 30}</sup></p>", "utf-8").text == f"It{'¹' * 30}"
