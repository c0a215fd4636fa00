"""Superscripts and subscripts of office documents: figures that must not run together, and marks that are left out."""

from pathlib import Path

import pytest

from scorer.read import read_document
from scorer.settings import Settings
from tests.scorer.format_files import docx_of, odt_of

CASES = [
    (["It is 10", "^8", " km away."], "It is 10^8 km away."),
    (["It covers 7 km", "^2", "."], "It covers 7 km²."),
    (["In 1950", "^1", " it rose."], "In 1950 it rose."),
    (["It left.", "^1", " It rained."], "It left. It rained."),
    (["It lent 420", "^1", " million."], "It lent 420 million."),
    (["It rose in 1950 ", "^1", "."], "It rose in 1950."),
    (["It left.", "^2", "It rained."], "It left. It rained."),
    (["The 5", "^th", " boat"], "The 5th boat"),
    (["Take 3", "^1", "/", "_2", " cups."], "Take 3 1/2 cups."),
    (["Drink H", "_2", "O now."], "Drink H2O now."),
    (["In 19", "50", " it rose."], "In 1950 it rose."),
    (["x", "^2", " is 1", "^2", "0."], "x² is 1²0."),
    (["^3", " On a slow disk"], "On a slow disk"),
    (["2", "^3", "^2", " bytes"], "2³² bytes"),
]


def shown(tmp_path: Path, ending: str, data: bytes) -> str:
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    return read_document(str(path), Settings()).text.strip()


@pytest.mark.parametrize(("runs", "expected"), CASES)
def test_docx(tmp_path: Path, runs: list[str], expected: str) -> None:
    def run(text: str) -> str:
        kind = {"^": "superscript", "_": "subscript"}.get(text[0])
        properties = f'<w:rPr><w:vertAlign w:val="{kind}"/></w:rPr>' if kind else ""
        return f"<w:r>{properties}<w:t>{text.lstrip('^_')}</w:t></w:r>"

    assert shown(tmp_path, ".docx", docx_of(f"<w:p>{''.join(map(run, runs))}</w:p>")) == expected


@pytest.mark.parametrize(("runs", "expected"), CASES)
@pytest.mark.parametrize(("above", "below"), [("super 58%", "sub 58%"), ("33% 58%", "-33% 58%")])
def test_odt(tmp_path: Path, runs: list[str], expected: str, above: str, below: str) -> None:
    def run(text: str) -> str:
        name = {"^": "T1", "_": "T2"}.get(text[0], "T3")
        return f'<text:span text:style-name="{name}">{text.lstrip("^_")}</text:span>'

    styles = "".join(
        f'<text:style text:name="{name}"><text:text-properties text:text-position="{position}"/></text:style>'
        for name, position in (("T1", above), ("T2", below), ("T3", "0% 100%"))
    )
    assert shown(tmp_path, ".odt", odt_of(f"{styles}<text:p>{''.join(map(run, runs))}</text:p>")) == expected


@pytest.mark.parametrize(("runs", "expected"), CASES)
@pytest.mark.parametrize("form", ["{{\\{0} {1}}}", "\\{0} {1}\\nosupersub ", "\\{0} {1}\\{0}0 ", "\\{0} {1}\\plain "])
def test_rtf(tmp_path: Path, runs: list[str], expected: str, form: str) -> None:
    def run(text: str) -> str:
        kind = {"^": "super", "_": "sub"}.get(text[0])
        return form.format(kind, text[1:]) if kind else text

    assert shown(tmp_path, ".rtf", f"{{\\rtf1 {''.join(map(run, runs))}}}".encode()) == expected
