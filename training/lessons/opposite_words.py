"""Words whose negated opposite means nearly the same (`good`, `not bad`): the data of `opposites`, of our own writing.

Entries are separated by commas.  Each word to the left of `/` is the opposite of each word to its right.  Only pairs
without much between them are listed.  `huge` is not listed, for example, because what is not tiny need not be huge.
"""

from __future__ import annotations

# With the prefix, each word becomes its opposite.  The result fits into phrases such as `a not unimportant matter`.
PREFIXED = {
    "un": """
        able acceptable accompanied acknowledged acquainted affected affordable afraid aided allowed alterable altered
        ambiguous ambitious announced answered appealing appetising armed ashamed assisted attainable attended
        attractive authorised authorized available avoidable aware balanced bearable beatable believable biased
        breakable broken ceasing certain changed characteristic checked civilised clear clean clothed comfortable
        common complicated conditional confirmed connected conscious constitutional contested controlled
        controversial conventional convinced convincing cooked cooperative countable covered critical damaged dated
        defeated defended deniable desirable detected developed disclosed disputed disturbed documented
        dressed eager earned economic educated employed enforceable enlightened equal equipped ethical even eventful
        expected explained exploited explored fair faithful familiar fashionable favorable favourable finished fit
        forgivable forgettable fortunate friendly fruitful grammatical grateful happy harmed healthy heard helpful
        identified imaginable imaginative important impressed impressive informed inhabited inhibited injured
        intelligent intelligible intended intentional interested interesting interrupted invited justifiable
        justified just kind known lawful likely limited lovable loved lucky manageable married mistakable moved
        natural necessary noticeable noticed objectionable observed official opened opposed organised organized
        original orthodox paid patriotic plausible pleasant pleasing popular precedented predictable prejudiced
        prepared problematic productive professional profitable promising protected proven published punished
        qualified questionable read readable real realistic reasonable recognisable recognised recognized related
        reliable remarkable repeatable representative resolved restricted rewarding safe satisfactory satisfied
        satisfying scathed scientific selfish settled shaken shaven signed skilled sociable solicited solved
        sophisticated stable steady stoppable suitable supported supervised surprising surprised suspecting
        sustainable sympathetic tested thinkable tidy touched trained treated true trustworthy typical usable used
        usual verified warranted welcome wanted willing wise workable worthy written
    """,
    "in": """
        accessible accurate active adequate admissible adaptable advisable animate applicable appropriate
        articulate audible auspicious calculable capable coherent compatible competent complete comprehensible
        conceivable conclusive considerate consistent conspicuous constant controvertible convenient correct
        corruptible credible curable decent decisive defensible definite dependent destructible
        direct discreet dispensable distinct divisible edible effective effectual efficient elegant eligible
        equitable essential evitable exact excusable exhaustible expensive experienced explicable expert
        fallible fertile finite flexible formal frequent hospitable humane intelligible offensive operable
        opportune organic plausible secure separable significant sincere solvent soluble sufficient tangible
        tolerable tolerant variable visible vulnerable
    """,
    "im": """
        balanced mature measurable mobile modest moral mortal movable partial passable patient penetrable
        perceptible perfect permanent permeable plausible polite possible practical precise probable proper
        prudent pure
    """,
    "ir": "rational regular relevant replaceable resistible responsible reversible revocable refutable",
    "il": "legal legible legitimate liberal literate logical",
    "dis": """
        advantageous agreeable connected contented honest honourable honorable inclined loyal obedient orderly
        organised organized proportionate reputable respectful satisfied similar
    """,
    "non-": """
        existent essential violent fatal fictional toxic political smoking native profit binding religious
        standard verbal infectious contagious combatant committal
    """,
}

ADJECTIVES = """
good / bad, fine / bad, better / worse, best / worst, right correct / wrong, wrong / right correct, true / false,
real genuine authentic / fake, real / imaginary, open / closed shut, alive living / dead, dead / alive, large big /
small, long / short, tall / short, high / low, wide broad / narrow, thick / thin, deep / shallow, heavy / light,
strong powerful / weak, full / empty, fast quick rapid swift / slow, hot / cold, warm / cool, wet / dry, dark /
light, bright / dim dark, loud noisy / quiet, sharp / blunt, hard / soft, rough / smooth, straight / crooked, tight
/ loose, young / old, new recent / old, modern contemporary / old-fashioned, ancient / recent modern, fresh / stale,
ripe / unripe, raw / cooked, early / late, temporary provisional / permanent, permanent / temporary, lasting /
short-lived, short-term / long-term, main principal chief major / minor secondary, beautiful pretty handsome / ugly,
clean / dirty, pure / impure, neat tidy / messy untidy, sweet / bitter, pleasant nice / unpleasant nasty, glad happy
cheerful / sad, sad / happy, funny / serious, serious grave / trivial slight, interesting / boring dull, boring dull
/ interesting, calm peaceful / restless, kind / cruel unkind, generous / stingy mean, polite / rude impolite, modest
humble / arrogant, brave / cowardly, clever smart intelligent / stupid, wise / foolish, sane / mad insane, sensible
/ foolish absurd, careful cautious / careless reckless, diligent hard-working / lazy, busy / idle, awake / asleep,
rich wealthy / poor, cheap inexpensive / expensive, expensive costly / cheap, valuable precious / worthless, useful
helpful / useless, useless / useful, easy simple / difficult hard, difficult hard / easy, simple / complicated
complex, complicated complex / simple, clear obvious / unclear, vague / clear precise, precise exact / vague
inexact, possible feasible / impossible, certain sure / doubtful uncertain, doubtful / certain, probable likely /
unlikely, safe secure / dangerous, dangerous hazardous risky / safe harmless, harmful / harmless, harmless / harmful
dangerous, poisonous toxic / harmless, deadly fatal / harmless, healthy well / sick ill, sick ill / healthy well,
guilty / innocent, innocent / guilty, legal lawful / illegal, legitimate / illegitimate, illegal unlawful / legal,
compulsory mandatory obligatory / optional voluntary, optional voluntary / compulsory, necessary essential vital /
unnecessary, necessary required / superfluous, superfluous unnecessary / necessary, sufficient adequate enough /
insufficient, scarce rare / abundant plentiful, abundant plentiful / scarce, rare / common, common usual normal /
unusual rare, normal / abnormal, strange odd / normal ordinary, ordinary / special extraordinary, special /
ordinary, famous well-known / unknown obscure, unknown / known, popular / unpopular, secret / public open, public /
private secret, private / public, hidden invisible / visible, visible / hidden invisible, present / absent, absent /
present, available / unavailable, missing / present, free / enslaved bound, independent / dependent, dependent /
independent, equal / unequal, identical / different, same / different, different / identical, similar / different,
related / unrelated, general universal / specific particular, specific particular / general, complete whole /
incomplete partial, partial / complete, perfect flawless / flawed imperfect, flawed / perfect, successful /
unsuccessful failed, unsuccessful / successful, victorious / defeated, effective / ineffective useless, active /
inactive passive, passive / active, aggressive / peaceful, peaceful / violent, violent / peaceful, armed / unarmed,
hostile / friendly, friendly / hostile unfriendly, loyal faithful / disloyal treacherous, honest truthful /
dishonest, sincere / insincere, fair just / unfair unjust, neutral impartial / biased, objective / subjective
biased, subjective / objective, natural / artificial, artificial / natural, wild / tame, domestic / foreign, foreign
/ domestic native, local / distant, near close nearby / far distant, distant remote / near close, internal /
external, external / internal, inner / outer, upper / lower, front / back, left / right, civilian / military,
military / civilian, urban / rural, rural / urban, maximum / minimum, positive / negative, negative / positive,
optimistic hopeful / pessimistic, pessimistic / optimistic, friendly / unfriendly, single unmarried / married,
married / single, pregnant / childless, male / female, female / male, mortal / immortal, eternal / temporary mortal,
finite / infinite, infinite endless / finite limited, limited / unlimited, conscious / unconscious, voluntary /
forced involuntary, deliberate intentional / accidental, accidental / deliberate, direct / indirect, rational /
irrational, logical / illogical, moral ethical / immoral, theoretical / practical, practical / theoretical, concrete
/ abstract, abstract / concrete, liquid / solid, transparent / opaque, flat level / steep hilly, stable steady /
unstable, constant unchanging / variable, variable / constant, flexible / rigid, rigid / flexible, mobile movable /
immobile, vacant empty / occupied, occupied / free vacant, crowded / empty deserted, populated inhabited / deserted
uninhabited, fertile / barren, severe / mild, mild gentle / severe harsh, strict / lenient, intense / weak, slight /
great, satisfied content / dissatisfied, relevant / irrelevant, important significant / unimportant insignificant
trivial, insignificant negligible / important, crucial vital / unimportant, responsible / irresponsible, reliable
trustworthy / unreliable, experienced skilled / inexperienced, mature adult / immature, official formal /
unofficial, formal / informal, informal casual / formal, traditional conventional / unconventional, radical /
moderate, moderate / extreme, extreme radical / moderate, conservative / progressive, progressive / conservative,
religious / secular, secular / religious, absolute / relative, relative / absolute, simultaneous / separate,
separate / joint, joint common / separate, united / divided, divided / united, collective / individual, singular /
plural, former / current, current / former, previous / next, original first / final last, final last / first
initial, initial / final, primary / secondary, secondary / primary, eastern / western, western / eastern, northern /
southern, southern / northern, even / odd, literal / figurative, oral spoken / written, written / oral unwritten,
verbal / nonverbal, benign / malignant, malignant / benign, acute / chronic, chronic / acute, voluntary unpaid /
paid, solvent / bankrupt, tired exhausted / rested, alone / accompanied, proud / ashamed, ashamed / proud, afraid
frightened / unafraid brave, angry / calm, patient / impatient, curious / indifferent, sympathetic / indifferent,
grateful / ungrateful, lucky fortunate / unlucky, unlucky unfortunate / lucky fortunate, hopeless / hopeful,
powerless / powerful, pointless / useful meaningful, meaningful / meaningless, blind / sighted, clothed dressed /
naked, naked / clothed, sober / drunk, drunk / sober, hungry / full, thirsty / sated, sacred holy / profane,
literate / illiterate, contrary / favourable, favourable / unfavourable, obedient / disobedient, eligible /
ineligible, valid / invalid, invalid / valid, legible / illegible, edible / inedible, fatal / survivable,
recoverable / lost, extinct / living, authentic / forged, forged counterfeit / genuine, fictional fictitious / real,
hollow / solid, sterile / fertile, clear / cloudy, sunny / cloudy, modest / immodest, profitable / unprofitable,
tolerant / intolerant, rigorous thorough / superficial, superficial / thorough deep, obsolete outdated / up-to-date,
inevitable / avoidable, avoidable / inevitable, reversible / irreversible, mandatory / optional, sparse / dense,
dense / sparse,
"""

# The verbs of an entry take the same object, clause or preposition.
VERBS = """
accept / reject refuse, reject / accept, approve / reject, adopt / reject, pass / reject, admit acknowledge / deny,
confirm affirm / deny, deny / admit, confess / deny, allow permit / forbid, forbid prohibit ban / allow permit,
prevent / allow, remember recall / forget, forget / remember, succeed / fail, win / lose, lose / keep retain, agree
/ disagree, disagree / agree, obey / disobey, obey / defy, like / dislike, love adore / hate, hate detest / love,
trust / distrust, distrust / trust, believe / doubt disbelieve, doubt / believe, include /
exclude, exclude omit / include, contain include / lack, possess / lack, lack / possess, notice / overlook,
observe / overlook, overlook / notice, understand comprehend / misunderstand, misunderstand / understand, support
back / oppose, favour favor / oppose, oppose / support, keep retain / discard abandon, abandon / keep, preserve
conserve / destroy, maintain / abandon, spare / kill, save rescue / abandon, protect / endanger, destroy / spare
preserve, kill murder / spare, praise / criticise, criticise condemn / praise, blame / absolve, convict condemn /
acquit, acquit / convict, legalise legalize / ban prohibit, use / avoid, seek / avoid, avoid shun evade / seek,
attend / miss, miss / catch attend, catch / miss, hit strike / miss, pay / withhold, honour respect / disregard,
respect / disrespect, follow / disregard, heed / ignore, ignore disregard / heed, ignore / notice, consider /
ignore, recognise recognize / ignore, violate break breach / observe respect, fulfil fulfill / break, reveal
disclose / conceal hide, show / hide conceal, conceal hide / reveal show, publish / withhold, expose / conceal,
grant / deny refuse, refuse / grant accept, withhold / grant, tolerate / forbid, encourage / discourage, discourage
/ encourage, enable / prevent, hinder impede / help, help assist aid / hinder, qualify / disqualify, appear /
disappear, continue / stop, stop / continue, end cease / continue, survive / die, die perish / survive, stay remain
/ leave, leave / stay, trust / mistrust, increase grow rise / decrease, decrease decline / increase, fall / rise,
rise / fall, expand / shrink, shrink / expand, improve / worsen, worsen deteriorate / improve, strengthen / weaken,
weaken / strengthen, raise / lower, lower reduce / raise, accelerate / slow, open / close, close shut / open, lock /
unlock, fill / empty, tie / untie, attach connect / detach, connect link / disconnect, join unite /
divide, separate divide split / unite, advance / retreat, retreat withdraw / advance, resist / surrender, surrender
yield / resist, buy purchase / sell, lend / borrow, push / pull, give / withhold, emphasise stress / downplay,
exaggerate overstate / understate, overestimate / underestimate, underestimate / overestimate, complicate /
simplify, simplify / complicate, prove / disprove, disprove refute / prove, validate / invalidate, ratify / reject,
endorse / reject, welcome / reject, tell / conceal, betray / defend, free release / imprison, imprison jail / free,
arrest detain / release, release / detain, occupy / vacate, deserve / forfeit, earn / forfeit, gain / lose, find /
lose, obtain / lose, regain recover / lose, complete finish / abandon, cancel / keep, repeal abolish revoke / keep,
introduce / abolish, undermine / support, cherish / despise, admire / despise, despise / admire, enjoy / dislike,
prefer / disfavour, attract / repel, repel / attract, delight please / displease, displease annoy / please, satisfy
/ disappoint, disappoint / satisfy, calm / upset, frighten scare / reassure, amuse / bore, bore / amuse, interest /
bore, reward / punish, punish / reward, forgive pardon / punish, harm damage hurt / benefit, benefit / harm,
contaminate pollute / purify, clean / soil, dry / wet, heat warm / cool, cool / heat, melt / freeze, consent /
object, object / consent, vanish disappear / remain, sink / float, float / sink, activate / deactivate, disable /
enable, arm / disarm, appreciate / underrate,
"""

# Verbs of `VERBS` that keep their meaning only at the end of a clause, or before a phrase that says when or why.
BARE = """
succeed fail stay remain leave survive die perish end continue increase grow rise decrease decline fall expand
shrink improve worsen deteriorate advance retreat withdraw surrender yield disappear appear vanish sink float
accelerate stop disagree
"""
# Verbs of `VERBS` that need an object right after them.
WITH_OBJECT = """
pass include exclude contain possess have lack win lose keep retain preserve maintain spare save use hit strike
catch miss show follow consider raise lower cover fill open close shut connect join unite give tell free find gain
own pay deserve earn clean dry heat warm cool harm damage hurt interest please recover obtain attack defend abandon
protect help support back buy sell deny publish calm bore cancel understand praise reward punish grant
"""
# The only opposites that are used before `to` and a verb, and the only verbs that are used before `that`.
WITH_TO = (
    "agree / refuse decline, refuse decline / agree, remember / forget, forget / remember, like / hate, want / refuse"
)
WITH_THAT = """
admit acknowledge deny confirm affirm believe doubt remember forget recall reveal conceal disclose hide prove
disprove agree disagree show
"""
# These mean something else in the passive.
NOT_PASSIVE = """
find keep give have tell leave catch use consider follow pass sell lose own interest survive appear miss gain like help
show join
"""

# Verbs for what one can fail to do: `They did not fail to reach the city.`
MANAGED = """
achieve address adopt appoint apply attain attract avoid beat break bring build capture catch challenge change close
collect complete conquer construct convince convert deliver demonstrate describe destroy determine develop discover
dismiss distinguish document draw eliminate employ enforce ensure escape establish examine explain express extend
find finish form found fulfil gather grasp hire identify implement impress improve influence inform inspire install
invade invite invent investigate join keep kill launch maintain make meet mention name note observe obtain occupy
open organise organize overcome pay perform persuade prepare present preserve produce promote protect prove provide
publish punish qualify reach receive recognise recognize recover recruit rescue reduce regain regard release repair
replace reply report resign respond restore retain return reveal save secure seize send settle sign solve spot stop
submit supply support suppress surround take transform translate unite use visit warn win write define attend answer
arrest assassinate expand hand increase mark notify protest raise replicate resolve specify thank trace vote voice
welcome
"""

# Participles that take `un-` after `left`: `The book was left unpublished.`
LEFT = """
answered attended acknowledged affected altered announced challenged changed checked confirmed contested controlled
corrected covered damaged defended defeated detected developed disclosed disputed disturbed divided documented
examined exploited explored explained fed finished fulfilled guarded harmed heard identified inhabited injured
inspected investigated invited mentioned noticed observed occupied opened paid painted planted protected published
punished read recorded repaired reported resolved revealed said settled signed solved supervised supported tested
touched treated trained used verified visited washed written
"""

NOUNS = """
success / failure, failure / success, victory / defeat, defeat / victory, advantage / disadvantage, disadvantage /
advantage, friend ally / enemy, enemy / friend, majority / minority, minority / majority, truth / lie falsehood, lie
/ truth, fact / fiction, exception / rule, rule / exception, winner / loser, loser / winner, amateur / professional,
professional / amateur, beginner novice / expert, expert / novice, coward / hero, hero / coward, fool / genius,
genius / fool, stranger / acquaintance, supporter / opponent, opponent / supporter, believer / unbeliever, adult /
child, child / adult, blessing / curse, asset / liability, strength / weakness, weakness / strength, optimist /
pessimist, saint / sinner, optimum / minimum, native / foreigner, foreigner / native, cause / effect, beginning /
end, pleasure / burden, bargain / waste, triumph / disaster, disaster catastrophe / success, certainty / doubt,
problem / blessing, virtue / vice, vice / virtue,
"""

# If `to` or `from` follows the object, the opposites of these verbs do not fit.
WITH_FROM = "prevent hinder discourage prohibit ban enable help encourage introduce release free detain arrest withhold"

# These take other prepositions than their opposites.
OWN_PREPOSITION = """
identical same different similar close near distant far dependent independent free full afraid proud connected equal
open closed present absent good bad tired exhausted rested glad happy sad
"""
# Before a noun, these say what kind of thing it is; in this sense they have no opposite.
CLASSIFYING = """
logical moral mortal organic economic formal native mobile partial critical professional scientific religious
political fatal related ethical original common verbal social armed
"""
