"""What the contract tries each check with: words that lead it into its branches, and long pairs of texts.

A check without an entry gets the words of all the others, and long texts of no special kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Texts = tuple[str, str]


def _words(text: str, *phrases: str) -> list[str]:
    return [*text.split(), *phrases]


_GONE_OR_NEW = _words("""
    the a of to and is must he pipe organ burned burn loudly castle near . , ! ? ( ) NATO north atlantic 5 İ
    not nothing make however Rosa A
""")
WORDS: dict[str, list[str]] = {
    "number": _words(
        """
        two third one hundred thousand million and a half both IV A320 3pm kg km/h $ % May Monday past hours 1/2
        1,000 1000 of - to İ ſix
    """,
        "last year",
        "quarter to",
        "1 000",
    ),
    "technical": _words(
        r"""
        %s %d %1$s %(a)s %@ {a} {0} {} ${x} $1 $2 {{x}} {$y} <x id="1"/> </b> <0> {n, plural, one {# a} other {b}}
        https://a.example/b a.org a@b.example /etc/x ~/y C:\z a.txt *.py Ctrl+S Alt-F4 ⌘K v1.2.3 1.2.3 x_y aB f() a::b
        --no -v #fff 0x1F `a b` @me #you to by from and , . { } < > İ
        """,
        "press Enter",
    ),
    "sign": _words(
        """
        ≥ ≤ >= < > = ≠ ~5 5 7 x y + − × → ← ✓ ✗ 👍 👎 😀 😢 ★★ ★ ↑ ↓ A+ A- Na+ C++ C Plan Team A B D I a 4(a) 4(b) X-ray
        Y-ray CO CO2 50+ by and . , ( ) İ 👨‍👩‍👧
        """,
        "at least",
    ),
    "negation": _words(
        """
        not n't can't no nor neither never without hardly unable to only yet has unhappy happy impossible possible
        lack of than more No. 5 , . İ the he ? isn't it un-kind kind non-fiction fiction but and did say that don &
    """,
        "don &apos;t",
    ),
    "opposite": _words("""
        rose fell rise not before after more less the hot cold . , to from careful careless in out well poorly
        a few big İ over- - 5 good-hearted isn't
    """),
    "kind": _words(
        """
        kidney kidneys liver spleen aunt nephew mother son viola cello the of her a nappy diaper long jump port
        starboard , . İ
    """,
        "long jump",
        "triple jump",
        "pole vault",
    ),
    "modality": _words(
        "must may can will should all every some most few half always rarely only not solely perhaps",
        "at least",
        "at most",
        "up to",
        "more than",
        "less than",
        "over 5",
    ),
    "name": _words("""
        Paris Rome Kyiv Kiev NATO U.S. America the of and in Vladimir Putin's McDonald Xi'an al-Assad A320 St. Jean-Luc
        New York City Saudi Arabia European Union EU who WHO İzmir ſ ß Ångström “ ” . , : – ' he it IT 漢字 Łódź USA
    """),
    "roles": _words("""
        the dog man bit bitten was by from to than bigger more he him they them of and a farmers saw sees , . will
    """),
    "bearer": _words("""
        Ann Ben had 5 7 3-1 1-3 3:1 is tall short and the red blue wire of to from , ; . his own the tenant's expense
        respectively former latter two one İ ſ before after
    """),
    "omission": _GONE_OR_NEW,
    "addition": _GONE_OR_NEW,
    "pronoun": _words("""
        he she his her him man woman men women mr ms Mrs actor actress they we I you it its their one MS HE
        chairman chairwoman , . " the said saw İ ſ
    """),
    "tense": _words("""
        the house will would is was has had been be have do did does not closed close closes going to he they
        sold sell went goes , . ? ran runs İ I'll
    """),
    "untranslated": _words("the farmer sold caballo Pferd de la l'eau конь 馬 ( ) koń nicht μ Markt"),
    "gibberish": _words('the inn recieve receive blorf ( ) “ ” " <b> &amp; Ã© onIn \ufffd [[ \x07'),
    "repetition": _words("a the The bell bell, rang rang. very very, no had 12 - … 海 don't"),
    "punctuation": _words("is the bridge open open. open? ? ! . , ; … ” who asked of, e.g. 。"),
    "case": _words("The the mill Mill MILL in Norway norway mIll . I i “ ! İ ß van"),
    "spacing": _words("an impor tant important of the ofthe , . ( ) well- known re - \" 's x,y end.Next"),
}


def pieces(check: str) -> SearchStrategy[str]:
    """Return what to make texts of: the check's words, any letters, and figures for who looks at them."""
    words = WORDS.get(check) or sorted({word for words in WORDS.values() for word in words})
    found = st.sampled_from(words) | st.text(max_size=5)
    if check == "number" or check not in WORDS:
        found |= st.integers(0, 10**7).map("{:,}".format) | st.floats(0, 1000).map("{:.1f}".format)
        found |= st.text("0123456789.,:/-−½ '’xMkpm", max_size=8)
    return found


def _half(text: str) -> str:
    return text[: len(text) // 2]


def _after(original: str, texts: Iterable[str]) -> list[Texts]:
    """Return the texts each as what became of a short original, and each beside itself with a word more."""
    pairs = [((original, text), (text, f"The {text}")) for text in texts]
    return [pair for both in pairs for pair in both]


def _changed(texts: Iterable[str], change: Callable[[str], str]) -> list[Texts]:
    return [(text, change(text)) for text in texts]


_SHORT = "It cost 5 at the end of the road."
_LISTS = ("the dog bit the man " * 190, "more than dogs " * 300, "from a to b " * 240)
_RUNS = [
    (one * 3_000, other * 3_000)
    for one in ("the cat sat . ", "w the of ", "NATO is , ", "he the of is ")
    for other in ("mat ", ". ", "is the and , ")
]
LONG: dict[str, list[Texts]] = {
    "number": _changed(
        [
            *("9" * 100_000, "1 " * 5_000, "one " * 5_000, "a1-" * 5_000, "x" * 100_000, "1.2" * 10_000),
            *("1. " * 5_000, "5 kg " * 5_000, "in June " * 5_000, "half past one " * 2_500),
            *("x" + "\u200b" * 12_000, "x" + " [a]" * 3_000, "six " * 3_000 + "dozen"),
        ],
        lambda text: f"{_half(text)} and 7",
    ),
    "technical": _changed(
        [
            *("{" * 50_000, "{a, plural, b {" * 3_000, "%s " * 10_000, "{a} " * 10_000, "<a " * 10_000, "a@" * 20_000),
            *("a." * 20_000, "a/" * 20_000, "`" * 50_000, "http://" + ")" * 50_000, "v1." * 10_000, "a_" * 20_000),
            *("x" * 100_000, "Ctrl+" * 10_000, "$1 " * 10_000, "aB" * 20_000, "::a" * 10_000, "1f" * 20_000),
        ],
        lambda text: f"{_half(text)} and %d",
    ),
    "sign": _changed(
        [
            *(
                "x < y " * 5_000,
                "≥ 5 " * 5_000,
                "✓ a ✗ b " * 3_000,
                "★ ★★ " * 3_000,
                "A+ B- " * 5_000,
                "Plan A " * 5_000,
            ),
            *(
                "4(a) 4(b) " * 3_000,
                "X-ray Y " * 3_000,
                "x" * 100_000,
                "50+ " * 5_000,
                "A B C " * 5_000,
                "CO2 " * 5_000,
            ),
        ],
        lambda text: f"{_half(text)} and ≤ 7 {text[len(text) // 2 :].swapcase()}",
    ),
    "negation": [
        (text * (12_000 // len(text)), _half(text * (12_000 // len(text))) + end)
        for text in ("not ", "un", "no, ", "not unkind ", "he did not say it was, nor did he, ")
        for end in ("and so on", "kind " * 2_000, "lacking it, nor he " * 1_000, "unkind, but not " * 1_000)
    ]
    + _after(_SHORT, ("it is not a, but a " * 600, "can't " * 4_000)),
    "opposite": [
        (one * 2_500, other * 2_500)
        for one, other in (("rise ", "fall "), ("rise hot ", "fall cold "), ("x ", "rise "))
    ],
    "kind": [("viola cello long jump " * 2_000, "flute harp triple jump " * 2_000)],
    "modality": [
        ("must go " * 2_000, "may go " * 2_000),
        *_after(_SHORT, ("was about to " * 1_500, "perhaps " * 3_000, "so-called tea " * 1_500)),
    ],
    "name": _changed(
        ("Paris " * 10_000, "U.S. " * 3_000, "Ab-" * 10_000, "The ABC of Kyiv. " * 2_000),
        lambda text: f"{_half(text)} Rome and Oslo {text[len(text) // 2 :].lower()}",
    ),
    "roles": [
        *_changed(
            ("the dog bit the man " * 1_500, "than dogs " * 2_000, "from a to b the of " * 1_500),
            lambda text: f"cats {_half(text)}",
        ),
        *_changed(_LISTS, lambda text: f"cats {' '.join(text.split()[::-1])}"),
    ],
    "bearer": [
        *_changed(
            ("Ann had 5, Ben 7. " * 1_500, "from 3 to 5 " * 2_000, "3-1 " * 6_000, "at his own expense " * 2_000),
            lambda text: f"the tenant's expense {_half(text)[::-1]} 5 to 3 1-3",
        ),
        (" ".join(f"w{n}" for n in range(9_000)), " ".join(f"w{n ^ 2}" for n in range(9_000))),
    ],
    "omission": _RUNS,
    "addition": [(garbled, original) for original, garbled in _RUNS[:3]],
    "pronoun": _changed(
        ("he saw her " * 2_000, "mr ms " * 3_000, "they " * 3_000), lambda text: f"we {_half(text)} women"
    ),
    "tense": _changed(
        ("will " * 3_000, "he was sold " * 2_000, "closed closes " * 2_000), lambda text: f"he will {_half(text)}"
    ),
    "untranslated": _after(
        "The farmer sold his horse.",
        ("caballo " * 4_000, "конь " * 4_000, "x" * 100_000, "Pferd auf dem " * 2_000, "é" * 50_000),
    ),
    "gibberish": _after(
        "The inn was full.",
        ("blorf " * 5_000, "(( " * 1_000, '" ' * 5_000, "<b " * 1_000, "x" * 100_000, "onIn " * 3_000),
    ),
    "repetition": [
        ("A bell rang.", text)
        for text in ("bell " * 15_000, "a bell rang in the town " * 3_000, "x" * 100_000, "a b a c " * 5_000)
    ],
    "punctuation": _after(
        "Is the bridge open?", ("a. b? c! " * 500, "the, " * 1_000, "?" * 3_000, "ask " * 3_000, "x" * 100_000)
    ),
    "case": _changed(
        ("Norway lies here. " * 3_000, "MILL mill " * 5_000, "x" * 100_000), lambda text: f"the {text.swapcase()}"
    ),
    "spacing": _after(
        "The end of the road.",
        ("ofthe " * 2_000, "of the road " * 1_000, "x" * 100_000, "a,b " * 2_000, "( a ) , " * 1_000),
    ),
}


def quarter(text: str) -> str:
    """Return a quarter of a long text, with a part of all that is in it and its end."""
    size = len(text) // 8
    return "".join(text[at : at + size // 4] for at in range(0, len(text) - size, max(1, size))) + text[-size // 4 :]


def long_pairs(check: str) -> list[Texts]:
    """Return pairs of texts of which one is so long that work that grows with its square takes seconds."""
    return LONG.get(check) or _after("The end of the road.", ("he sold 5 horses, not two. " * 500, "x" * 100_000))
