"""What the pages call the scores, data sets and figures that the results files name."""

from __future__ import annotations

SCORES = {
    "quality": "quality",
    "sound": "1 − degraded",
    "learned": "learned",
    "learned_major": "1 − learned_major",
    "learned_meaning": "learned_meaning",
    "bleu": "BLEU",
    "chrf": "chrF++",
    "cosine": "cosine",
    "token_f1": "token F1",
    "worst_original": "worst token, original",
    "worst_garbled": "worst token, garbled",
    "z_mean": "mean of z-scores",
    "length": "length only",
}
DEVELOPED = {
    "before other words": "after the first stage",
    "other words": "after the second stage, first seed",
    "averaged": "average of both seeds",
    "turned": "after the last stage",
    "before and after": "average of before and after",
    "as stored": "shipped",
}
# Parts of the names of figures in the results files, and the words that a table shows instead.
# A longer part must come before a shorter one that it contains.
TERMS = {
    "orders right": "pairs ranked correctly",
    "correlation beyond length": "correlation with length-adjusted ratings",
    "area, sound or grave": "AUC, sound against damaged",
    "area, major error": "AUC, major error,",
    "all right": "sets ranked without a mistake",
    "F1 of marking all": "F1 of marking every word",
    "damage:": "synthetic errors:",
    "contrast:": "contrast sets:",
    "worsened:": "hard negatives:",
    "reworded:": "rewordings:",
    " again:": ", error-free originals:",
    "cannot:": "CANNOT:",
    "words made for the drill:": "words damaged as hard negatives:",
    "words made:": "words damaged on purpose:",
    "words in other words:": "words damaged in rewordings:",
    "elsewhere:": "sentences of the same document:",
    "written:": "written contrasts:",
    "turned:": "turned round in a rewording:",
    "grave damage": "major or critical damage",
}
DATA_SETS = {
    "damage": "synthetic errors",
    "contrast": "contrast sets",
    "apart": "different sentences",
    "kind": "one error",
    "worsened": "hard negatives",
    "mean of the drills": "averaged weights",
    "mean of the networks": "averaged weights",
    "mean of the first two": "average of two",
    "mean of all three": "average of three",
}
LEFT_OUT = {
    "made damage": "synthetic errors",
    "contrasts": "contrast sets and CANNOT",
    "ratings": "the rating loss",
    "sound against grave": "the loss for sound against damaged",
    "word tags": "the word-tag loss",
}
# The figures of the shipped network that the model card shows.
SHIPPED = (
    "wmt19: orders right",
    "mlqe: correlation beyond length",
    "wmt17: correlation beyond length",
    "bio21: area, major error by its own head",
    "news21: area, major error by its own head",
    "damage: orders right",
    "damage: area, sound or grave",
    "worsened: orders right",
    "contrast: all right",
)
# The sets of sound pairs that `benchmarks.alarms` counts alarms on.
SOUND_SETS = {
    "demetr": "DEMETR",
    "ted21": "talks",
    "news22": "news in other words",
    "light": "one harmless change",
}
