import base64
import hashlib
import re
import shutil
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_report import ROWS, Row, long_report, one_pair, report, unrated

from scorer.report.html import notebook, write
from scorer.types import Relation

HOSTILE = (
    "<script>window.ran = 1</script>",
    "</script></style></title><script>window.ran = 2</script>",
    '"><img src=x onerror="window.ran = 3">',
    "<a href='javascript:window.ran = 4'>link</a>",
    "\u202edesrever\u202c {{ 7 * 7 }} {% raw %} &amp; \x00 ]]>",
)


def hostile_report():
    rows = []
    for text in HOSTILE:
        findings = ((f"check{text}", "major", text, text, text),)
        rows.append(Row(text, f"{text} more", 20.0, 0.9, "major", (text,), findings, id=text))
        rows.append(Row(text, None, 0.0, 0.9, "major", (text,)))
    return report(tuple(rows))


def test_everything_is_in_one_file():
    page = write(report(), 10)
    assert not re.search(
        r"(?i)\b(src|srcset|action|data|poster|background)\s*=", page.split("<body")[1].replace("data-", "")
    )
    assert re.findall(r"<(link|img|iframe|object|embed|base|form)\b", page) == []
    assert set(re.findall(r'href="([^"]*)"', page)) <= {f"#pair-{n}" for n in range(len(ROWS))}
    assert "url(" not in page
    assert "@import" not in page


def test_the_policy_allows_our_own_style_and_script_only():
    page = write(report(), 10)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        content = re.search(f"<{name}>(.*?)</{name}>", page, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert ' style="' not in page


def test_the_worst_lines_are_marked_on_both_sides():
    page = write(report(), 10)
    tense = "tense (minor): “did promise” became “promised”"
    assert (
        f'The mayor <mark class="minor" title="{tense}"><del>did </del></mark>'
        f'<mark class="critical" title="{tense}; negation (critical): &#34;not&#34; is missing"><del>not</del></mark>'
        f'<mark class="minor" title="{tense}"> <span class="form">promise</span></mark> a date.'
    ) in page
    for marked in (
        "<del>had been</del>",
        "<ins>was</ins>",
        '<span class="substituted">which</span>',
        '<span class="substituted">that</span>',
        '<span class="form">residents</span>',
        '<span class="moved">The library</span>',
    ):
        assert page.count(marked) == 2, marked  # among the lowest-scoring lines, and in the table


def test_findings_stand_under_their_row_and_under_their_card():
    page = write(report(), 10)
    item = (
        r'<li class="critical"><span class="severity">critical</span> <b>number</b> <span dir="auto">1,000 became 100'
    )
    assert len(re.findall(item, page)) == 2
    card = re.search(r"<article.*?1,000 became 100.*?</article>", page, re.DOTALL)[0]
    assert card.count("1,000 became 100</span>") == 1
    assert '<ul class="reasons">' not in card.split("<article")[-1]


def test_the_summary_counts_findings_and_names_the_file_of_the_dismissed():
    page = write(report(), 10)
    buttons = re.findall(
        r'<button type="button" aria-pressed="false" data-check="(\w+)"><b>(\d+)</b> (\w+)</button>', page
    )
    assert buttons == [("negation", "1", "negation"), ("number", "1", "number"), ("tense", "1", "tense")]
    assert '<li class="quiet">2 dismissed by scorer.toml</li>' in page
    plain = replace(report(ROWS[5:6]), signature={})
    plain = replace(plain, summary=replace(plain.summary, findings={}, dismissed=0))
    assert 'class="checks"' not in write(plain, 10)


def test_every_pair_has_its_row():
    page = write(report(), 1)
    assert re.findall(r'<tr role="row" id="pair-(\d+)"', page) == [str(n) for n in range(len(ROWS))]
    assert page.count("<article") == 1


@pytest.mark.parametrize(("verdict", "warned"), [("version", 0), ("partial", 1), ("unrelated", 1), ("too_short", 1)])
def test_documents_that_are_not_versions_are_said_so(verdict, warned):
    assert write(report(relation=Relation(verdict, 0.9)), 1).count('class="warning"') == warned


@pytest.mark.parametrize(
    ("make", "fine"), [(lambda sample: write(sample, 99), [">fine<", ": fine<"]), (notebook, [": fine<"])]
)
def test_what_was_not_rated_is_not_called_good_or_bad(make, fine):
    rated, page = make(report()), make(unrated(report()))
    body = page.partition("</style>")[2].partition("<script>")[0]
    for words in ("quality of 100", "of them degraded", "likely a major error", "· quality", *fine):
        assert words in rated, words
        assert words not in body, words
    assert "None" not in body
    assert "cosine 0.877 · chrF++ 37.1" in body
    assert "no finding" in body
    assert 'data-quality="' not in body


def test_an_empty_report_is_a_page():
    page = write(report((), relation=Relation("too_short", 1.0)), 10)
    assert "<table" not in page
    assert 'class="value">–' in page


@pytest.mark.parametrize("make", [lambda sample: write(sample, 99), notebook])
def test_no_text_is_taken_for_markup(make):
    output = make(hostile_report())
    assert len(re.findall(r"<script\b", output)) == (1 if "<html" in output else 0)
    for tag in ("<img", "<a href='", "</script></style>", "\u202e", "\x00"):
        assert tag not in output
    assert "{{ 7 * 7 }}" in output


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), min_size=1, max_size=3))
def test_any_text_leaves_the_tags_as_they_are(pairs):
    rows = tuple(Row(a, b, 10.0, 0.9, "major") for a, b in pairs)
    plain = tuple(Row("x", "x", 10.0, 0.9, "major") for _ in pairs)
    marks = re.compile(r" data-(bleu|chrf|cosine)=\"[^\"]*\"")
    found, expected = (re.findall("<[^>]*", marks.sub("", write(report(each), 10))) for each in (rows, plain))
    assert found == expected


def test_a_notebook_fragment_has_no_script_ids_or_links():
    fragment = notebook(report())
    assert fragment.startswith('<div class="scorer notebook"')
    assert not re.search(r"<script| id=|<a |<html|<body", fragment)
    assert "lines 3–4 → 2–3" in fragment
    assert report()._repr_html_() == fragment


@pytest.fixture(scope="module")
def browser():
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no Chromium on PATH")
    from playwright.sync_api import sync_playwright

    flags = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    flags += " --disable-component-update --disable-sync"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=flags.split())
        yield chromium
        chromium.close()


@pytest.fixture
def show(browser, tmp_path):
    """Open a report in a page of a given width; the page must log nothing and ask for nothing."""
    pages, complaints = [], []

    def open_page(sample, width=1280, scheme="light", worst=10):
        file = tmp_path / "report.html"
        file.write_text(write(sample, worst), "utf-8")
        page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
        pages.append(page)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if request.url != file.as_uri() else None)
        page.goto(file.as_uri())
        return page

    yield open_page
    for page in pages:
        page.close()
    assert complaints == []


def indices(page):
    return page.eval_on_selector_all("tbody tr", "rows => rows.map(row => Number(row.id.slice(5)))")


@pytest.mark.browser
def test_sorting_by_mouse_and_keyboard(show):
    page = show(report())
    quality = page.get_by_role("button", name="Quality")
    heading = page.locator("th", has=quality)
    quality.click()
    assert heading.get_attribute("aria-sort") == "ascending"
    values = page.eval_on_selector_all("tbody tr", "rows => rows.map(row => Number(row.dataset.quality))")
    assert values == sorted(values)
    quality.focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    severity = page.get_by_role("button", name="Severity")
    severity.click()
    assert heading.get_attribute("aria-sort") == "none"
    assert indices(page)[:4] == [2, 3, 6, 7]
    page.get_by_role("button", name="Line").click()
    assert indices(page) == list(range(len(ROWS)))


@pytest.mark.browser
def test_rows_without_a_value_come_last_either_way(show):
    page = show(report())
    button = page.get_by_role("button", name="BLEU")
    for _ in range(2):
        button.click()
        assert indices(page)[-5:] == [0, 6, 7, 11, 12]


@pytest.mark.browser
def test_sorting_crosses_the_chunks_of_a_long_table(show):
    page = show(long_report(180))
    page.get_by_role("button", name="Severity").click()
    severities = page.eval_on_selector_all("tbody tr", "rows => rows.map(row => Number(row.dataset.severity))")
    assert severities == sorted(severities, reverse=True)
    assert sorted(indices(page)) == list(range(180))


@pytest.mark.browser
def test_clicking_the_strip_jumps_to_the_pair(show):
    page = show(long_report(1300))
    page.locator(".strip a[href='#pair-653']").or_(page.locator(".strip a").nth(200)).first.click()
    target = page.evaluate("location.hash.slice(1)")
    page.wait_for_function(
        "id => { const box = document.getElementById(id).getBoundingClientRect();"
        " return box.top >= 60 && box.bottom <= innerHeight }",
        arg=target,
    )
    assert re.fullmatch(r"pair-\d+", target)


@pytest.mark.browser
def test_a_check_that_is_pressed_shows_its_pairs_only(show):
    page = show(long_report(130))
    number = page.get_by_role("button", name="10 number")
    status = page.locator(".pairs [role=status]")
    number.click()
    assert number.get_attribute("aria-pressed") == "true"
    assert indices(page) == list(range(2, 130, 13))
    assert status.inner_text() == "10 of 130 pairs: number"
    assert page.locator("tbody:visible").count() == 1
    page.get_by_role("button", name="10 negation").click()
    assert number.get_attribute("aria-pressed") == "false"
    assert indices(page) == list(range(3, 130, 13))
    page.get_by_role("button", name="Severity").click()  # sorts what is shown
    assert len(indices(page)) == 10
    page.get_by_role("button", name="10 negation").click()
    assert len(indices(page)) == 130
    assert status.inner_text() == "130 pairs"


@pytest.mark.browser
def test_a_link_to_a_pair_that_is_not_shown_shows_all(show):
    page = show(report())
    page.get_by_role("button", name="1 number").click()
    page.locator(".lowest article a").first.click()
    assert len(indices(page)) == len(ROWS)
    assert page.evaluate("document.querySelector(':target').id") == "pair-3"


@pytest.mark.browser
def test_links_of_passages_lead_to_their_first_pair(show):
    page = show(report())
    page.locator(".passages a").first.click()
    assert page.evaluate("document.querySelector(':target').id") == "pair-2"


@pytest.mark.browser
def test_injected_text_does_not_run(show):
    page = show(hostile_report(), worst=99)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.ran") is None
    shown = page.locator("#pair-0 td").nth(6).text_content()
    assert shown == HOSTILE[0]
    assert page.locator("img, body script ~ script").count() == 0


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 800, 1280])
def test_no_window_scrolls_sideways(show, width, scheme):
    long_word = Row("x" * 400, "https://example.org/" + "y" * 400, 10.0, 0.9, "critical", ("z" * 300,))
    page = show(report((*ROWS, long_word)), width=width, scheme=scheme)
    page.evaluate("document.querySelector('.pairs').scrollIntoView()")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


CONTRAST = """() => {
  const channel = (c) => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4 };
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const node of document.querySelectorAll("body *")) {
    if (![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())) continue;
    if (node.closest("script, style, svg")) continue;
    const [a, b] = [light(parse(getComputedStyle(node).color)), light(ground(node))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.push(node.tagName + "." + node.className + ": " + node.textContent);
  }
  return poor;
}"""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_have_enough_contrast(show, scheme):
    page = show(report(relation=Relation("partial", 0.8)), scheme=scheme)
    assert page.evaluate(CONTRAST) == []
    colours = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (colours == "rgb(246, 245, 242)") == (scheme == "light")


@pytest.mark.browser
def test_texts_keep_their_own_direction(show):
    page = show(one_pair("שלום עולם", "hello world", severity="major", quality=10.0))
    directions = page.eval_on_selector_all(".side p", "texts => texts.map(text => getComputedStyle(text).direction)")
    assert directions == ["rtl", "ltr"]


@pytest.mark.browser
def test_all_pairs_are_printed(show):
    page = show(long_report(120))
    page.emulate_media(media="print")
    shown = page.eval_on_selector_all("tbody", "all => all.map(body => getComputedStyle(body).contentVisibility)")
    assert shown == ["visible"] * 3
    assert page.evaluate("getComputedStyle(document.querySelector('.strip')).position") == "static"


@pytest.mark.browser
def test_ten_thousand_pairs_open_and_sort(show):
    page = show(long_report(10_000))
    assert page.locator("tbody tr").count() == 10_000
    page.get_by_role("button", name="Quality").click()
    assert page.locator("th[aria-sort=ascending] button").inner_text() == "Quality"
