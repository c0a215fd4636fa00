"""Words that carry the point of what they stand beside: who did it deliberately did more than do it."""

from __future__ import annotations

from scorer.english.determiners import POSSESSIVES
from scorer.english.word_lists import listed

POINTS = listed(
    """deliberately intentionally purposely accidentally unintentionally inadvertently unwittingly unknowingly knowingly
    wilfully willfully maliciously voluntarily involuntarily reluctantly unwillingly grudgingly falsely wrongly
    wrongfully mistakenly erroneously fraudulently illegally unlawfully secretly covertly clandestinely anonymously
    publicly temporarily provisionally permanently indefinitely irrevocably fatally prematurely posthumously unanimously
    unsuccessfully repeatedly jokingly
    would-be attempted fake counterfeit mock failed aborted foiled deputy acting honorary foster adoptive ex"""
)
# Whose late husband is spoken of is a widow; a thing has none.
LATE = "late"
BEFORE_LATE = POSSESSIVES - {"its"}
AFTER_LATE = listed(
    """husband wife father mother parents brother sister uncle aunt son daughter grandfather grandmother grandparents
    dad mum mom friend partner spouse colleague boss predecessor stepfather stepmother cousin nephew niece mentor"""
)
AGAIN = "again"
# Who does it anew, or once more, does it again.
AGAIN_OTHERWISE = listed(
    """again anew afresh another second twice more back return returned returns repeat repeated repeatedly renewed new
    resume resumed still once further over restore restored"""
)
