"""English content words that may go or come without a loss: light verbs and nouns, adverbs, what links sentences.

"They carried out an analysis" says no more than "They analysed", and "the situation of the
market" no more than "the market".
"""

from __future__ import annotations

_VERBS = """
    make makes made making take takes took taken taking give gives gave given giving get gets got gotten getting
    go goes went gone going come comes came coming put puts putting bring brings brought bringing
    become becomes became becoming remain remains remained remaining seem seems seemed appear appears appeared
    carry carries carried carrying conduct conducts conducted conducting perform performs performed performing
    hold holds held holding keep keeps kept keeping let lets letting used using use uses
    exist exists existed existing occur occurs occurred occurring happen happens happened take
    need needs needed want wants able used based located involved related concerned supposed considered
    include includes included including contain contains contained consist consists
    say says said saying tell tells told mention mentioned regard regards regarded regarding concerning
    provide provides provided begin begins began start starts started continue continues continued
    represent represents represented constitute serve serves served act acts acted
    see sees saw seen find finds found know known called named so-called
    manage managed try tried tries intend intended plan planned expect expected slated scheduled due
    allow allows allowed enable enables enabled cause causes caused lead leads led help helps helped
    following followed compared according depending
"""
_NOUNS = """
    way ways thing things matter matters case cases fact facts kind kinds sort sorts type types form forms
    number numbers amount amounts quantity lot lots bit series range set total group groups
    part parts place places point points side sides area areas region level levels degree extent rate
    time times period moment year years day days date
    people person persons man someone somebody everyone everybody something everything anything anyone individuals
    situation situations condition conditions circumstances context process processes procedure method methods
    activity activities action actions work issue issues problem problems question aspect aspects
    order addition terms basis view respect course regard relation connection process purpose means manner mode
    approach approaches phase phases stage stages step steps event events operation operations value values
    service services effort efforts role roles section sector attitude opportunity opportunities population
    facility facilities study paper article report reports
    use usage member members state status system result results information data order
    percent cent per mr mrs ms dr rs usd eur euros dollars yuan
    city province county town country age ages
"""
_ADVERBS = """
    then however therefore thus hence moreover furthermore nevertheless nonetheless meanwhile otherwise instead
    additionally besides accordingly consequently likewise similarly indeed actually really certainly simply quite
    rather fairly pretty well so too much further again back away together apart forward ahead later earlier
    now today currently presently nowadays soon once previously formerly originally recently
    especially particularly specifically namely generally usually mainly mostly largely basically
    respectively approximately about around roughly nearly
    firstly secondly finally eventually subsequently afterwards immediately already
    everywhere somewhere anywhere throughout
"""
_ADJECTIVES = """
    new own certain various different several particular specific respective following such
    whole entire full complete overall current present existing previous prior former
    good great big large important main major possible necessary available similar
    first last next
"""

LIGHT_WORDS = frozenset(f"{_VERBS} {_NOUNS} {_ADVERBS} {_ADJECTIVES}".split())
# What other checks look at where it is lost or new by itself.
_COUNTED = """
    zero two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty
    ninety hundred thousand million billion trillion dozen half double twice second third fourth fifth
    nothing nobody none nowhere no-one hardly barely scarcely rarely seldom unable mostly always often sometimes
"""
COUNTED_WORDS = frozenset(_COUNTED.split())
