"""The values are those of sacrebleu run by itself, digit for digit."""

import math
import subprocess
import sys
import time

import pytest
import sacrebleu
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.metrics.bleu import Bleu
from scorer.metrics.chrf import Chrf
from scorer.metrics.ter import MOST_WORD_PAIRS, Ter
from scorer.types import Pair, Side, Span

THEIRS = {
    "bleu": sacrebleu.BLEU(effective_order=True),
    "chrf": sacrebleu.CHRF(word_order=2),
    "ter": sacrebleu.TER(),
}
THEIR_CORPUS = {**THEIRS, "bleu": sacrebleu.BLEU()}
OURS = {"bleu": Bleu, "chrf": Chrf, "ter": Ter}
LINES = [
    ("The ferry leaves at noon.", "The ferry leaves at noon."),
    ("The ferry leaves at noon.", "At noon leaves the ferry."),
    ("She paid 1,250.50 euros (in cash) for it.", "She has paid 1.250,50 euros – cash – for that ."),
    ("Yes", "No"),
    ("“Well-known,” he said &amp; left.", '"Well known", he said & left'),
    ("渡し船は正午に出る。", "船は正午に出る。"),
    ("", "something"),
    ("something", ""),
    ("", ""),
    ("  spaced   out\ttext ", "spaced out text"),
]


def pair(original: str, garbled: str, index: int = 0) -> Pair:
    at = Span(0, 1)
    return Pair(
        index,
        Side(at, Span(0, len(original)), 1, original),
        Side(at, Span(0, len(garbled)), 1, garbled),
        confidence=1.0,
    )


def pairs(lines: list[tuple[str, str]]) -> list[Pair]:
    return [pair(original, garbled, index) for index, (original, garbled) in enumerate(lines)]


def assert_equal_to_sacrebleu(name: str, lines: list[tuple[str, str]]) -> None:
    metric = OURS[name](None)
    expected = [THEIRS[name].sentence_score(garbled, [original]).score for original, garbled in lines]
    assert metric.score(pairs(lines)) == {name: expected}
    corpus = THEIR_CORPUS[name].corpus_score([garbled for _, garbled in lines], [[original for original, _ in lines]])
    assert metric.corpus(pairs(lines)) == corpus.score
    assert OURS[name](None).corpus(pairs(lines)) == corpus.score


@pytest.mark.parametrize("name", OURS)
def test_fixed_lines(name: str) -> None:
    assert_equal_to_sacrebleu(name, LINES)


@pytest.mark.parametrize("name", OURS)
def test_one_line_is_a_corpus_too(name: str) -> None:
    assert_equal_to_sacrebleu(name, LINES[2:3])


words = st.sampled_from(
    ["the", "The", "cat", "sat", "on", "mat.", "mat", ",", "3.5", "non-stop", "it's", "&lt;", "«oui»"]
)
sentences = st.lists(words, max_size=12).map(" ".join)
free_texts = st.text(st.characters(exclude_characters="\r\n"), max_size=40)
some_lines = st.lists(st.tuples(sentences | free_texts, sentences | free_texts), min_size=1, max_size=6)


@pytest.mark.parametrize("name", OURS)
@settings(max_examples=60)
@given(lines=some_lines)
def test_any_lines(name: str, lines: list[tuple[str, str]]) -> None:
    assert_equal_to_sacrebleu(name, lines)


@pytest.mark.parametrize("name", OURS)
def test_module_functions_agree(name: str) -> None:
    original, garbled = LINES[2]
    theirs = {
        "bleu": sacrebleu.sentence_bleu(garbled, [original]),
        "chrf": sacrebleu.sentence_chrf(garbled, [original], word_order=2),
        "ter": sacrebleu.sentence_ter(garbled, [original]),
    }
    assert OURS[name](None).score([pair(original, garbled)]) == {name: [theirs[name].score]}


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_line_break_is_one_space(name: str, newline: str) -> None:
    broken = pair(f"a well-{newline}known fact", f"a{newline}well- known fact")
    flat = pair("a well- known fact", "a well- known fact")
    metric = OURS[name](None)
    assert metric.score([broken]) == metric.score([flat])
    assert metric.corpus([broken]) == metric.corpus([flat])


@pytest.mark.parametrize("name", OURS)
def test_no_pairs_have_no_corpus_value(name: str) -> None:
    metric = OURS[name](None)
    assert metric.score([]) == {name: []}
    assert metric.corpus([]) is None


@pytest.mark.parametrize("name", OURS)
def test_the_corpus_value_is_that_of_the_pairs_asked_for(name: str) -> None:
    metric = OURS[name](None)
    metric.score(pairs(LINES))
    assert metric.corpus(pairs(LINES[1:3])) == OURS[name](None).corpus(pairs(LINES[1:3]))
    assert metric.corpus(pairs(LINES)) == OURS[name](None).corpus(pairs(LINES))


@pytest.mark.parametrize("name", OURS)
def test_a_pair_with_one_side_is_refused(name: str) -> None:
    whole = pair("a", "b")
    with pytest.raises(ValueError, match="one side"):
        OURS[name](None).score([Pair(0, whole.original, None, confidence=1.0)])


@pytest.mark.parametrize("name", OURS)
def test_signature_is_theirs(name: str) -> None:
    metric = OURS[name](None)
    before = metric.signature
    metric.score(pairs(LINES))
    assert metric.signature == before
    theirs = THEIR_CORPUS[name]
    theirs.corpus_score(["a"], [["a"]])
    assert before.startswith(str(theirs.get_signature()))
    assert ("eff:yes" in before and "eff:no" in before) == (name == "bleu")


def test_bleu_by_hand() -> None:
    # The cat sat on the mat: 5 of 6 words, 3 of 5 bigrams, 2 of 4 trigrams, 1 of 3 fourgrams.
    score = Bleu(None).score([pair("the cat sat on the mat", "the cat sat on a mat")])["bleu"]
    assert score == [pytest.approx(100 * math.prod([5 / 6, 3 / 5, 2 / 4, 1 / 3]) ** 0.25)]


def test_chrf_by_hand() -> None:
    # "ab" and "ac": half of the letters and none of the other n-grams that both have.
    score = Chrf(None).score([pair("ab", "ac"), pair("ab", "ab"), pair("ab", "cd")])["chrf"]
    assert score == [pytest.approx(100 * 0.5 / 3), 100.0, 0.0]


@pytest.mark.parametrize(
    ("original", "garbled", "expected"),
    [
        ("a b c d e", "a b c d e", 0.0),
        ("a b c d e", "b c d e a", 20.0),  # one shift
        ("a b c d e", "a b c d", 20.0),
        ("a b c d e", "a b x d e", 20.0),
        ("a b", "x y z v", 200.0),
        ("A B", "a b", 0.0),
    ],
)
def test_ter_by_hand(original: str, garbled: str, expected: float) -> None:
    assert Ter(None).score([pair(original, garbled)]) == {"ter": [expected]}


def test_ter_stops_at_its_bound() -> None:
    within = " ".join(["word"] * 160)
    full = " ".join(["word"] * (MOST_WORD_PAIRS // 160))
    cheap, dear = pair(within, full), pair(within, full + " word")
    metric = Ter(None)
    expected = THEIRS["ter"].sentence_score(full, [within]).score
    assert metric.score([dear, cheap, dear]) == {"ter": [None, expected, None]}
    assert metric.corpus([cheap]) == expected
    assert metric.corpus([cheap, dear]) == expected
    assert metric.corpus([dear]) is None


def test_long_words_and_shuffled_sentences_are_quick() -> None:
    words = [f"word{index}" for index in range(20_000)]
    hard = pairs([("x" * 100_000, "x" * 99_999 + "y"), (" ".join(words), " ".join(reversed(words)))])
    started = time.process_time()
    for metric in (Bleu(None), Chrf(None), Ter(None)):
        (values,) = metric.score(hard).values()
        assert len(values) == 2
    assert time.process_time() - started < 20  # about a second; anything quadratic takes minutes


def test_sacrebleu_prints_nothing() -> None:
    program = (
        "from scorer.metrics.bleu import Bleu\n"
        "from scorer.types import Pair, Side, Span\n"
        "sides = [Side(Span(0, 1), Span(0, 11), 1, f'tokenized {n} .') for n in range(150)]\n"
        "pairs = [Pair(n, side, side, 1.0) for n, side in enumerate(sides)]\n"
        "metric = Bleu(None); metric.score(pairs); metric.corpus(pairs); metric.signature\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
