"""English negation cues: certain ones, soft ones, and idioms that only look like negations.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from scorer.english import tables
from scorer.patterns import late

_APOSTROPHE = r"(?:['’´`]|&apos;|&#39;|&(?:amp ?; ?)?apos ?;)"
_ONLY = r"only|just|merely|simply|solely|a mere|mere"
_ASKED = "is|are|was|were|do|does|did|has|have|had|would|could|should|can|must|need"
_SUBJECT = "i|you|he|she|it|we|they|there|this|that|these|those|anyone|anybody|someone|somebody|everyone|everybody"
_BE_NOT = rf"(?:is|are|was|were|do|does|did|has|have|had|would|could|should)(?:n{_APOSTROPHE}t| not)"

# Negations in form only.  They are matched first, so that the words in them do not count as negations.
_IDIOMS = (
    rf"(?:can ?)?not (?:quite )?(?P<taken_back>{_ONLY})\b",
    r"(?:no|not|never) (?P<bound>(?:less|fewer|more|later|earlier|sooner|longer|greater|older|younger) than)",
    r"not (?:least|to mention|to say|surprisingly|unexpectedly|unsurprisingly|for nothing|for profit)",
    r"not-for-profit|no-nonsense|no-brainer|no man['’]s land|no-go\b|no[- ]fly\b|no-show",
    r"why not\b|(?:whether or|or|if) not(?= *[,.;:?!)]|$)|or not to\b",
    r"whether or not",
    r"if not(?= (?:more|all|most|the|hundreds|thousands|millions)\b)",
    r"(?:no|without(?: an?y?)?) (?P<bare>doubt|wonder|question)\b",
    r"no (?:matter|problems?\b(?! (?:with|of|in|about)\b)|sooner|way around)",
    # A question in form (`don't you think?`), and `no, no, no`.
    rf"{_BE_NOT} (?:(?:you|we|they) (?:think|agree|believe|feel|find)|it (?:so|true|the case))\b(?=[^.;:!?]*\?)",
    # `Isn't the door open?` and `Is it not open?` ask what `Is the door open?` asks.  After a word, as in `why`, they
    # do not.
    rf"(?<!\w )(?:{_ASKED}|wo|ca)n{_APOSTROPHE}t (?:{_SUBJECT}|the|an?|my|your|his|her|our|their)\b(?=[^.;:!?]*\?)",
    rf"(?<!\w )(?:{_ASKED}|will) (?:{_SUBJECT}) not\b(?=[^.;:!?]*\?)",
    r"no(?:,? no)+\b(?=[ ,.;:!?]|$)",
    r"(?:in|within) no time",
    r"no\.? ?(?=\d)|nos?\. ?(?=\d)",
    r"(?:nothing|none|no ?one) (?:but|other than|less than|short of)",
    r"nothing but|out of nowhere|c[oa]m(?:e|es|ing) to nothing",
    r"(?:can(?:not|['’]t| not)|could(?:n['’]t| not)) (?:help(?= but| \w+ing)|but|wait)\b",
    (
        r"(?:can(?:not|['’]t| not)|could(?:n['’]t| not)|unable to|powerless to) (?:help|stop|resist|keep from"
        r"|refrain from)(?: (?:him|her|my|it|our|your|them)sel(?:f|ves)(?: from)?)?(?= \w+ing\b)"
    ),
    rf"(?<=, ){_BE_NOT} (?:i|you|he|she|it|we|they|there)(?= ?\?)",
    r"(?<=, )(?:\w+ (?:i|you|he|she|it|we|they) not)(?= ?\?)",
    r"yes or no|yes and no|no,(?= (?:no|yes)\b)",
    # The `no` of an answer that denies something: no, not everyone came.
    rf"no,(?= [^.;:!?]{{0,80}}?(?:\b(?:not|never|nobody|nothing|none|cannot)\b|n{_APOSTROPHE}t\b))",
    r"(?:hardly|scarcely|barely)(?= (?:[\w'’]+ ){1,7}?(?:when|before|than)\b)",
    r"not (?:so |very |too )?long ago",
    r"last but not least",
)

# Each counts as one negation.  "Nor" counts only if there is no negation before it in its sentence.
_SURE = (
    r"(?:do|does|did|is|was|are|were|would|could|should|has|have|had|ca|ai|wo)nt\b",
    r"can ?not\b",
    r"no[ -]?(?:one|body|where|thing)\b",
    r"no longer\b",
    r"(?:not|never|none|no|neither|nor|without(?! (?:borders|frontiers)\b)|nay)\b(?!['’-])",
    r"(?:has|have|had|is|are|was|were) (?:still )?yet to\b",
)

# Near negations: they are weaker than a plain "not", and a translation often words them differently.
_NEARLY = (
    r"hardly|scarcely|barely|seldom|rarely",
    r"fail(?:s|ed|ing)? to",
    r"unable to|incapable of|unwilling to|inability to|failure to",
    r"refus(?:e|es|ed|ing|al) to",
    # Prices decline to a level.
    r"declin(?:e|es|ed|ing) to(?= (?!(?:a|an|the|about|zero|below|under|almost|less)\b)[a-z])",
    r"f(?:orget|orgets|orgot|orgotten|orgetting) to|neglect(?:s|ed|ing)? to|omit(?:s|ted|ting)? to",
    r"(?:(?:refrain|abstain)(?:s|ed|ing)? from|avoid(?:s|ed|ing)?)(?= \w+ing\b)",
    r"(?:lack|absence) of|lack(?:s|ed|ing)?(?= (?:a|an|the|any)\b)",
    r"unless|impossible (?:to|for)",
)

# Words with a negative sense.  A "not" before them cancels it (not uncommon), and they may replace a "not"
# (unhappy, not happy).
_OPPOSITE = (
    r"un(?!der|til|i[^nmd]|less|to\b|cles?\b)\w{3,}|un-\w+",
    r"in(?:correct|valid|accura|adequa|suffici|complet|visib|effecti|consist|capab|abilit|depend|freq|signif|dist|elig)\w*",
    r"im(?:possib|proper|practic|prob|perfect|patien|person)\w*",
    r"il(?:legal|licit|logical|legitim)\w*|ir(?:regular|relevan|rational)\w*",
    r"dis(?:agree|approv|like|honest|able|appear|appro|continu|obey|satisf|regard|trust|believ|allow|qualif|prov|interest)\w*",
    r"(?!unless|regardless|nevertheless|nonetheless|bless|doubtless)\w{3,}less(?:ly)?",
    r"spared|escap(?:es?|ed)",
    r"lack\w*|absen\w+|den(?:y|ies|ied|ying|ial)|bann(?:ed|ing)|rare|rarely|doubt\w*|(?<!a )(?:little|few)",
    r"(?<!heart )(?<!renal )(?<!liver )(?<!kidney )(?<!organ )(?<!respiratory )fail\w*",
)

# Words that may express a negation for which the other side uses "not".
_SOFT = (
    r"barely|seldom|hardly|scarcely|(?<!a )(?:little|few)|except\w*|instead|rather than|only|too|merely|more than just",
    r"missing|miss(?:es|ed)|refus\w*|declin\w+|reject\w*|oppos\w+|object(?:s|ed|ion)|prevent(?:s|ed|ing|ion)?|avoid\w*",
    r"forbid\w*|forbade|prohibit\w*|ban|bans|banned|banning|bar(?:s|red)|block(?:s|ed)|exclud\w+|exclusion|omit\w*|ignor\w+",
    r"neglect\w*|forg[eo]t\w*|los[et]s?|losing|stop\w*|halt\w*|suspend\w*|abandon\w*|ceas\w+|quit|refrain\w*|abstain\w*|abstention|withh\w+",
    r"off[ -]limits|out of bounds",
    r"rid|void|empty|false\w*|wrong\w*|zero|devoid|free (?:of|from)|\w+-free|nil|negative\w*",
    r"anything but|last(?= (?:man|woman|person|people|one|thing|place) (?:to|who|that)\b)|contraindicat\w*",
    r"far from|out of|short of|other than|non-?\w+|anti\w+|rule[sd]? out|turn(?:s|ed)? down|as opposed to|cannot",
    r"restrict\w*|unlike|dispens\w+|apart|ends?|ended|finish\w*|remains? to|less|least|impossib\w*|against",
    r"low|lower|poor|poorly|weak|weakly|limited|difficult\w*|hard|under-?\w+|worse|bad|badly|mal\w+",
    r"silen\w+|quiet|mute|call(?:s|ed|ing)? off|cancel\w*|(?:stay|stayed|keep|kept|stays) away|boycott\w*",
    r"acquit\w*|innocen\w*|exonerat\w*|minus|cut off|g[ai]v(?:e|es|en|ing) up|immun\w+",
    # Inescapable, irreparable; but not words that only begin so.
    r"(?!irritab|inflammab|imaginab|inhabitab|impression|inheritab|irascib|imputab|indict|inflat|infer)i[mnlr]\w+[aiu]bl[ey]",
    r"scarc\w+|nonsense|nonexist\w*|otherwise|behind|without|former\w*|escap\w+|elud\w+|spared?|contra(?:ry|dict\w*)|violat\w*",
)

# The n't of isn't is matched from its n on, which is faster than trying each letter of each word.
CUE = late(
    rf"(?P<tail>n ?{_APOSTROPHE} ?t\b)(?: (?P<tail_taken_back>{_ONLY})\b)?"
    rf"|\b(?:(?P<idiom>{'|'.join(_IDIOMS)})|(?P<sure>{'|'.join(_SURE)})|(?P<nearly>(?:{'|'.join(_NEARLY)})\b))"
)
# "Not only … but also" without its "not".
ONLY_ALSO = late(r"(?<!t )\b(?P<only>only|just) (?=[^.;:!?]{2,120}\bbut (?:\w+ )?also\b)")
OPPOSITE = late(rf"\b(?:{'|'.join(_OPPOSITE)})\b")
SOFT = late(rf"\b(?:{'|'.join(_OPPOSITE + _SOFT)})\b")

# Stems that in-, im-, il-, ir- or dis- negates.  Other words only look like this: inform.
_STEMS = sorted(tables.words("negation_words", "stem"))
PREFIXED = late(
    rf"(?P<head>[a-z]+-)?(?:(?:un(?!der|til|i[^nmd]|less|cles?\Z|anim|guen|ctuo)-?|non-?"
    rf"|contra-?(?=indicat)|counter-?(?=product)|ab(?=normal)|a(?=typical|symmetr|sympto))(?P<free>[a-z]{{4,}})"
    rf"|(?:in|im|il|ir|dis)(?P<stem>{'|'.join(_STEMS)})(?P<ly>ly)?)"
)
NOT_PREFIXED = tables.words("negation_words", "unprefixed")
SENTENCE_END = frozenset(".!?;")

# Cues that negate a verb or a clause, not a noun; only these can move from one verb to another.
VERBAL = late(rf"(?:\w*n ?{_APOSTROPHE} ?t|\w+nt|can ?not|not|never)\Z")
# Auxiliaries that English needs only for "not"; they disappear with it.
SUPPORT = frozenset({"do", "does", "did"})
# Words that say the contrary when they stand in the place of a negation.
_CONTRARY = """
    some any all every each always often once still ever both and or with if somebody someone something somewhere
    everybody everyone everything everywhere anybody anyone anything anywhere people fully"""
CONTRARY = frozenset(_CONTRARY.split())
# Other words that may stand in the place of a lost negation.
_REPLIES = """
    am is are was were be been has have had do does did can could will would should must may might shall need
    a an the now also either of that really"""
REPLIES = frozenset(_REPLIES.split())
# Verbs for which "I do not think that it is" means "I think that it is not".
RAISING = tables.words("negation_words", "raising")
# Words that begin another clause; a negation beyond them negates something else.
_CLAUSE = """
    that who which because if when while although though but since whether where unless until whose whom
    he she it they we i you and so as after before to ; : . , — – ( )"""
CLAUSE = frozenset(_CLAUSE.split())
# A clause ends at these; what is denied before is not denied after.
_CLAUSE_ENDS = """
    , ; : . ! ? ( ) – — but while whereas although though yet because that which who whom if when unless since so
    than then"""
CLAUSE_ENDS = frozenset(_CLAUSE_ENDS.split())
# A clause of its own has one of these, or a full verb.
_FINITE = """
    am is are was were do does did has have had can could may might must shall should will would isn't aren't wasn't
    weren't don't doesn't didn't hasn't haven't hadn't can't cannot couldn't mustn't shouldn't won't wouldn't"""
FINITE = frozenset(_FINITE.split())
# What follows these is denied, and the rest is asserted.
INSTEAD = late(r"\b(?:instead of|rather than|in place of|in lieu of|as opposed to)\b")
INSTEAD_WORDS = frozenset({"instead", "rather", "place", "lieu", "opposed"})
# A text is not English if it has no word of the first list and one of the second.
_ENGLISH = """
    the of and to is that it this are were with his her you for my they will have had did does be been by from at not
    who what which there their would she"""
ENGLISH = frozenset(_ENGLISH.split())
_FOREIGN = """
    que el la los las de del una por para lo como che per di il un und der die das nicht ist nie na jest pas les et une
    het een niet och det som em uma os jeg ikke mais ne se"""
FOREIGN = frozenset(_FOREIGN.split())
# Two denials cancel each other over one of these, and the whole is then said by one of the others.
RELATIVE = frozenset({"that", "who", "which", "whom", "whose", "where", "but"})
WHOLE = late(
    r"\b(?:all|every\w*|each|always|whenever|wherever|whoever|both|only|must|ha(?:s|d|ve) to|invariably|constantly)\b"
)
# Two parties are told apart by one of these.
CONTRAST = late(
    r"\b(?:unlike|as opposed to|in contrast (?:to|with)|contrary to|(?:as )?compared (?:to|with)"
    r"|in comparison (?:to|with))\b"
)
CONTRAST_WORDS = frozenset({"unlike", "opposed", "contrast", "contrary", "compared", "comparison"})
# What is so of one party is so of the other too.
MUTUAL = frozenset({"same", "similar", "similarly", "alike", "equal", "equally", "different", "differ", "differs"})
