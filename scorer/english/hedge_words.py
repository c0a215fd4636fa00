"""Words that say that something may not be so, was only tried, or is so on a condition, and who says it.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from scorer.english.openings import first_words, opening
from scorer.english.word_lists import listed
from scorer.patterns import late

_SAID = "said|believed|thought|alleged|reported|rumoured|rumored|understood|suspected|assumed|feared|claimed"
_HEDGE = (
    r"allegedly|reportedly|supposedly|purportedly|apparently|presumably|possibly|perhaps|maybe|probably|arguably"
    r"|seemingly|ostensibly|in theory|as it seems"
    r"|alleged|suspected|purported|supposed(?! to)"
    rf"|(?:is|are|was|were) (?:widely )?(?:{_SAID}|considered) to(?: have| be){{0,2}}"
    rf"|it (?:is|was|has been) (?:widely )?(?:{_SAID}|possible|likely|probable|conceivable)(?: that)?"
    r"|it (?:seems|seemed|appears|appeared|may be|might be|could be)(?: that| as if| as though)?"
    r"|(?:seems?|seemed|appears?|appeared) to(?: have| be){0,2}"
    r"|(?:is|are|was|were) (?:very |most )?likely to(?: have| be){0,2}"
    r"|(?:rumou?r|word|gossip|legend|tradition) has it(?: that)?|the (?:story|rumou?r|word) (?:goes"
    r"|is)(?: that)?|they say(?: that)?"
    r"|(?:the )?(?:odds|chances) are(?: that)?|in all (?:likelihood|probability)|i dare ?say(?: that)?|as likely as not"
    r"|as far as (?:i|we) know|to (?:my|our|the best of my|the best of our) knowledge"
    r"|(?:i|we) (?:think|believe|guess|suppose|suspect|assume|imagine|fear)(?: that)?"
    r"|could have(?: been)?|(?:may|might)(?: (?:well|also|have|be|been)){1,3}|(?:may|might)(?= [a-z]{3})"
)
# Words of the other side that may hedge as well.
_OTHERWISE = (
    r"may|might|could|can|would|should|seem\w*|appear\w*|apparent\w*|alleg\w+|report\w*|suppos\w+|suspect\w*|claim\w*"
    r"|believ\w+|belief|thought|think\w*|said|says?|saying|told|according|(?:un)?likely|possib\w+|potential\w*"
    r"|perhaps|maybe"
    r"|probab\w+|suggest\w*|propos\w+|conced\w+|presum\w+|purport\w+|so-called|rumou?r\w*|assum\w+|understood"
    r"|consider\w*|expect\w*"
    r"|risk\w*"
    r"|chance|if|whether|please|allowed|permitted|able|free to|will|accus\w+|charged|estimat\w+|feared?|unclear"
    r"|not sure"
    r"|odds|likelihood|chances|probability|dare ?say|bet|wager|tipped|favou?rite|guess|imagine|sometimes"
    r"|often|tend\w*|wonder\w*|doubt\w*|conceivabl\w+|must|theor\w+"
    r"|arguabl\w+|opinion|views?"
    r"|knowledge|in case|lest|for fear|ostensibl\w*|sounds|looks?|looked|feels?|felt|hypothe\w+|supposition"
)
# What one tries, plans or is to do is not done yet.
_TRIED = (
    r"(?:tried|tries|try|trying|attempted|attempts?|attempting|sought|seeks?|seeking|hoped|hopes?|hoping|wanted"
    r"|wants?"
    r"|wanting|planned|plans?|planning|intended|intends?|intending|aimed|aims?|aiming|wished|wishes|threatened"
    r"|threatens"
    r"|promised|promises|offered|offers|agreed|agrees|vowed|vows|pledged|pledges) to"
    r"|(?:is|are|was|were) (?:(?:about|due|set|scheduled|expected|supposed|going|ready|meant|poised|hoping|planning"
    r"|trying) )"
    r"?to(?: be)?"
    r"|(?:should|ought to) have(?= (?:\w+ ){0,2}?\w+(?:ed|en|n|t)\b)"
    r"|(?:should|ought to) have(?= (?:\w{2,}d|made|done|gone|come|become|sung|rung|hung|struck|drunk|sunk|won"
    r"|swum)\b)"
    r"|(?:is|are|was|were) (?:on the (?:verge|brink|point) of|close to|near)(?= \w+ing\b)"
)
_TRIED_OTHERWISE = (
    r"tr(?:y|ies|ied|ying)|attempt\w*|efforts?|seek\w*|sought|bid|hop(?:e|es|ed|ing)|want\w*|plan\w*|inten\w+"
    r"|aim\w*|wish\w*"
    r"|wanna|threat\w*|promis\w+|offer\w*|agree\w*|vow\w*|pledg\w+|will|would|shall|should|going to|about to|to be"
    r"|due|set to"
    r"|scheduled|expect\w*|suppos\w+|ready|meant|poised|may|might|could|can|failed|in vain|unsuccessfully|almost"
    r"|nearly"
    r"|verge|brink|on the point|close to|near|not|never|cannot|in order to|ought|must|had to|have to|has to|hereby"
)


@dataclass(frozen=True, slots=True)
class Hedging:
    """Phrases that hedge, and what may hedge in their place; `done`: the loss counts only if the verb is past then."""

    words: re.Pattern[str]
    otherwise: re.Pattern[str]
    done: bool = False


def _words(pattern: str) -> re.Pattern[str]:
    return late(lambda: rf"\b(?:{opening(pattern)}(?:{pattern})|so-called)\b(?!['’-])")


HEDGES = (
    Hedging(_words(_HEDGE), late(rf"\b(?:{_OTHERWISE})\b|\?|['’](?:d|ll)\b")),
    Hedging(_words(_TRIED), late(rf"\b(?:{_TRIED_OTHERWISE})\b|['’](?:d|ll)\b|n['’]t\b"), done=True),
)
# `It may be small, but it is good` grants that it is small.
GRANTED = late(r"[^.;:!?]{0,80}\b(?:but|yet|nevertheless|nonetheless)\b")

_SAYS = (
    r"sa(?:y|ys|id)|claim(?:s|ed)?|argue[sd]?|stat(?:e|es|ed)|insist(?:s|ed)?|maintain(?:s|ed)?|believe[sd]?|think"
    r"|thinks|thought"
    r"|suspect(?:s|ed)?|allege[sd]?|assert(?:s|ed)?|contend(?:s|ed)?|report(?:s|ed)?|warn(?:s|ed)?|admit(?:s|ted)?"
    r"|suggest(?:s|ed)?|estimate[sd]?|predict(?:s|ed)?|fear(?:s|ed)?|hope[sd]?|declare[sd]?|announce[sd]?|note[sd]?"
    r"|add(?:s|ed)"
    r"|explain(?:s|ed)?|f(?:i|ou)nd(?: that)|found|rule[sd]?|conclude[sd]?|agree[sd]?|complain(?:s|ed)?|confirm(?:s"
    r"|ed)?"
)
# A side without any of these names no source.
SAYING = first_words(_SAYS) | {"according", "view", "opinion", "words", "account", "eyes"}
_WHO = r"(?:(?!and\b|but\b|which\b|who\b|that\b|if\b|when\b|because\b)[\w'’.-]+ ){1,7}?"
# Who says it: before the statement, after it, and with `according to` and the like.
SOURCES = (
    late(rf"(?:\A|(?<=[.;!?] ))(?P<who>{_WHO})(?P<says>{_SAYS})\b(?: that\b)?(?! (?:to|of|for|with|in|on|at)\b)"),
    late(rf", (?P<who>{_WHO})(?P<says>{_SAYS})(?= ?(?:[,.;!?]|\Z))"),
    late(rf", (?P<says>{_SAYS}) (?P<who>[\w'’ .-]{{2,50}}?)(?= ?(?:[.;!?]|\Z))"),
    late(
        r"(?:\A|(?<=[.;!?] ))(?P<says>according to|in the (?:words|view|opinion"
        r"|eyes) of) (?P<who>[^,.;:!?]{2,80}),"
    ),
    late(
        r",? (?P<says>according to|in the (?:words|view|opinion|eyes) of) (?P<who>[^,.;:!?]{2,80})(?= ?(?:[.;!?]|\Z))"
    ),
    late(
        r"(?:\A|(?<=[.;!?] ))(?P<says>in|by) (?P<who>(?:[\w'’-]+ ){1,3})(?:own )?(?:view|opinion|account|words"
        r"|eyes)\b,?"
    ),
)
# `According to plan` names no source, nor does what comes before a noun: `the bank lent the state nine million`.
NO_SOURCE = late(
    r"by the time\b|(?:please|kindly)\b|there (?:is|are|was|were)\b"
    r"|.+ (?:the|an?|this|its|his|her|their|our|my|your) \Z"
    r"|(?:\w+ )?(?:plans?|schedule|custom|law|tradition|need|needs|age|size|type|kind|weight|rules?|instructions?"
    r"|directions?|taste|circumstances|number|rank|merit|ability|whether|how|which|what)\b"
)
# The other side names a source in some way.
SAID_OTHERWISE = late(
    rf"\b(?:{_SAYS}|{_OTHERWISE}|saying|words|quot\w+|account\w*|sources?|stories|story|rumou?rs?|tell\w*|told"
    rf"|spoke\w*"
    r"|speak\w*|cit(?:e|es|ed|ing)|call\w*|describ\w+|mention\w*|learn\w*|heard|hear|ask\w*|wrote|writ\w+|read"
    r"|show\w*"
    r"|indicat\w+|reveal\w*|accord\w*|attribut\w+|remark\w*|comment\w*|put it|for (?:him|her|me|us|them))\b"
    r"|[\"“”„«»]|—|: "
)

_IF = (
    r"only if|even if|if|unless|provided(?: that)?|providing(?: that)?|as long as|so long as|on condition that"
    r"|assuming(?: that)?"
)
CONDITIONS = (
    late(
        rf"(?:\A|(?<=[.;!?] ))(?:{_IF})\b(?! (?:not|so|any|only|possible|necessary|needed"
        rf"|at all)\b)[^,.;:!?]{{4,90}},"
    ),
    late(
        rf",? (?<!as )(?<!even )(?<!only )(?:{_IF})\b(?! (?:not|so|any|only|possible|necessary|needed|at all)\b)"
        r"[^,.;:!?]{4,90}(?= ?(?:[.;!?]|\Z))"
    ),
)
# A side without any of these makes no condition.
CONDITIONAL = frozenset({"if", "unless", "provided", "providing", "long", "condition", "assuming"})
# `He asked if it was so` makes no condition.
INDIRECT = late(
    r"\b(?:ask\w*|wonder\w*|know\w*|knew|see|saw|tell|told|sure|check\w*|doubt\w*|find out|decid\w*|look\w*|feel\w*"
    r"|felt|unclear"
    r"|question|not say|determin\w+|learn\w*|test\w*|matter\w*|care|cared|cares|mind|minded|seem\w*|act\w*|as) ?\Z"
)
CONDITION_OTHERWISE = late(
    r"\b(?:if|unless|provided|providing|long as|conditions?|conditional\w*|in case|cases?|when\w*|should|were|had"
    r"|only|without|with"
    r"|until|till|whether|subject to|depend\w*|assum\w+|once|otherwise|or|else|even|whoever|anyone|those|who|that"
    r"|would|could"
    r"|suppos\w+|although|though|after|before|while|as|by|in the event|let|require\w*|must|need\w*|and|whatever"
    r"|no matter)\b"
)
# Who puts a figure on something or says that it is so, before the verb and behind it.
_ESTIMATING = (
    r"estimated|put|reported|confirmed|denied|dismissed|rejected|condemned|criticised|criticized|praised|welcomed"
    r"|described|announced|accused|blamed|attributed|warned|contested|disputed|called|valued|assessed"
    r"|calculated|counted"
)
ESTIMATING_WORDS = listed(_ESTIMATING.replace("|", " ")) | {"puts", "estimate", "estimates"}
ESTIMATES = (
    late(
        rf"\b(?:is|are|was|were"
        rf"|been) (?:{_ESTIMATING})\b[^.;:!?]{{0,60}}? by (?P<who>[^,.;:!?]{{3,50}}?)(?= ?(?:[.;!?]|\Z))"
    ),
    late(
        rf"(?:\A|(?<=[.;!?] ))(?P<who>{_WHO})(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )"
        rf"(?:{_ESTIMATING}|puts?|estimates?)\b"
    ),
)
