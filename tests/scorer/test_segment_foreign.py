"""Texts that are plainly not English are named; English, labels, code, lists and short texts are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer.segment import foreign_language, is_unspaced

ROOT = Path(__file__).parents[2]
FRENCH = (
    "La capitaine avait vendu plus de mille billets avant le départ, et personne dans le village ne dormit cette "
    "nuit-là. On attendait des nouvelles du port. Le lendemain, un pêcheur raconta qu'il avait vu une lumière au large."
)
GERMAN = (
    "Die Boote kamen vor dem Sturm zurück, und niemand im Dorf schlief in dieser Nacht. Sie warteten auf Nachricht. "
    "Am nächsten Morgen erzählte ein Fischer, er habe draußen ein Licht gesehen, aber die See sei zu schwer gewesen."
)
SPANISH = (
    "Los barcos volvieron antes de la tormenta, y nadie en el pueblo durmió aquella noche. Esperaban noticias del "
    "puerto. A la mañana siguiente un pescador contó que había visto una luz mar adentro."
)
VIETNAMESE = (
    "Những chiếc thuyền trở về trước cơn bão, và đêm đó không ai trong làng ngủ được. Họ chờ tin tức từ cảng. Sáng hôm "
    "sau một người đánh cá kể rằng ông đã thấy ánh đèn ngoài khơi, nhưng biển động quá mạnh."
)
CHINESE = "他昨天在港口看见了船长。没有人知道他为什么回来。"
ENGLISH = "The boats came home before the storm, and nobody in the village slept that night. They waited for news."
CODE = """def read(source, settings):
    text, encoding = decode(name, source.data, settings.encoding)
    if not text.strip():
        raise ReadError(name, 'is empty')
    return document_of_parts(name, encoding, parts, notes=notes)
"""
NAMES = (
    "Edwin Tarrant, Margaret Whitcombe, Captain Ross, José García, Anna Müller, Pierre Dupont, Hiroshi Tanaka, Giulia "
    "Rossi, Lars Svensson, Nguyen Van An, Olga Ivanova, Mohammed Ali, Maria Santos, Jean-Luc Picard, Kim Min-jun"
)
DISHES = (
    "Chicken tikka masala, naan, basmati rice. Spaghetti carbonara with pancetta. Crème brûlée. Ratatouille niçoise. "
    "Paella valenciana. Tagliatelle al ragù. Pad thai. Moussaka. Boeuf bourguignon. Tiramisù. Gnocchi alla romana."
)
DRUGS = (
    "Paracetamol 500 mg tablets. Ibuprofen gel. Amoxicillin clavulanate. Metformin hydrochloride. Atorvastatin "
    "calcium. Omeprazole capsules. Ramipril. Bisoprolol fumarate. Salbutamol inhaler. Levothyroxine sodium."
)
SPECIES = (
    "Quercus robur, Fagus sylvatica, Acer pseudoplatanus, Betula pendula, Fraxinus excelsior, Corylus avellana, Ilex "
    "aquifolium, Taxus baccata, Pinus sylvestris, Salix caprea, Populus tremula, Sorbus aucuparia"
)
LABELS = [
    "Save draft", "Cancel", "Open file", "Delete message", "Send later", "Settings", "Notifications", "Sign out",
    "Privacy policy", "Download report", "Cart", "Checkout", "Low battery", "Battery charged", "Update installing",
    "Upload photo", "Share link", "Mute conversation", "Archive chat", "Search results", "Log in", "Reset password",
]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        ([FRENCH], "French"),
        ([GERMAN], "German"),
        (SPANISH.split(" "), "Spanish"),
        ([VIETNAMESE], "Vietnamese"),
        ([CHINESE], "Chinese"),
        ([f"{CHINESE} iPhone"], "Chinese"),
        (["船長は昨日、港で見かけられました。なぜ帰ってきたのか誰も知りません。"], "Japanese"),
        (["배들은 폭풍 전에 돌아왔고, 그날 밤 마을에서는 아무도 잠들지 못했다."], "Korean"),
        (["เรือกลับมาก่อนพายุ และไม่มีใครในหมู่บ้านนอนหลับในคืนนั้น"], "Thai"),
        # The language is not sure here, but the script is.
        (["Лодки вернулись до шторма."], "not English"),
    ],
)
def test_another_language_is_named(texts: list[str], language: str) -> None:
    assert foreign_language(texts) == language


@pytest.mark.parametrize(
    "text",
    [
        "", "Enregistrer", "La capitaine est partie.", "你好", "π ≈ 3.14159", "1871 1250 44 17 " * 40,
        "deadbeef0123 cafebabe4567 " * 20, "xqzv wkjp brrt " * 30,
        ENGLISH, "\n".join(LABELS), CODE, NAMES, DISHES, DRUGS, SPECIES,
        f"{ENGLISH} {FRENCH[:100]}", f"{ENGLISH} {CHINESE}",
        "Nobody saw a captain on board. He had sold tickets to his passengers. " * 3,
        "Nbody swa a catpain no borad. Eh hda slod tikcets ot hsi pasesngers. Chidlren wiated naer a qauy. " * 3,
    ],
)  # fmt: skip
def test_nothing_is_said_of_others(text: str) -> None:
    assert foreign_language([text]) is None


@pytest.mark.parametrize(
    ("text", "unspaced"),
    [
        (CHINESE, True), ("彼は来なかった iPhone", True), ("เรือกลับมาก่อนพายุ", True), ("ເຮືອກັບມາ", True), ("သင်္ဘော", True),
        ("ទូកត្រឡប់មកវិញ", True), ("གྲུ་གཟིངས", True),
        ("배들은 폭풍 전에 돌아왔다", False), ("Лодки вернулись", False), (ENGLISH, False), (FRENCH, False),
        ("नावें तूफान से पहले लौट आईं", False), (f"{ENGLISH} {CHINESE}", False), ("1, 2, 3", False), ("", False),
    ],
)  # fmt: skip
def test_which_scripts_have_no_spaces(text: str, unspaced: bool) -> None:
    assert is_unspaced([text]) == unspaced


def test_nothing_is_said_of_the_corpus_and_the_sample() -> None:
    """Neither of whole texts, be they garbled or not, nor of a few lines of them."""
    files = [*(ROOT / "corpus" / "data").rglob("*.txt"), *(ROOT / "scorer" / "sample").rglob("*.txt")]
    assert len(files) > 20
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert foreign_language([text]) is None, file
        lines = text.split("\n")
        for at in range(0, 20, 5):
            assert foreign_language(lines[at : at + 5]) is None, (file, at)
