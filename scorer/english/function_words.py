"""English words that hold a sentence together and say little by themselves."""

from __future__ import annotations

_WORDS = """
    a an the this that these those such same
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
    she her hers herself it its itself they them their theirs themselves one ones oneself
    who whom whose which what whoever whichever whatever
    am is are was were be been being isn't aren't wasn't weren't
    do does did done doing don't doesn't didn't have has had having haven't hasn't hadn't
    will would shall should can could may might must ought cannot can't couldn't won't wouldn't shouldn't
    not no nor and or but if then than so as because since while whereas although though unless until whether
    of in on at by to from for with without within into onto upon about above below over under up down out off
    through during before after between among amongst against across along around behind beside besides beyond
    despite toward towards via per like near
    there here when where why how also too very just only even again still yet already ever never
    all any both each either neither some few many much more most other others another every own s t
    i'm i've i'd i'll you're you've he's she's it's we're we've they're they've that's there's let's
"""
FUNCTION_WORDS = frozenset(_WORDS.split())
