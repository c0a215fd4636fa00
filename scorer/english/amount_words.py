"""Words for few and a few, little and a little, not all and none.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from scorer.english.determiners import POSSESSIVES
from scorer.english.word_lists import listed
from scorer.patterns import late

_NOT = r"(?:\bnot|n['’]t|\bcannot)"
_BETWEEN = r"(?: (?!that\b|who\b|which\b|but\b|and\b|or\b|because\b|if\b|at all\b|when\b|only\b|just\b)[\w'’-]+)"
_ALL = r"(?:all|every|each(?! other\b)|everyone|everybody|everything|everywhere|always|both)"
# Some, but not all.
NOT_ALL = late(
    rf"{_NOT} (?:quite |nearly |necessarily )?(?:{_ALL}|necessarily|entirely|completely|wholly|the whole)\b"
    rf"|{_NOT}{_BETWEEN}{{1,3}} {_ALL}\b"
    rf"|{_NOT}{_BETWEEN}{{1,3}} at all (?:times|hours)\b"
)
SOME_NOT = late(
    rf"\b(?P<part>some(?: of)?|(?<!not )(?<!neither )(?<!single )(?:one|two|three|several|half|a few|a number|part) of)"
    rf"{_BETWEEN}{{1,4}}? ?{_NOT}\b"
)
_STEADILY = "necessarily|always|inevitably|automatically|invariably"
NOT_ALWAYS = late(rf"{_NOT}(?: (?:be|yet|\w+ly))?? (?P<word>{_STEADILY})\b")
# Never, as `necessarily not`.
NECESSARILY = late(rf"\b(?P<word>{_STEADILY}) (?:\w+ )?{_NOT}\b(?! (?:only|just|merely)\b)")
# None at all.
NONE = late(
    r"\b(?:no[ -]?one|nobody|none|nothing|nowhere|never|neither)\b"
    r"|\bno (?!longer|more\b|less|fewer|later|sooner|doubt|matter|wonder|\d)[\w'’-]+"
    rf"|{_NOT} (?:any\w*|a single|one|once|ever|either)\b"
    rf"|{_NOT}{_BETWEEN}{{0,4}} (?:any|anyone|anybody|anything|anywhere|ever|either)\b"
    rf"|{_NOT}{_BETWEEN}{{0,4}} at all\b(?! (?:times|costs|hours|levels|ages)\b)"
)
# None at all, and at no time.
NEVER = late(r"\b(?:no[ -]?one|nobody|none|never|at no time|in no case|under no circumstances)\b")
ALL = listed("all every everyone everybody everything everywhere always both")
# Words of parts and wholes: beside a negation each of them may say `not all`.
PARTS = ALL | listed(
    """each some somebody someone something somewhere sometimes most mostly many much often partly partially few fewer
    half several entire entirely whole wholly complete completely fully rest other others certain only necessarily quite
    altogether exactly totally strictly half-way generally usually"""
)
# Many, and hardly any.
NOT_A_FEW = late(
    r"\b(?:not a (?:few|little)|no (?:few|small number)|quite a (?:few|lot|number)|many an?|a good many)\b"
)
FEW_OR_NONE = late(
    r"\b(?:not (?:a single(?: one)?|one|any\w*)|none|no[ -]one|nobody|hardly any\w*|scarcely any\w*"
    r"|next to no(?:ne| one)|(?<!a )few)\b"
)
# Half of them, and all.  Compared with every other, one stands out from all.
_NOT_COMPARED = "".join(f"(?<!\\b{word} )" for word in ("than", "as", "like", "unlike", "from", "with", "to", "and"))
EVERY_OTHER = late(rf"{_NOT_COMPARED}\b(?:(?:every|each) (?:other|second|third|fourth)|alternate) (?P<noun>[a-z'’-]+)")
EVERY_SINGLE = late(
    r"\b(?:every single|each and every|every|each|all(?: of)?(?: the| these| those| our| their| his| her| my)?)"
    r" (?!other\b|one\b|few\b)(?P<noun>[a-z'’-]+)"
)
EVERY_SINGLE_OTHERWISE = late(
    r"\b(?:other|others|second|third|fourth|alternate\w*|alternating|alternately|half|halves|rest|remaining|two|twice|three|four"
    r"|turns?|odd|even|biweekly|bi-weekly|fortnight\w*)\b"
)
# `few` after these is a small group, not a lack.
_GROUPED = POSSESSIVES | listed("the these those a last past next first other every such quite only just another")
FEW_AFTER = _GROUPED
# `little` after these is small.
SMALL_AFTER = _GROUPED | listed("this that no some one two three four five poor dear nice good cute sweet pretty same")
# A count that is small, but there.
A_FEW = late(r"\ba (?:few|little)\b|\b(?:several|some|a couple of|a number of|a bit(?: of)?)\b")
MUCH = late(
    r"\b(?:many|much|most|lots of|a lot(?: of)?|plenty(?: of)?|a great deal(?: of)?|a good deal(?: of)?"
    r"|numerous|all|every|enough|sufficient|adequate"
    r"|quite a few|not a few|broad|strong|great|considerable|substantial|ample|enormous|huge|significant"
    r"|deep|thorough|firm|solid|sound|clear|full|keen|real|genuine|profound|excellent|extensive|vast|rich|detailed|wide"
    r"|intimate|lively|abundant|boundless|tremendous|immense|massive|unlimited|plentiful|sure|impressive|close|fine"
    r"|widespread|good|well|deeply|greatly|heavily|widely|highly|strongly|hugely|enormously)\b"
)
# What says the same as `few` or `little`.
HARDLY_ANY = late(
    r"\b(?:hardly|scarcely|barely|rarely|seldom|not|no|nobody|nothing|none|never|without|small|slim|slight|minimal|low|limited"
    r"|scant|scarce|minor|only|just|meagre|meager|poor|un(?!der|ti|i[^nm])\w+|minority|handful|rare|lack|lacks|lacked|lacking|fewer|less|too"
    r"|insufficient|inadequate|tiny|negligible|narrow|short|shortage|least|bare|faint|weak)\b|n['’]t\b"
)
# Words that cannot be counted, so that `little` before them says how much.
MASS = listed(
    """access advice attention awareness benefit bread care cause chance change choice comfort concern confidence
    consideration consolation contact control credit damage danger data demand detail difference difficulty
    doubt effect effort emphasis energy enthusiasm evidence experience faith fear food freedom fuel fun ground
    growth guidance harm heed help hope idea impact importance incentive inclination influence information
    interest justification knowledge land less light love luck meaning mention mercy money more movement music
    need news notice oil opportunity opposition pain patience point power pressure progress prospect protection
    proof rain reason regard relation relevance relief reliance resemblance resistance respect rest risk room
    sense sign significance sleep snow sound space speed strength success sugar support surprise sympathy talent
    talk taste thought threat time traffic training trouble trust truth use value water weight wind wine wood
    work worth french german english spanish italian latin greek russian chinese"""
)
# Behind one of these, `little` without an article says how much of something there is.
HAVING = listed(
    """have has had having show shows showed shown showing take takes took taken taking give gives gave given giving
    find finds found see sees saw seen hold holds held bring brings brought feel feels felt get gets got make makes
    made making pay pays paid paying need needs needed provide provides provided offer offers offered offering leave
    leaves left leaving gain gains gained enjoy enjoys enjoyed express expressed expresses display displays displayed
    demonstrate demonstrates demonstrated receive receives received possess possesses possessed lend lends lent bear
    bears bore claim claims claimed attract attracts attracted add adds added requires required
    deserve deserves deserved achieved achieve achieves exhibit exhibited exhibits retain retained retains"""
)
# What is counted, though without an `s`.
COUNTED = listed(
    "children people men women folk kids fish mice birds geese feet teeth oxen sheep pigs lambs cakes things"
)
# A denial in part, and one as a whole.
_FULLY = (
    "completely|entirely|fully|wholly|totally|quite|altogether|perfectly|in full|yet"
    "|(?:the (?:whole|entire)|all the) (?:time|way|day|night)"
)
NOT_FULLY = late(rf"{_NOT}{_BETWEEN}{{0,6}}? (?:{_FULLY})\b(?! another\b)")
NOT_AT_ALL = late(
    rf"{_NOT}{_BETWEEN}{{0,6}}? (?:at all(?! (?:times|costs|hours|levels|ages)\b)|in the (?:least|slightest)|whatsoever"
    r"|in any way|at any (?:time|point|moment))\b"
    r"|\b(?:in no way|by no means|at no (?:time|point|moment)|not (?:a|one) bit|not remotely)\b"
)
