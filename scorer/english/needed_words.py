"""Words without one of which a pattern matches nothing: to look them up is faster than to search a text.

Each list is for the patterns that it names.  The words are runs of letters: `isn't` is `isn` and `t`.
A list may hold more words than it must, but never fewer.
"""

from __future__ import annotations

from scorer.english.word_lists import listed

# NOT_ALL, SOME_NOT, NOT_ALWAYS, NECESSARILY and NOT_FULLY of amount_words.
NOT = frozenset({"not", "cannot", "t"})
# What any plain negation has.
NEGATIONS = NOT | {"no", "never", "none", "nor", "neither", "without"}
# CUE of negation_cues, except for idioms that deny nothing.
CUES = NEGATIONS | listed(
    """dont doesnt didnt isnt wasnt arent werent wouldnt couldnt shouldnt hasnt havent hadnt cant aint wont
    noone nobody nowhere nothing nay yet hardly scarcely barely seldom rarely fail fails failed failing unable incapable
    unwilling inability failure refuse refuses refused refusing refusal decline declines declined declining forget
    forgets forgot forgotten forgetting neglect neglects neglected neglecting omit omits omitted omitting refrain
    refrains refrained refraining abstain abstains abstained abstaining avoid avoids avoided avoiding lack lacks lacked
    lacking absence unless impossible"""
)
# EXCEPTING of exception_words.
EXCEPTING = listed("except excepting exception excluding save barring but apart aside")

# FOCUS of focus_words, by class; ONLY and ALMOST of the same.
FOCUS = {
    "only": listed("only just solely exclusively merely but alone"),
    "also": listed("also likewise well too among amongst inter"),
    "even": listed("even"),
    "mostly": listed("mostly mainly chiefly primarily largely predominantly part"),
}
ONLY = listed("only solely exclusively merely")
ALMOST = listed("almost nearly but practically virtually good")

# The two of HEDGES of hedge_words: what hedges, and what one tries to do.
HEDGES = listed(
    """allegedly reportedly supposedly purportedly apparently presumably possibly perhaps maybe probably arguably
    seemingly ostensibly theory alleged suspected purported supposed said believed thought reported rumoured rumored
    understood assumed feared claimed considered possible likely probable conceivable seem seems seemed appear appears
    appeared may might could know knowledge think believe guess suppose suspect assume imagine fear called
    odds chances likelihood probability dare daresay rumor rumour word gossip legend tradition story say"""
)
TRIED = listed(
    """tried tries try trying attempted attempt attempts attempting sought seek seeks seeking hoped hope hopes hoping
    wanted want wants wanting planned plan plans planning intended intend intends intending aimed aim aims aiming wished
    wishes threatened threatens promised promises offered offers agreed agrees vowed vows pledged pledges is are was
    were called should ought"""
)
# The last three of SOURCES of hedge_words.
SOURCES_QUOTED = listed("according words view opinion eyes account")
