"""Words that say that a noun is not, no longer or not yet what it names: would-be, former, deputy, fake.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from scorer.english.word_lists import listed
from scorer.patterns import late

PAST, NOW, FUTURE, UNREAL, REAL, STOPGAP, FULL = "past", "now", "future", "unreal", "real", "stopgap", "full"
SECOND = "second"
DOUBTED, PROVEN = "doubted", "proven"
_CLASSES = {
    PAST: "former erstwhile one-time onetime ex then late deceased defunct deposed ousted outgoing",
    NOW: "current present present-day incumbent sitting serving",
    FUTURE: "would-be aspiring budding wannabe future prospective incoming",
    UNREAL: """self-styled self-proclaimed self-appointed self-declared putative fake bogus sham mock counterfeit
        pretend phoney phony imitation faux dummy toy replica false honorary titular attempted abortive foiled thwarted
        failed near averted simulated imaginary fictitious hypothetical""",
    REAL: "real genuine true actual authentic bona-fide successful rightful legitimate lawful",
    DOUBTED: "alleged suspected accused presumed supposed purported reputed so-called",
    PROVEN: "convicted confessed self-confessed proven confirmed condemned established",
    STOPGAP: "acting interim caretaker",
    FULL: "permanent",
    SECOND: "deputy vice assistant",
}
CLASS_OF = {word: name for name, words in _CLASSES.items() for word in words.split()}
# Lost or new, these are what makes a noun mean something else; a `current` or `real` says little.
TELLING = frozenset({PAST, FUTURE, UNREAL, STOPGAP, SECOND})
# One of these in place of another says the contrary.
APART = tuple(
    map(frozenset, ((PAST, NOW), (PAST, FUTURE), (NOW, FUTURE), (UNREAL, REAL), (STOPGAP, FULL), (DOUBTED, PROVEN)))
)
_KIN = listed(
    """husband wife spouse partner father mother dad mum parents grandfather grandmother brother sister sibling son
    daughter uncle aunt cousin nephew niece friend colleague father-in-law mother-in-law brother-in-law sister-in-law
    son-in-law daughter-in-law stepfather stepmother boyfriend girlfriend fiancé fiancée lover widow"""
)
_OFFICES = listed(
    """head director mayor president vice-president chief chair chairman chairwoman chairperson minister prime premier
    chancellor governor captain manager editor principal headmaster headmistress headteacher secretary ceo commissioner
    superintendent coach ambassador judge rector dean king queen emperor empress prince princess duke duchess pope
    bishop archbishop abbot senator congressman congresswoman leader owner boss mr mrs ms miss dr sir lady lord
    professor general colonel admiral sheriff inspector sergeant foreign deputy attorney curator conductor treasurer"""
)
_TRADES = listed(
    """actor actress singer author writer poet painter artist composer novelist sculptor architect comedian musician
    guitarist pianist star champion player footballer striker bride groom employer landlord tenant teacher pupil student
    lawyer doctor nurse priest soldier colonial"""
)
_ATTEMPTS = listed(
    """coup putsch takeover merger rebellion uprising revolt plot mutiny assassination robbery invasion escape hijacking
    bombing kidnapping burglary rescue landing launch evacuation ambush raid heist break-in jailbreak attack assault
    offensive marriage crossing ascent"""
)
_ACCIDENTS = listed(
    """collision crash riot mutiny disaster catastrophe drowning accident fall defeat collapse revolt panic stampede
    tragedy death fatality meltdown bankruptcy explosion derailment brawl shipwreck sinking famine starvation
    strangulation extinction suffocation electrocution overdose poisoning fire war victory win head-on
    drownings collisions crashes accidents riots disasters fatalities deaths anarchy"""
)
# Whom or what each of these must stand before; the others stand before any noun.
BEFORE = {
    "late": _KIN | _OFFICES | _TRADES,
    "future": _KIN | _OFFICES | _TRADES,
    "acting": _OFFICES,
    "deputy": _OFFICES,
    "vice": _OFFICES,
    "assistant": _OFFICES,
    "present": _KIN | _OFFICES | _TRADES,
    "sitting": _OFFICES,
    "serving": _OFFICES,
    "deceased": _KIN | _OFFICES | _TRADES,
    "failed": _ATTEMPTS,
    "near": _ACCIDENTS,
    "supposed": frozenset(),
    "so-called": frozenset(),
    "toy": listed("gun pistol car train boat ship plane soldier sword rifle drum piano grenade"),
    "mock": listed(
        """execution trial battle exam exams election wedding funeral court attack interview invasion raid rescue siege
        debate auction parliament ceremony drowning burial arrest emergency duel fight test"""
    ),
    "dummy": listed("bomb run bullet bullets grenade company camera"),
    "true": frozenset(),
    "actual": frozenset(),
    "real": frozenset(),
}
# Before these, the words belong to the noun: its former glory, false teeth.
SET_PHRASES = listed("glory self selves times days life lives case sense account floor ceiling creation news hope")
# A noun that is one word with what takes it back: ex-mayor, president-elect.
COMPOUND = late(
    rf"\b(?:(?:ex|pseudo|quasi)-(?P<behind>[a-z]{{3,}})|near-(?P<near>{'|'.join(sorted(_ACCIDENTS))})|(?P<before>[a-z]{{3,}})-(?:elect|designate|to-be"
    r"|in-waiting))\b(?!-)"
)
COMPOUND_WORDS = listed("ex pseudo quasi near elect designate be waiting")
# The other side may say as much in these words.
OTHERWISE = late(
    rf"\b(?:{'|'.join(word for word, name in CLASS_OF.items() if name in TELLING)}|formerly|once|used to|previous\w*"
    r"|prior|earlier|old|past|no longer|was|were|had been|been|became|become|until|till|at the time|at that time"
    r"|in those days|of the day|that day|dead|died|dies|dying|death|widow\w*|departed|memory|posthumous\w*"
    r"|predecessor"
    r"|successor|succeed\w*|step\w*|resign\w*|retir\w*|left office|leav\w+|quit|lapsed|abandoned|disused|sometime|own"
    r"|descri\w+|hop\w+|want\w*|aspir\w*|wish\w*|dream\w*|ambition\w*|intend\w*|plan\w*|train\w*|learn\w*|due"
    r"|designated?|elect|elected"
    r"|to-be|next|soon|temporar\w*|provisional\w*|stand\w* in|standing|stood|deput\w*|for now|claim\w*|call\w*"
    r"|pretend\w*|purport\w*|suppos\w*|alleg\w*|suspect\w*|said|say|styl\w*|posed?|posing|impost\w*|impersonat\w*"
    r"|fak\w*|forg\w*|counterfeit\w*|hoax\w*|artificial\w*|not|never|no|fail\w*|tr(?:y|ies|ied|ying)|attempt\w*|bid"
    r"|unsuccessful\w*|thwart\w*|foil\w*|prevent\w*|avert\w*|almost|nearly|narrow\w*|avoid\w*"
    r"|close call|brush with|plastic|wooden|model|ex-\w+|pseudo-\w+"
    r"|quasi-\w+|\w+-elect|\w+-designate|\w+-in-waiting|ostensibl\w*|seeming\w*|so-called|nominal\w*|in name"
    r"|will|would|might|may|could|candidate\w*|applicant\w*|potential\w*|possible|turned)\b|n['’]t\b|[\"“”„«»‘]"
)
