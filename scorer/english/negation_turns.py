"""Turns of phrase that hold a negation and deny nothing that plain words would deny: `no choice but`, `never fails to`.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from scorer.patterns import late

_NOT = r"(?:\bnot|\bnever|n['’]t|\bcannot)"
_BUT = "other than|apart from"
_ONLY = (
    r"only|alone|the one \w+ (?:on |in |to |for )?(?:that|which|who|whom|where|when)|the single|sole|solely|just|unique"
    r"|unless|exclusively"
)

# To wait until it is so is not to do it until then.
_WAITING = r"wait\w*|h[eo]ld(?:ing)? (?:off|on|back)|delay\w*|postpon\w+|put(?:ting)? off|leave\w*"


def _lacking(words: str) -> str:
    """Return a pattern that finds something in texts that have none of some words."""
    return rf"\A(?!.*\b(?:{words})\b)"


# Each turn with what would still be there if only its negation were lost.
_TURNS = (
    (r"\bno (?:other |real )?(?:choice|option|alternative)", r"choice|option|alternative"),
    (
        r"\bno (?:small|mean|stranger|minor|slouch|novice|newcomer|exception|coincidence|accident|secret|joke|less)\b",
        r"small|mean|stranger|minor|slouch|novice|newcomer|exception|coinciden|accident|secret|joke|less",
    ),
    (
        r"\bno (?:(?:great|real|further) )?(?:difficult|trouble|problem|hesitation|qualms|effort|obstacle)\w*",
        r"difficult|trouble|problem|hesitation|qualms|effort|obstacle|hard",
    ),
    (
        r"\bno (?:question|doubting|denying|mistak|telling|disput|gainsay|escap|end\b|shortage|lack\b|dearth|limit)\w*",
        r"(?<!un)question|doubting|(?<!un)den[iy]|mistak|tell|disput|escap|\bend|shortage|lack|dearth|limit",
    ),
    (rf"{_NOT} (?:to )?hesitat\w+", r"hesitat"),
    (r"(?:los\w+|wast\w+) no time", r"\btime"),
    (r"\bnot a few\b", r"(?<!quite a )few"),
    (rf"{_NOT}\b[^.;:!?]{{0,80}}? (?:until|till)\b", r"\b(?:until|till)"),
    (
        rf"{_NOT}\b(?! (?:{_WAITING}))[^.;:!?]{{0,80}}? (?:until|till)\b",
        _lacking(_WAITING),
    ),
    (
        r"\bwithout (?:(?:a|any) )?(?:fail|saying|doubt|question|exception|delay|parallel|equal|precedent)\b",
        r"fail|\bsay|doubt|question|exception|delay|parallel|equal|precedent",
    ),
    (r"\bnever (?:once )?fail(?:s|ed)? to", r"fail"),
    (rf"{_NOT}\b[^.;:!?]{{0,60}}? before\b", _lacking("until|till|after|from|once")),
    (
        rf"(?:\bno ?(?:one|body|where|thing)?|\bnone|{_NOT})\b(?: \w+){{0,6}}? (?:but|except|save|{_BUT})\b",
        _lacking(_ONLY),
    ),
    (
        r"\b(?:had it not been|were it not|if it (?:had|were|was)(?: not|n['’]t)(?: been)?) for\b",
        _lacking("but for|without|thanks|only|because of|due to|owing to|saved?|absence"),
    ),
    (
        rf"\b(?:(?:so as|in order) not to\b|so that\b[^.;:!?]{{0,60}}?{_NOT})",
        _lacking(r"lest|for fear|avoid\w*|prevent\w*|keep\w*|kept|without"),
    ),
    (rf"\b(?:except|{_BUT})\b[^.;:!?]{{0,60}}?\b(?:no|not|nobody|none)\b", _lacking(_ONLY)),
    (r"\bnot except(?:ed|ing)\b", _lacking("even|also|too|including|any|all")),
    (
        r"\bno (?:other )?(?:\w+ ){1,6}?(?:is|are|was|were|has|have|had) (?:\w+ )?(?:(?:as|so) \w+|more|\w+er)\b",
        _lacking(r"the most|the least|the \w+est|the best|the worst|unique\w*|unmatched|unrivall?ed|unequall?ed"),
    ),
    (
        r"\b(?:not (?:one|a single)|no) (?:\w+ ){1,3}?left\b",
        _lacking(r"all|every\w*|sold out|gone|used up|ran out|run out|exhausted|empty|last"),
    ),
    (rf"{_NOT} agree more", r"\bmore"),
    (r"\b(?:impossible|hard|difficult) not to\b", r"\b(?:impossible|hard|difficult|easy) to"),
    (r"\bno different\b", r"different"),
    (rf"{_NOT} go (?:far )?wrong", r"wrong"),
    (r"\bnot a (?:moment|minute|day) too", r"too"),
    (r"\bnothing (?:to be desired|new\b)", r"desired|new"),
    (r"\bnone too\b", r"too"),
    (r"\bnot for the (?:first|last) time", r"\btime"),
    (rf"{_NOT} (?:be |take )?(?:far|long) (?:from|before|after|until|off)", r"\bfar\b|\blong\b"),
    (r"\b(?:hardly|scarcely|not|little) (?:\w+ )?surpris\w+", r"surpris"),
    (rf"{_NOT} (?:stop|cease|quit)\w*", r"stop|ceas|quit"),
    (rf"{_NOT} (?:be )?(?:afraid|shy|short of)", r"afraid|shy|short"),
    (rf"{_NOT} (?:let|leave) go\b", r"\bgo\b"),
    (rf"{_NOT} (?:avoid|help|escape) \w+ing\b", r"\b(?:avoid|help|escape)"),
)
_MORE = r"(?:more|better|worse|\w{2,}er)\b"
_MOST = r"most|best|worst|least|\w{2,}est|perfect\w*|ideal\w*"
# Turns that plain words answer: the turn, what would be left of it, and words of which the other side must have one.
_ANSWERED = (
    (
        rf"{_NOT} (?:\w+ )?(?:understand|explain|make out|fathom|work out|tell|think)\b",
        r"understand|explain|make out|fathom|work out",
        r"wonder\w*|puzzl\w*|myster\w*|baffl\w*|riddle|enigma\w*|inexplicabl\w*|bewilder\w*|mystif\w*|stump\w*",
    ),
    (rf"{_NOT} know (?:\w+ )?(?:why|how)\b", "know", r"for (?:some reason|reasons unknown)|somehow|inexplicabl\w*"),
    (r"\bha(?:s|d|ve) yet to\b", "yet", r"(?:is|are|still) (?:needed|required) to|remains? to be|still to be"),
    (
        r"\bwhy (?:don['’]t|do not|not) (?:you|we|i)\b",
        "why",
        r"could|should|might|can|let['’]?s|let us|suggest\w*|propos\w+|how about|what about|try|shall|better|perhaps",
    ),
    (rf"{_NOT} (?:\w+ )?(?:leave|left|depart\w*|sail\w*)\b", r"leav\w+|left|depart\w*|sail\w*", r"stay\w*|remain\w*"),
    (rf"{_NOT} mind\b", "mind", "happy|glad|gladly|willing|willingly|fine|please|love|enjoy|ok|okay|all right|pleased"),
    (
        rf"\b(?:nothing|nobody|no[ -]?one|no (?:other )?\w+)\b[^.;:!?]{{0,60}}?\b{_MORE}(?: than|(?= ?[.,;!?]))",
        "than",
        "most|best|worst|least|favou?rite|above all",
    ),
    (rf"{_NOT}\b[^.;:!?]{{0,60}}? (?:an? )?{_MORE}(?! than)", r"more|better|worse|\w{2,}er(?! than)", _MOST),
    (rf"{_NOT} (?:be |have )?too\b", "too", r"as \w+ as|very|extremely"),
    (
        r"\bno (?:\w+ )?(?:objections?|quarrel|complaints?|reservations|qualms)\b",
        "objection|quarrel|complaint|reservation|qualm",
        r"approv\w*|agree\w*|accept\w*|content|happy|satisfied|consent\w*|welcom\w*|fine|support\w*|favou?r\w*",
    ),
    (
        rf"{_NOT} (?:have|need) to\b|\bnot (?:required|obliged|necessary)\b|\bneed(?:n['’]t| not)\b",
        "have to|has to|need to|required|obliged|(?<!un)necessary",
        r"optional\w*|voluntar\w*|free to|unnecessary|needless\w*|exempt\w*|spared|superfluous|dispens\w*|up to you",
    ),
    (
        rf"(?:{_NOT}|\bno(?:ne|body|thing)?)\b[^.;:!?]{{0,80}}? unless\b",
        "unless",
        "only|provided|must|has to|have to",
    ),
    (
        rf"{_NOT}\b[^.;:!?]{{0,60}}? (?:if|when|where|while)\b[^.;:!?]{{0,40}}?(?:{_NOT}|\bno\b)",
        r"(?<!only )(?:if|when|where|while)",
        r"only (?:if|when|where|while|with|after|once)|must (?:first )?be|requires?|has to be|have to be",
    ),
    (
        rf"{_NOT} (?:\w+ )?(?:rul(?:e|ed|ing) out|exclud(?:e|ed|ing))\b",
        r"rul(?:e|ed|ing) out|exclud\w+",
        r"possib\w+|may|might|could|conceivabl\w+|imaginable",
    ),
    (
        rf"{_NOT} (?:\w+ )?(?:known|clear|certain|sure|decided|settled|established)\b",
        r"known|clear|certain|sure|decided|settled|established",
        (
            r"un(?:clear|known|certain|sure|decided|settled|resolved)|open|in doubt|(?:a|no) mystery|guess\w*"
            r"|remains? to be seen"
        ),
    ),
    (
        rf"{_NOT}\b[^.;:!?]{{0,80}}?\b(?:for|in|since|before)\b",
        r"for (?!the first)(?:\w+ ){1,4}?(?:years?|decades?|months?|weeks?|days?|centur\w+)|before",
        r"(?:for|is|was|were) (?:\w+ )?the first",
    ),
    (
        r"\bnever (?:\w+ ){0,6}?(?:so|such|as)\b",
        r"so|such|as \w+ as",
        (
            r"\w+er than (?:\w+ ){0,3}?ever|(?:more|less|fewer)\b[^.;:!?]{0,40}? than (?:\w+ ){0,3}?ever"
            r"|unprecedented|record|the (?:most|least|\w+est)"
        ),
    ),
    (
        r"\bno(?:ne|body|thing)?\b[^.;:!?]{0,60}?\b(?:as|so) (?:much|many|\w+)\b",
        r"(?:as|so) (?:much|many|\w+ as)",
        r"than any|than all|than every\w*|the most|the \w+est|above all|most|best|favou?rite|unrivalled|unmatched",
    ),
    (
        rf"(?:{_NOT}|\bno(?:ne|body|thing)?)\b[^.;:!?]{{0,60}}?\bfail\w*\b",
        r"fail\w*",
        r"every\w*|each|all|always|invariably|without exception|whenever",
    ),
    (
        rf"(?:{_NOT}|\bno(?:ne|body|thing)?)\b[^.;:!?]{{0,60}}?\b(?:lack(?:s|ed|ing)?|missing|absent|without)\b",
        r"lack(?:s|ed|ing)?|missing|absent|without",
        r"every\w*|each(?! other)|all|always|invariably|without exception|throughout",
    ),
    (
        rf"\bwithout\b[^.,;:!?]{{0,80}}?(?<!or ){_NOT}|(?<!or ){_NOT}\b[^.,;:!?]{{0,80}}?\bwithout\b",
        r"without",
        r"only (?:if|with|when|after|once)|provided that|on condition",
    ),
    (
        r"\bof no (?:legal |binding |further )?(?:effect|force|validity)\b|\bnot (?:legally )?binding\b",
        r"effect|force|validity|(?<!non-)binding",
        r"void|null|nullity|invalid|nullified|unenforceable|annulled|non-binding",
    ),
    (
        rf"{_NOT} (?:\w+ )?(?:surviv\w+|pull through|make it|live through)\b",
        r"surviv\w+|pull through|make it|live through",
        r"die[sd]?|dying|dead|deaths?|kill\w*|perish\w*|fatal\w*|succumb\w*|lost|ruin\w*|finish\w*",
    ),
    (
        rf"{_NOT} (?:\w+ ){{0,3}}?near\b",
        r"near",
        r"away|clear of|distance|out of reach|far from|off",
    ),
    (
        rf"{_NOT} (?:yet |even )?(?:turn(?:ed)?|reach(?:ed)?|com(?:e|ing) of)\b",
        r"turned?|reached|come of",
        r"under|below|younger|minors?|still",
    ),
    (
        r"\bunless\b[^.;:!?]{0,80}",
        "unless",
        (
            r"only|until|till|without|except|otherwise"
            r"|or (?:else )?(?:i|you|he|she|it|we|they|there|else|the|your|my|his|her)"
        ),
    ),
    (
        r"\b(?:for nothing|at no (?:\w+ )?(?:cost|charge)|(?:no|without)(?: \w+)? (?:costs?|charges?|fees?|payment))\b",
        "costs?|charges?|fees?|payment",
        r"free|gratis|complimentary|\w+-free|waived|included|gives? away",
    ),
    (rf"{_NOT} (?:\w+ ){{0,2}}?(?:as|so) \w+ as\b", r"(?:as|so) \w+ as", r"less|fewer|[a-z]{2,}er than"),
    (rf"{_NOT} live (?:to|long enough)\b", r"live[sd]?", r"die[sd]?|dead|death|killed|died"),
    (
        rf"{_NOT} (?:\w+ ){{0,4}}?(?:yet|so far|until now|up to now)\b",
        "yet|so far",
        "still|remains?|awaits?|awaiting|pending|outstanding|due",
    ),
    (
        rf"(?:{_NOT}|\bno (?:more|longer))\b[^.;:!?]{{0,60}}?\b(?:again|anymore|any more|any longer)\b",
        "again|any ?more",
        "last|final|finally|g[ai]ve up|given up|giving up",
    ),
    (
        rf"{_NOT} (?:\w+ )?always\b",
        "always",
        "sometimes|often|at times|occasionally|now and then|frequently|usually",
    ),
    (
        rf"{_NOT} (?:so|very|that|as|particularly|especially) \w+",
        r"(?:so|very|that|as|particularly|especially) \w+",
        r"less|little|fewer|hardly|scarcely",
    ),
    (
        r"\bno longer\b",
        "longer",
        "expired|lapsed|former|formerly|ceased|stopped|used to|defunct|retired|ended|gone|quit",
    ),
    (
        r"\b(?:hardly|scarcely|barely) (?:any\w*|ever)\b",
        r"(?<!if )any\w*|(?<!if )ever",
        r"(?<!a )few|(?<!a )little|seldom|rarely",
    ),
    (
        rf"\b(?:hardly|scarcely|barely) an?\b(?![^.;:!?]{{0,200}}(?:{_NOT}|\bwithout\b))",
        r"(?:hardly|scarcely|barely)",
        r"(?:nearly|almost|virtually|practically) (?:all|every\w*|no|none)|most",
    ),
    (r"\bno other \w+", "no other", "than any|than all|the most|the best|unique"),
    (rf"{_NOT} the same\b", "same", r"differ\w*|different(?:ly)?|another|distinct|unlike|otherwise"),
    (rf"{_NOT} (?:stand|bear|abide)\b", "stand|bear|abide", r"loath\w+|hat(?:e[sd]?|ing)|detest\w*|dislike[sd]?"),
    (rf"{_NOT} (?:been )?(?:fully|quite|properly) (?:closed|shut)\b", "closed|shut", "ajar|gap|crack|open"),
    (rf"{_NOT} finish\w*", r"finish\w*", "still|yet|busy|midst|middle|half"),
    (
        rf"{_NOT} (?:stay|last|take|wait|be|remain) long\b",
        "long",
        "soon|short|shortly|brief|briefly|quickly|left|early",
    ),
)
# What nobody did, and what everybody did instead.
_NOBODY_DID = (
    (r"woke|wake|waking|awoke|stirred|stir", r"asleep|slept|sleeping|sleep|slumber\w*"),
    (r"spoke|speaks?|said|says?|talked|talks?|answered|replied", r"silent|silence|quiet|mute|mum"),
    (r"moved?|moves|stirred|stir|budged", r"still|motionless|put|froze|frozen|rooted"),
    (r"left|leaves?|went|goes|departed|departs?", r"stayed|stays?|remained|remains?"),
    (r"came|comes?|attended|attends?|appeared|showed|turned", r"away|absent|missing|missed|boycotted"),
    (r"stayed|stays?|remained|remains?", r"left|leaves?|went|goes|departed|gone"),
    (r"passed|pass|passes", r"failed|fails?|flunked"),
    (r"agreed|agrees?|accepted|accepts?|consented", r"refused|refuses?|rejected|rejects?|declined|disagreed|objected"),
    (r"escaped|escapes?", r"caught|captured|trapped|arrested|killed|died"),
    (r"sat|sits?", r"stood|stands?|standing"),
    (r"stood|stands?", r"sat|sits?|sitting|seated"),
    (r"lost|loses?", r"won|wins?|drew|kept|found"),
    (r"believed|believes?", r"doubted|doubts?|disbelieved"),
    (r"remembered|remembers?", r"forgot|forgotten|forgets?"),
    (r"noticed|notices?|saw|sees?", r"missed|overlooked"),
)
TURNS = (
    *((late(turn), late(rest)) for turn, rest in _TURNS),
    *((late(turn), late(rf"\b(?:{left})\b|{_lacking(words)}")) for turn, left, words in _ANSWERED),
    *(
        (
            late(rf"\b(?:nobody|no[ -]?one|none)\b[^.;:!?]{{0,60}}?\b(?:{did})\b"),
            late(rf"\b(?:{did})\b|{_lacking(instead)}|{_lacking('every|everyone|everybody|each|all|both')}"),
        )
        for did, instead in _NOBODY_DID
    ),
)
# Emphasis that a reader does not miss.
EMPHASIS = late(
    r"\b(?:nothing (?:short of|less than|other than|if not)|none other than|no less than"
    r"|leaves? nothing to be desired"
    r"|goes without saying that|it is no exaggeration to say that)\b"
)
