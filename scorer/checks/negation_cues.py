"""The words that negate, in English: sure ones, soft ones, and those that only look like it.

The patterns are for unwrapped texts in small letters: between two words stands one space.
"""

from __future__ import annotations

import re

# Negations in form only.  They are read first, so that the words in them count for nothing.
_IDIOMS = (
    r"not (?P<taken_back>only|just|merely|simply|solely)",
    r"(?:no|not|never) (?P<bound>(?:less|fewer|more|later|earlier|sooner|longer|greater|older|younger) than)",
    r"not (?:least|to mention|to say|surprisingly)",
    r"why not\b|(?:whether or|or|if) not(?= *[,.;:?!)]|$)",
    r"whether or not",
    r"if not(?= (?:more|all|most|the|hundreds|thousands|millions)\b)",
    r"no (?:doubt|wonder|matter|problem|sooner|way around)",
    r"no\.? ?(?=\d)|nos?\. ?(?=\d)",
    r"(?:nothing|none|no ?one) (?:but|other than|less than|short of)",
    r"(?:can(?:not|['’]t| not)|could(?:n['’]t| not)) (?:help(?= but| \w+ing)|but|wait)\b",
    r"(?<=, )(?:\w+n['’]t \w+|\w+ \w+ not)(?= ?\?)",
    r"yes or no|yes and no|no,(?= (?:no|yes)\b)",
    r"last but not least",
)

# Each counts as one negation.  "Nor" is one more negation only where none stands before it in its sentence.
_SURE = (
    r"(?:do|does|did|is|was|are|were|would|could|should|has|have|had|ca|ai)nt\b",
    r"can ?not\b",
    r"no[ -]?(?:one|body|where|thing)\b",
    r"no longer\b",
    r"(?:not|never|none|no|neither|nor|without|nay)\b",
    r"(?:has|have|had|is|are|was|were) yet to\b",
)

# Nearly negations: they are findings only where the other side negates nothing at all.
_NEARLY = (
    r"hardly|scarcely",
    r"fail(?:s|ed|ing)? to",
    r"unable to|incapable of|unwilling to",
    r"refus(?:e|es|ed|ing) to",
)

# Words that a "not" before them takes back (not uncommon), and that may stand for one (unhappy, not happy).
_OPPOSITE = (
    r"un(?!der|til|i[^nm]|less|to\b|cle)\w{3,}",
    r"in(?:correct|valid|accura|adequa|suffici|complet|visib|effecti|consist)\w*",
    r"im(?:possib|proper|practic|prob|perfect|patien)\w*",
    r"il(?:legal|licit|logical|legitim)\w*|ir(?:regular|relevan|rational)\w*",
    r"dis(?:agree|approv|like|honest|able|appear|appro|continu|obey|satisf|regard|trust|believ|allow|qualif|prov)\w*",
    r"(?!unless|regardless|nevertheless|nonetheless|bless|doubtless)\w{3,}less(?:ly)?",
    r"lack\w*|absen\w+|fail\w*|inability|incapable|den(?:y|ies|ied|ying|ial)|rare|rarely|infrequent\w*|doubt\w*",
)

# Words in which a negation may hide when the other side has said it with "not".
_SOFT = (
    r"barely|seldom|little|few|except\w*|instead",
    r"missing|miss(?:es|ed)|refus\w*|declin\w+|reject\w*|oppos\w+|object(?:s|ed|ion)|prevent(?:s|ed|ing)?|avoid\w*",
    r"forbid\w*|forbade|prohibit\w*|ban|bans|banned|bar(?:s|red)|block(?:s|ed)|exclud\w+|omit\w*|ignor\w+",
    r"neglect\w*|forg[eo]t\w*|los[et]s?|losing|stop\w*|ceas\w+|quit|refrain\w*|abstain\w*|withh\w+",
    r"rid|void|empty|false\w*|wrong\w*|zero|devoid",
    r"far from|out of|short of|other than|non\w+|anti\w+|rule[sd]? out|turn(?:s|ed)? down",
    r"restrict\w*|unlike|dispens\w+|apart",
)

# The tail of isn't is found from its n, which spares a look at each letter of each word.
CUE = re.compile(
    rf"(?P<tail>n['’´`]t\b)(?: (?P<tail_taken_back>only|just|merely|simply|solely)\b)?"
    rf"|\b(?:(?P<idiom>{'|'.join(_IDIOMS)})|(?P<sure>{'|'.join(_SURE)})|(?P<nearly>(?:{'|'.join(_NEARLY)})\b))"
)
OPPOSITE = re.compile(rf"\b(?:{'|'.join(_OPPOSITE)})\b")
SOFT = re.compile(rf"\b(?:{'|'.join(_OPPOSITE + _SOFT)})\b")
# Words that stand anywhere and so do not tell that two places speak of one thing.
EVERYWHERE = frozenset({"the", "a", "an", "of", "to", "and", "in", "that", "it", "is", "was", "for", "on", "as"})

# Stems whose opposite is made by the prefix.  Others of that look are words of their own: inform, discover, import.
_STEMS = """able accurate active adequate advantage agree agreed agreement agrees appear appeared appropriate approve
    approved believe capable comfort complete consistent continue continued convenient correct dependent direct
    effective efficient experienced formal honest legal legitimate like liked literate logical loyal mature moral mortal
    obey patient perfect polite possible practical precise probable proper qualified rational regular relevant
    replaceable respect responsible reversible satisfied secure similar stable sufficient tolerant trust valid
    visible"""
PREFIXED = re.compile(
    rf"\b(?=un|non|i[nmlr]|dis)(?:(?:un-?|non-?)(?P<free>[a-z]{{4,}})|(?:in|im|il|ir|dis)(?P<stem>{'|'.join(_STEMS.split())}))\b"
)
NOT_PREFIXED = frozenset({"unit", "units", "unite", "united", "union", "unions", "under", "until", "unless", "uncle"})
SENTENCE_END = re.compile(r"[.!?;]\s")
