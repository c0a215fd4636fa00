"""Words that deny without a `not` (`denies`, `far from`), and the words that say the contrary in their place.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scorer.english.openings import opening
from scorer.english.word_lists import listed
from scorer.patterns import late


@dataclass(frozen=True, slots=True)
class Denying:
    """A group of denying words, and the words that assert in their place.

    `lone`: with nothing in their place, the statement is asserted too (`far from safe`, `safe`).
    `any_verb`: any other single word in their place asserts, unless it denies too (`avoided`, `answered`).
    """

    words: str
    asserting: str
    lone: bool = False
    any_word: bool = False


_SHOWS = (
    r"show(?:s|ed|ing|n)?|confirm(?:s|ed|ing)?|reveal(?:s|ed|ing)?|f(?:i|ou)nd(?:s|ing)?|indicat(?:es?|ed|ing)"
    r"|suggest(?:s|ed|ing)?|demonstrat(?:es?|ed|ing)|detect(?:s|ed|ing)?|diagnos(?:es?|ed|ing)|suspect(?:s|ed|ing)?"
    r"|establish(?:es|ed|ing)?|prove[sdn]?|identif(?:ies|ied|y)|consider(?:s|ed)?|assum(?:es?|ed)|report(?:s|ed|ing)?"
)
_HAS = (
    r"has|have|had|having|with|contain(?:s|ed|ing)?|includ(?:es?|ed|ing)|possess(?:es|ed|ing)?|offer(?:s|ed|ing)?"
    r"|boast(?:s|ed|ing)?|enjoy(?:s|ed|ing)?|rich in|full of|high in|provid(?:es?|ed|ing)|plenty of|enough"
)
_ADMITS = (
    r"admit(?:s|ted|ting)?|acknowledg(?:es?|ed|ing)|accept(?:s|ed|ing)?|confess(?:es|ed|ing)?|conced(?:es?|ed|ing)"
    r"|complain(?:s|ed|ing)? (?:of|about)|describ(?:es?|ed|ing)|mention(?:s|ed|ing)?|stat(?:es?|ed|ing)"
    r"|claim(?:s|ed|ing)?"
    r"|affirm(?:s|ed|ing)?|endors(?:es?|ed|ing)|suffer(?:s|ed|ing)?(?: from)?|declar(?:es?|ed|ing)|not(?:es|ed|ing)"
    r"|remember(?:s|ed|ing)?|recall(?:s|ed|ing)?|recogni[sz](?:es?|ed|ing)"
    r"|feels?|felt|experienc(?:es?|ed|ing)|repeat(?:s|ed|ing)?|support(?:s|ed|ing)?"
)
_WITH = r"including|like|with|along with|as well as|together with|even|and|also"
_NOTHING_BUT = (
    "(?:nothing|nobody|no one|none) (?:but|other than|except)|nothing (?:less|short) (?:than|of)|nothing if not"
)
_CAUSE = (
    r"because of|due to|thanks to|owing to|on account of|as a (?:result|consequence) of|following|in view of"
    r"|by reason of"
)
_ENJOYS = r"full of|rich in|laden with|loaded with|high in|covered (?:in|with)|plagued by|in|subject to|part of"

_AGAINST = sorted(
    listed("advised advises warned warns decided decides ruled rules voted argued recommended recommends")
)

GROUPS: Mapping[str, Denying] = {
    "deny": Denying(r"den(?:y|ies|ied|ying)", f"{_ADMITS}|{_SHOWS}|{_HAS}"),
    "rule_out": Denying(r"rul(?:e|es|ed|ing) out|(?:was|were|is|are|been) ruled out", _SHOWS, any_word=True),
    "far_from": Denying(
        r"(?:so )?far from|anything but|nothing like|nowhere near|not remotely|in no way|by no means",
        f"{_NOTHING_BUT}|only|just|merely|truly|really|always|altogether|entirely"
        r"|nearly|almost|practically|virtually|all but|close to|as good as|(?:by|through|besides)(?= \w+ing\b)",
        lone=True,
    ),
    "failing": Denying(
        r"(?:failing|barring|absent)(?= (?:a|an|the|that|this|any|some|such|further|new|agreement|approval|payment)\b)"
        r"|in (?:the absence|default) of",
        r"following|after|given|with|thanks to|up ?on|once there is|because of|due to|owing to|in view of"
        r"|as a result of|under",
    ),
    "except": Denying(
        r"except(?:ing)?(?: for)?|but for|with the exception of"
        r"|bar|barring|save(?: for)?(?= (?:the|a|an|one|two|three|\w+day)\b)",
        rf"{_WITH}|plus|inclusive of",
    ),
    # `Besides` as well as `except`: see UNIVERSAL.
    "apart": Denying(r"apart from|aside from|other than", rf"{_WITH}|plus|inclusive of|such as"),
    # What is not in a price comes on top of it: 40 euros plus tax.
    "excluding": Denying(r"excluding|exclusive of", rf"{_WITH}|inclusive of"),
    "despite": Denying(r"despite|in spite of|notwithstanding|regardless of|in defiance of", _CAUSE),
    "although": Denying(r"although|even though|though", r"because|since|so that|as"),
    "free": Denying(r"(?:free|clear|rid|devoid|void|empty|bereft|destitute) (?:of|from)", f"{_ENJOYS}|{_HAS}"),
    "lack": Denying(
        r"lack(?:s|ed|ing)?|want of|absence of|shortage of|dearth of", f"{_HAS}|abundance of|wealth of|presence of"
    ),
    "out_of": Denying(
        r"out of(?= (?:danger|trouble|prison|jail|hospital|work|control|sight|reach|order|date|stock|use|office|season"
        r"|bounds|power|the team|the race|the running|the question|the game|the squad|the war|the woods)\b)"
        r"|(?<=\bopt )out of|(?<=\bopted )out of|(?<=\bopting )out of",
        r"in|into|within|under|at|part of|inside|for",
    ),
    "silent": Denying(
        r"(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|keeps?|kept|keeping|fell|was|were) (?:silent|quiet|mum|mute)",
        r"sp(?:oke|eaks?|eaking)(?: (?:up|out))?|talk(?:s|ed|ing)?|answer(?:s|ed)?|comment(?:s|ed)?|testified|confessed"
        r"|shout(?:s|ed|ing)?|cried out|call(?:s|ed) out|replied|replies",
    ),
    "call_off": Denying(
        r"(?:was |were |is |are |been )?(?:call(?:s|ed|ing)? off|cancel(?:s|led|ed|ling|ing)?|scrapped|axed)",
        r"t(?:ook|akes?|aken) place|held|w(?:ent|ill go) ahead|go(?:es)? ahead|staged|launched|kept|confirmed",
    ),
    "withhold": Denying(
        r"withh(?:olds?|olding|eld)",
        r"publish(?:es|ed|ing)?|releas(?:es?|ed|ing)|disclos(?:es?|ed|ing)|reveal(?:s|ed|ing)?|g[ai]ves?|given|paid"
        r"|pays?|shar(?:es?|ed|ing)|grant(?:s|ed|ing)?|provid(?:es?|ed|ing)|hand(?:s|ed) over",
    ),
    "stay_away": Denying(
        r"(?:stay(?:s|ed|ing)?|keeps?|kept|keeping) away from|boycott(?:s|ed|ing)?",
        r"(?:went|go|goes|going|c[ao]me|comes|flock(?:s|ed)|turned up) (?:to|at|for)|attend(?:s|ed|ing)?"
        r"|visit(?:s|ed|ing)?|joined|took part in|welcomed",
    ),
    "escape": Denying(
        r"escap(?:es?|ed|ing)",
        r"suffer(?:s|ed|ing)?|receiv(?:es?|ed|ing)|fac(?:es?|ed|ing)|me[et]t?|g[eo]ts?|endured",
    ),
    "stop_short": Denying(
        r"stop(?:s|ped|ping)? (?:just )?short of",
        r"(?:go|goes|went|gone|going) (?:so|as) far as(?: to)?",
        lone=True,
    ),
    "come_close": Denying(
        r"(?:c[ao]me|comes?|coming) (?:very |so |dangerously |perilously )?(?:close|near) to(?= \w+ing\b)"
        r"|on the (?:verge|brink) of(?= \w+ing\b)",
        "",
        lone=True,
    ),
    "stop": Denying(
        r"(?:stop(?:s|ped|ping)?|ceas(?:es?|ed|ing)|halt(?:s|ed|ing)?|quit|end(?:s|ed|ing)?)(?! (?:up|in|with|by)\b)",
        r"(?:went|go|goes|going|gone) on(?: with)?|ke(?:pt|eps?|eping)(?: on)?|carr(?:y|ies|ied|ying) on(?: with)?"
        r"|persist(?:s|ed|ing)?(?: in)?|resum(?:es?|ed|ing)",
    ),
    "stripped": Denying(
        r"(?:stripped|deprived|robbed|relieved) of",
        r"given|granted|awarded|provided with|supplied with|offered|full of",
    ),
    "drop": Denying(r"drop(?:s|ped|ping)?", r"press(?:es|ed)?|brought|filed|upheld|kept|pursued"),
    "keep_from": Denying(
        r"(?:keep|keeps|kept|keeping)(?= (?:\w+ ){1,3}from \w+ing\b)",
        r"lets?|letting|allow(?:s|ed|ing)?|help(?:s|ed)?|enabl(?:es?|ed)|encouraged?|made|makes?",
    ),
    "doubt": Denying(
        r"doubt(?:s|ed)?(?= (?:that|if|whether)\b)",
        r"(?:am|is|are|was|were) (?:sure|certain|confident|convinced)|believ(?:es?|ed)|thinks?|thought|knows?|knew"
        r"|expect(?:s|ed)?",
    ),
    "barred": Denying(
        r"(?:barred|banned|excluded|expelled|banished) from",
        r"admitted to|let into|allowed (?:in|into|at)|welcome(?:d)? (?:to|in|at)|invited to|accepted (?:by|into)",
    ),
    "averted": Denying(
        r"(?:was|were|is|are|been|be) (?:averted|foiled|thwarted|prevented|avoided|aborted)",
        r"t(?:ook|akes?|aken) place|happen(?:s|ed)|occurr?(?:s|ed)|succeed(?:s|ed)|caused|triggered|came about"
        r"|carried out|broke out|began|worked|a success|completed",
    ),
    "delete": Denying(
        r"delet(?:es?|ed|ing)|eras(?:es?|ed|ing)", r"kept|saved?|stored?|preserved?|retain(?:s|ed)?|restored"
    ),
    "fall_short": Denying(
        r"(?:falls?|fell|falling|fallen) short of",
        r"reach(?:es|ed)?|met|meets?|hit|exceed(?:s|ed)?|achiev(?:es?|ed)|pass(?:es|ed)|surpass(?:es|ed)",
    ),
    "give_up": Denying(
        r"g[ai]v(?:e|es|en|ing) up|abandon(?:s|ed|ing)?",
        r"ke(?:pt|eps?) up|continu(?:es?|ed|ing)(?: with)?|(?:went|go|goes|carried) on with|pursu(?:es?|ed|ing)"
        r"|persist(?:s|ed) in|resumed?|stuck to|kept",
    ),
    "cleared": Denying(
        r"(?:cleared|acquitted|absolved|exonerated) of(?: all)?",
        r"(?:found )?guilty of|convicted of|charged with|sentenced for|jailed for",
    ),
    "short": Denying(r"(?:run(?:s|ning)? |ran )?(?:out|short) of", _HAS),
    "avoid": Denying(
        r"avoid(?:s|ed|ing)?|evad(?:es?|ed|ing)|dodg(?:es?|ed|ing)|shun(?:s|ned|ning)?", "", any_word=True
    ),
    "neglect": Denying(
        r"neglect(?:s|ed|ing)?|ignor(?:es?|ed|ing)|disregard(?:s|ed|ing)?|overlook(?:s|ed|ing)?", "", any_word=True
    ),
    "miss": Denying(
        r"miss(?:es|ed)",
        r"catch(?:es)?|caught|reach(?:es|ed)?|hits?|attend(?:s|ed)|made|met|kept|saw|found|scored|took",
    ),
    "fail": Denying(
        r"fail(?:s|ed|ing)?",
        r"work(?:s|ed|ing)?|succeed(?:s|ed|ing)?|pass(?:es|ed|ing)?|manag(?:es?|ed|ing)|held|won|ran|survived",
    ),
    "refuse": Denying(
        r"(?:refus|declin)(?:es?|ed|ing)|reject(?:s|ed|ing)?|(?:turn|vot)(?:e|s|es|ed|ing)? down|shot down"
        r"|spurn(?:s|ed)?",
        r"accept(?:s|ed|ing)?|grant(?:s|ed|ing)?|welcom(?:es?|ed|ing)|tak(?:es?|ing)|took|approv(?:es?|ed|ing)"
        r"|embrac(?:es?|ed|ing)|agreed? to|adopt(?:s|ed|ing)?|g[ai]ve[ns]?|back(?:s|ed)?"
        r"|endors(?:es?|ed)|pass(?:es|ed)|support(?:s|ed|ing)?|confirm(?:s|ed|ing)?|admit(?:s|ted|ting)?"
        r"|acknowledg(?:es?|ed|ing)",
    ),
    "absent": Denying(r"(?:absent|missing)(?: from)?", r"present|at|in|there"),
    "instead": Denying(
        r"instead of|rather than|in place of|as opposed to",
        r"and|as well as|along with|together with|besides|in addition to",
    ),
    "against": Denying(
        rf"(?:{'|'.join(f'(?<={verb} )' for verb in _AGAINST)})against", r"for|in favou?r of|on|to have", lone=True
    ),
    "defying": Denying(
        r"against(?= (?:[\w'’]+ ){0,3}?(?:advice|wish|wishes|will|orders?|recommendations?|instructions?|warnings?"
        r"|rules?|laws?|expectations?|objections?|protests?)\b)",
        r"on|at|by|under|following|with|in (?:line|accordance|keeping) with|according to|as|after",
    ),
    "all_but": Denying(
        r"(?:(?<=\ball )|(?<=\beveryone )|(?<=\beverybody )|(?<=\beverything ))but(?! (?:not|also)\b)",
        rf"{_WITH}|only|just|merely|or|plus|of|{_NOTHING_BUT}",
        lone=True,
    ),
    # The other `but` of an exception (all the rooms but the kitchen) is found by the words around it.
    "but": Denying("", rf"{_WITH}|or|plus"),
    "contrary": Denying(
        r"contrary to|unlike|in contrast (?:to|with)|in violation of|in breach of",
        r"according to|in line with|in accordance with|like|in keeping with|as in",
    ),
    "too": Denying(r"too \w+(?= (?:for|to)\b)", r"\w+ enough"),
    "last": Denying(
        r"last(?= (?:man|woman|person|people|one|thing|place) (?:to|who|that|we|i|he|she|they|you)\b)",
        r"an?|one|first|very|sort of|kind of|right|best",
        lone=True,
    ),
    "immune": Denying(
        r"(?:immune|resistant|impervious|invulnerable) (?:to|from)|(?:exempt|exempted|excused) from",
        r"(?:liable|bound|obliged|required) (?:to|for|by)"
        r"|(?:prone|subject|susceptible|vulnerable|open|exposed|sensitive|close) to|in favour of|full of",
    ),
    "spare": Denying(
        r"(?<=\bwas )spared|(?<=\bwere )spared|(?<=\bbeen )spared|(?<=\bis )spared|(?<=\bare )spared"
        r"|spared(?= (?:the|a|an|his|her|its|their|our|my|us|them|him)\b)",
        r"hit|struck|damaged|destroyed|affected|ruined|wrecked|flooded|killed|executed|battered|plagued|punished",
    ),
    "resist": Denying(
        r"resist(?:s|ed|ing)?",
        r"accept(?:s|ed|ing)?|welcom(?:es?|ed|ing)|obey(?:s|ed|ing)?|follow(?:s|ed|ing)?|g[ai]ve in to|yield(?:s"
        r"|ed)? to"
        r"|took|takes?|support(?:s|ed|ing)?|back(?:s|ed)?|embrac(?:es?|ed)|heed(?:s|ed)?|agreed to",
    ),
    "abstain": Denying(
        r"abstain(?:s|ed|ing)? from|refrain(?:s|ed|ing)? from|desist(?:s|ed|ing)? from",
        r"(?:take|takes|took|taking) part in|join(?:s|ed|ing)?|engag(?:es?|ed|ing) in|insist(?:s|ed|ing)? on"
        r"|ke(?:ep|eps|pt|eping)(?: on)?"
        r"|start(?:s|ed|ing)?|beg[aiu]n|begins",
    ),
    "dismiss": Denying(
        r"dismiss(?:es|ed|ing)?|thr(?:ow|ows|ew|own|owing) out|quash(?:es|ed|ing)?|overturn(?:s|ed|ing)?",
        r"hear(?:s|d|ing)?|accept(?:s|ed|ing)?|allow(?:s|ed|ing)?|uph[eo]ld(?:s|ing)?|endors(?:es?|ed|ing)|t(?:ake"
        r"|akes|ook|aken) up"
        r"|confirm(?:s|ed|ing)?|believ(?:es?|ed|ing)|grant(?:s|ed|ing)?|praised|welcomed|reopened",
    ),
    "contraindicated": Denying(
        r"contraindicated|unsuitable|unfit|inadvisable",
        r"recommended|suitable|fit|advised|advisable|safe|approved|ideal|suited|prescribed|good|required",
    ),
    "exclude": Denying(r"exclud(?:es?|ed|ing)", r"includ(?:es?|ed|ing)|contain(?:s|ed)?|cover(?:s|ed)?"),
}

_DENYING = "|".join(f"(?P<{name}>{group.words})" for name, group in GROUPS.items() if group.words)
DENYING = late(lambda: rf"\b{opening(_DENYING)}(?:{_DENYING})\b(?!['’-])")
ASSERTING = {name: late(rf"(?:{group.asserting})\b") for name, group in GROUPS.items() if group.asserting}
# `Too tired to cook`: she did not cook.  `Too happy to help` is very happy.
TOO_TO = late(
    r"(?<!\bonly )(?<!\ball )(?<!\bnone )(?<!\bnot )\btoo (?!much|many|few|little|happy|glad|pleased|eager|ready"
    r"|willing|keen|likely|often|long|late)(?P<how>\w+)(?: for (?:\w+ ){0,2}?\w+)? to (?:be |even )?(?P<deed>\w+)\b"
)
TOO_TO_OTHERWISE = late(
    r"\b(?:too|so|such|enough|very much|instead|before|unless|almost|nearly|would|until|prevent\w*|stop\w*|kept|keep"
    r"|un(?!der|til|i[^nmd])\w{3,})\b"
)
# Beginnings of the words by which the phrases above, `few` and `little` are found quickly.
MAY_DENY = late(
    r"den[yi]|rul|no\Z|nobody|none\Z|far\Z|anything|nothing|nowhere|remotely|way\Z|means|exc[el]|but\Z|apart|aside|other\Z|bar|save"
    r"|despite|spite|failing|default"
    r"|notwith|regardless|defiance|although|though|even\Z|free|clear|rid\Z|devoid|void|empty|bereft|destitute|lack"
    r"|want"
    r"|absen|shortage|dearth|short|out\Z|avoid|evad|dodg|shun|neglect|ignor|disregard|overlook|miss|fail|refus"
    r"|declin|immun|shr[ai]nk|ba(?:l|ul)k|hardly\Z|scarcely\Z|barely\Z|resist|spar|imperv|invuln|abstain|refrain|desist|dismiss|thr[eo]w|quash|overturn"
    r"|silent|quiet|mum\Z|mute\Z|tight|call|cancel|scrap|axed|withh|stay|ke[ep]|boycott|stripp|depriv|robb|reliev|drop|doubt|barr|bann|expel|banish|avert|foil|thwart|prevent|abort"
    r"|close\Z|near\Z|verge|brink|delet|eras|fall|fell|shot|voted?\Z|exempt|excus|escap|stop|ceas|halt|quit|end"
    r"|g[ai]v|abandon|cleared|acquit|absolv|exonerat"
    r"|contraind|unsuit|unfit|inadv"
    r"|reject|turn|spurn|instead|rather|place|opposed|against|contrary|unlike|contrast|violation|breach|too\Z|last\Z"
)
