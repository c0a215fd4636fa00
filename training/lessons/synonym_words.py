"""English words that can replace one another almost anywhere: the data of `synonyms`, of our own writing.

Entries are separated by commas.  In an entry with `/`, each word can replace every other.  In an entry with `>`, each
word on the right can replace the one on the left.  Words are base forms, and a hyphen stands for a space.
"""

from __future__ import annotations

VERBS = """
begin / start, commence > begin start, buy / purchase, help / assist, aid > help, build / construct, erect > build,
choose / select, demolish > tear-down, happen / occur, allow / permit, forbid / prohibit, ban > forbid prohibit,
require > need, obtain > get, acquire > obtain, vanish / disappear, repair / mend, gather / collect, finish /
complete, conclude > end, terminate > end, cease > stop, reside > live, dwell > live, attempt > try, endeavour >
try, endeavor > try, inquire > ask, enquire > ask, respond / reply, utilise > use, utilize > use, demonstrate >
show, illustrate > show, display > show, exhibit > show, enlarge > expand, diminish > decrease, lessen > reduce,
deteriorate > worsen, accomplish / achieve, annihilate > destroy, destroy > wreck, ruin > destroy, slay > kill,
murder > kill, injure / wound, assault > attack, capture > seize, defeat > beat, flee > run-away, arrest > detain,
release > set-free, liberate / free, jail / imprison, accuse > charge, criticise > find-fault-with, praise /
commend, applaud > praise, condemn / denounce, discover > find, locate > find, detect > discover, investigate >
look-into, examine > inspect, inspect > examine, evaluate / assess, appraise > assess, ponder > think-about, presume
/ assume, understand / comprehend, recall / remember, recollect > remember, describe > portray, depict / portray,
declare / proclaim, disclose / reveal, conceal / hide, shout / yell, weep / cry, speak / talk, quarrel / argue,
dispute > contest, approve > endorse, hinder / impede, hamper > hinder, obstruct >
block, delay / postpone, hasten > speed-up, accelerate > speed-up, continue > go-on, remain / stay, depart > leave,
travel > journey, wander > roam, roam > wander, hurry / rush, ascend > climb, descend > go-down,
dispatch > send, deliver > hand-over, donate > give, provide / supply, furnish > provide, distribute > hand-out,
keep / retain, preserve / conserve, rescue / save, abandon / desert, discard > throw-away, remove > take-away,
eliminate > get-rid-of, abolish > do-away-with, cancel > call-off, repeal / revoke, modify / alter, alter > change,
transform > change, substitute > replace, combine > join, connect / link, attach > fasten, split > divide, establish
> set-up, manufacture > make, invent > devise, devise > think-up, wish > want, desire > want, hate / detest, loathe
> hate, dread > fear, annoy / irritate, frighten / scare, terrify > frighten, astonish / amaze, delight > please,
amuse > entertain, entertain > amuse, comfort > console, console > comfort, encourage > hearten, persuade /
convince, cause > bring-about, show > demonstrate, verify > check, confirm > verify, calculate / compute, possess >
own, waste > squander, resign > step-down, govern / rule, violate > break, infringe > break, conduct
> carry-out, fulfil > carry-out, undertake > take-on, participate > take-part, visit > pay-a-visit-to, await >
wait-for, anticipate / expect, foresee / predict, forecast > predict, doubt > question, teach / instruct, try /
attempt, compete > contend, suffer > endure, tolerate > put-up-with, heal > cure, cure > heal, die > pass-away,
perish > die, emerge > come-out, consume > use-up, awaken > wake, stare > gaze, gaze > stare,
pull / drag, lift / raise, shut / close, decorate / adorn, translate > render, quote / cite
"""

NOUNS = """
aim / goal, objective > aim goal, attorney / lawyer, automobile > car, error / mistake, film / movie, firm /
company, enterprise > company, illness / disease, sickness / illness, infant / baby, investigation / inquiry,
journey / trip, lorry / truck, option / choice, result / outcome, consequence / result, physician / doctor, quarrel
/ dispute, shop / store, technique / method, victory / triumph, autumn / fall, flat / apartment, lift > elevator,
garbage / rubbish, trash > rubbish, pavement > sidewalk, vacation > holiday, border / frontier, region / area,
dwelling > home, fortress / stronghold, jail / prison, harbour > port, harbor > port, ship / vessel, aeroplane /
plane, airplane / plane, bicycle / bike, child > kid, kid > child, youngster > young-person, teenager
/ adolescent, parents > mother-and-father, ancestor / forebear, companion > friend, enemy / foe, adversary >
opponent, opponent > adversary, colleague / co-worker, employee / worker, instructor > teacher,
scientist > researcher, researcher > scientist, author / writer, monarch / ruler, chief > head, policeman /
police-officer, thief / robber, criminal > offender, offender > criminal, murderer / killer, victim > casualty,
captive > prisoner, inhabitant / resident, population > inhabitants, assembly > gathering, conference > congress,
discussion / debate, conversation / talk, statement / declaration, announcement > statement, story / tale, agreement
/ accord, treaty / pact, contract / agreement, rule / regulation, regulation > rule, command > order, decree >
edict, decision > ruling, verdict > ruling, penalty > punishment, attack / assault, invasion > incursion, siege >
blockade, uprising / revolt, rebellion / revolt, revolution > uprising, murder / killing, massacre / slaughter,
explosion / blast, crash > collision, collision > crash, accident > mishap, disaster / catastrophe, calamity >
disaster, earthquake > quake, flood > inundation, storm / tempest, peak / summit, forest / woods, coast / shore,
brook > stream, swamp / marsh, soil / earth, supper > dinner, wages / pay, price > cost, expense > cost, wealth >
riches, commerce > trade, customer / client, problem / difficulty, obstacle / hindrance, danger / peril, hazard >
danger, risk > danger, threat > menace, purpose > aim, intention > aim, project > undertaking, assignment > task,
duty / obligation, idea > notion, notion / idea, concept / notion, opinion / view, proof / evidence, evidence >
proof, knowledge > understanding, understanding > comprehension, talent / gift, courage / bravery, anger / rage,
fury / rage, joy / delight, sorrow / grief, sadness > sorrow, hatred > hate, affection > fondness, hope >
expectation, desire / wish, longing > yearning, change / alteration, modification / alteration, increase / rise,
growth > increase, decrease / reduction, drop > decrease, improvement > betterment, beginning / start, edge > rim,
segment > section, majority > greater-part, remainder / rest, sort / kind, type / kind, example / instance,
photograph / photo
"""

ADJECTIVES = """
big / large, huge / enormous, immense / huge, vast > huge, tiny > very-small, small > little, famous / well-known,
renowned / famous, celebrated > famous, rich / wealthy, affluent > wealthy, difficult / hard, straightforward >
simple, quick / rapid, swift / rapid, fast > quick, entire / whole, main / principal, chief > main, significant /
important, crucial / vital, essential / vital, necessary / needed, correct / right, accurate > correct, wrong /
incorrect, mistaken > wrong, false > untrue, strange / odd, peculiar / odd, weird > strange, unusual / uncommon,
rare > uncommon, normal > usual, usual > customary, additional / further, extra / additional, sufficient / enough,
annual / yearly, initial / first, previous / earlier, prior > earlier, recent > latest, current > present-day,
contemporary > present-day, dangerous / hazardous, perilous > dangerous, risky > dangerous, safe > secure, fortunate
/ lucky, unfortunate / unlucky, happy > glad, glad / pleased, sad > unhappy, miserable > unhappy, afraid /
frightened, scared / frightened, brave / courageous, bold > daring, clever / intelligent, smart > clever, stupid /
foolish, silly > foolish, honest / truthful, sincere > honest, loyal / faithful, reliable / dependable, trustworthy
> reliable, polite / courteous, rude / impolite, friendly > amicable, hostile > unfriendly, cruel / brutal, fierce >
ferocious, gentle > mild, calm / peaceful, quiet / silent, noisy / loud, beautiful / lovely, attractive >
good-looking, handsome > good-looking, ugly > unattractive, dirty / filthy, damp / moist, ill / sick, unwell > ill,
dead > deceased, deceased / dead, tired / weary, exhausted > worn-out, lazy / idle, empty > vacant, vacant /
unoccupied, perfect / flawless, dreadful / terrible, horrible / awful, bad > poor, excellent / outstanding, superb /
excellent, wonderful / marvellous, splendid > magnificent, magnificent / splendid, useful / helpful, fragile >
delicate, vague > unclear, obvious / evident, apparent / evident, hidden / concealed, complete / total, numerous /
many, several / a-number-of, temporary > short-lived, constant / continual, sudden > abrupt, mandatory / compulsory,
obligatory / compulsory, legal / lawful, illegal / unlawful, global / worldwide, remote > far-off, distant /
far-off, neighbouring > nearby, adjacent > neighbouring, holy / sacred
"""

UNINFLECTED = """
almost / nearly, approximately / roughly, perhaps / maybe, often / frequently, rarely / seldom, quickly / rapidly,
swiftly > quickly, instantly > at-once, suddenly > all-of-a-sudden, finally / at-last, eventually > in-the-end,
ultimately > in-the-end, initially / at-first, originally > at-first, previously / earlier, formerly > in-the-past,
currently / at-present, recently / lately, later > afterwards, afterwards > later, subsequently > later,
simultaneously / at-the-same-time, meanwhile / in-the-meantime, sometimes / at-times, occasionally / now-and-then,
usually / normally, typically > usually, mainly / chiefly, mostly > for-the-most-part, largely > to-a-large-extent,
completely / totally, entirely / wholly, fully > completely, absolutely > completely, especially / particularly,
notably > especially, exactly / precisely, obviously / evidently, certainly / surely, definitely / undoubtedly,
probably / most-likely, possibly > perhaps, hardly / scarcely, barely / scarcely, merely / only, considerably /
substantially, significantly > substantially, slightly > a-little, therefore / thus, consequently / as-a-result,
hence > therefore, accordingly > therefore, however / nevertheless, nonetheless / nevertheless, although / though,
whereas / while, whilst > while, moreover / furthermore, additionally / in-addition, together > jointly, everywhere
> in-all-places, everybody / everyone, anybody / anyone, somebody / someone, nobody / no-one, upon > on, within >
inside, regarding / concerning, despite > in-spite-of, until / till, amongst > among, toward / towards
"""
