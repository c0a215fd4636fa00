"""English verbs by their forms: which are past, which participles, and what they are forms of."""

from __future__ import annotations

from functools import lru_cache

from scorer.english.stems import stems
from scorer.english.word_lists import listed

# Base, past and participle, where a rule does not give them; a form may be several (got,gotten).
_IRREGULAR = """
arise arose arisen; awake awoke awoken; bear bore borne,born; beat beat beaten; become became become;
begin began begun; behold beheld beheld; bend bent bent; bet bet bet; bid bid bid; bind bound bound; bite bit bitten;
bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought;
broadcast broadcast broadcast; build built built; burn burnt burnt; burst burst burst; buy bought bought;
cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; draw drew drawn; dream dreamt dreamt;
drink drank drunk; drive drove driven; dwell dwelt dwelt; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt;
fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden;
forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got got,gotten; give gave given; go went gone; grind ground ground; grow grew grown;
hang hung hung; hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept;
kneel knelt knelt; know knew known; lay laid laid; lead led led; lean leant leant; leap leapt leapt;
learn learnt learnt;
leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made;
mean meant meant; meet met met; mislead misled misled; mistake mistook mistaken; mow mowed mown;
outgrow outgrew outgrown; overcome overcame overcome; overtake overtook overtaken; overthrow overthrew overthrown;
pay paid paid; prove proved proven,proved; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt;
ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek sought sought;
sell sold sold; send sent sent; set set set; sew sewed sewn; shake shook shaken; shed shed shed; shine shone shone;
shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat;
sleep slept slept; slide slid slid; smell smelt smelt; sow sowed sown; speak spoke spoken; speed sped sped;
spell spelt spelt; spend spent spent; spill spilt spilt; spin spun spun; spit spat spat; split split split;
spoil spoilt spoilt; spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen;
stick stuck stuck; sting stung stung; strike struck struck,stricken; strive strove striven; swear swore sworn;
sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung; take took taken; teach taught taught;
tear tore torn; tell told told; think thought thought; throw threw thrown; tread trod trodden;
undergo underwent undergone; understand understood understood; undertake undertook undertaken; upset upset upset;
wake woke woken; wear wore worn; weave wove woven; weep wept wept; win won won; wind wound wound;
withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; write wrote written
"""
# Words in -ed that are the plain form of a verb, or no verb at all.
_NO_PAST = listed("""
    need feed speed seed weed breed bleed heed exceed proceed succeed embed wed shed sled shred bed red hundred kindred
    indeed creed greed deed reed steed naked sacred wicked rugged aged ragged wretched crooked beloved infrared
    biped moped ted ed fred med led ned unprecedented so-called unlimited united
    """)

PAST: dict[str, str] = {}
PARTICIPLE: dict[str, str] = {}
BASES: set[str] = set()
for _verb in _IRREGULAR.split(";"):
    _base, _pasts, _participles = _verb.split()
    BASES.add(_base)
    PAST.update(dict.fromkeys(_pasts.split(","), _base))
    PARTICIPLE.update(dict.fromkeys(_participles.split(","), _base))


# Forms of verbs too short for the rules of endings.
_SHORT = {
    **dict.fromkeys(listed("am is are was were been being isn't aren't wasn't weren't"), "be"),
    **dict.fromkeys(listed("has had having haven't hasn't hadn't"), "have"),
    **dict.fromkeys(listed("does did done don't doesn't didn't"), "do"),
    "goes": "go",
}


def is_past(word: str) -> bool:
    """Tell whether a word in small letters may be the past of a verb and not its plain form."""
    return (word in PAST and word not in BASES) or _regular_past(word)


def is_participle(word: str) -> bool:
    """Tell whether a word in small letters may be the participle of a verb."""
    return word in PARTICIPLE or _regular_past(word)


def _regular_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3 and word not in _NO_PAST


def is_gerund(word: str) -> bool:
    """Tell whether a word in small letters may be the -ing form of a verb."""
    return word.endswith("ing") and len(word) > 4 and word not in ("nothing", "something", "anything", "everything")


@lru_cache(maxsize=10_000)
def bases(word: str) -> frozenset[str]:
    """Return the plain forms that a word in small letters may belong to; the word itself among them."""
    if word in _SHORT:
        return frozenset({_SHORT[word]})
    found = {word, *stems(word)}
    found.update(table[word] for table in (PAST, PARTICIPLE) if word in table)
    return frozenset(found)
