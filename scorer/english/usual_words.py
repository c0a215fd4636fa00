"""English words that are hardly ever names by themselves, though many a sentence or title begins with them.

What they are forms of is enough: endings are taken off first.  Learnt from the training data
(words that are mostly written small), with the words of titles, dates and offices added by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from scorer.english.function_words import FUNCTION_WORDS

_WORDS = """
st ste mt ft counselor counsellor lol ha haha eh um wow yeah yep nope gosh alas hurray hooray bye goodbye cheers
bravo non pro anti ex mega mini micro multi sub uber gonna wanna gotta aint ill id ok gmt utc est edt cst cdt
mst mdt pst pdt cet cest bst msk ist local oclock cf fyi faq asap aka rip diy vip pdf url www http https html
com org abandoned abdominal ability abnormal abnormalities aboriginal about above abroad absolute abstract
absurd abundant abuse abyss academic academician academy accelerate accept acceptance access accident accidental
according account accuracy accurate accused ace achieve acid acknowledge acquainted acquired acquiring across
act action activated active activists actor actress actual acupuncture acute ad adapted add additional address
adequacy adequate adjust admin administrative admit adolescent adopt adult advance adventure adverse advertising
advice advise adviser advisor advisory advocate aerial afar affair affected affiliated affordable afraid after
aftermath afterwards again against age aged agency agenda agent aggression aging ago agrarian agree agricultural
agriculture ah ahead aid aim air airborne aircraft airline airplane airport airspace airways al alarmed albums
alcohol alcoholic alert alia alive all allegedly alliance allied allies allowing almost along alongside already
also alternative although altitude always am amateur amazed amazing ambulance amelogenesis amid among ample
analyse analysis analyst analytical analyze ancestors anchor ancient and angel anger angle angry animal
anniversary announced annual anonymous another answer antelope anterior anti antibiotic antibodies anticoagulant
antiviral anxiety any anyone anything apart apex apocalypse app apparatus apparently appeal appearance appetite
appliances appointing approach appropriate approval approved approximate apr april aquatic archaeological
archaeologists archbishop archeological architect architectural architecture archive are area arena arguing
arise armed arms army around arrange arrested arrests arrive art arterial article artifacts artificial artist
artistic ash aside ask aspects assault assembling assembly assess assets assistance assistant assisting
associate assume ate athletes athletics atmospheric atom atomic atrial attack attacker attempt attend attitudes
attract attractive auction audience audio audit auditory aug august aunt auntie auspicious author authorized
autism autonomic autonomous autonomy autosomal autumn available avalanche avatar avenue average avoid avoidance
awakening award axis baby back background backlash bacteria bacterial bad bag balance ball ballet bamboo ban
band bang bank banner banquet bar bargain bark barn baron barrel barrier base baseline basic basically basin
basis basketball bath battalion battle bay bc bce beach beam beans bear beast beat beautiful beauty became
because become been bees before began beggars beginning behavior behind being belief believers believes
believing bell beloved below belt bench bend benefit bent berry beside besieged best bet beta betrayal better
between beware beyond bible bicycle big biggest bike biker bilateral bill billion bin binary bind binge
biography biological bird birth birthday birthplace bishop bit bite bitter black blade blame blank blast
bleeding blessing block blockade blog bloggers blood blow blown blue board boat body boiling bold bom bomb
bomber bombings bond bone bonus book border borderline born borrowing boss both bottle bottom boulder bound
boundary bowl box boxers boy brain branch brand brass brave bread breadth break breakfast breakthrough breast
breathe breed brick bride bridge brief brigade bright bring broadband broadcast broken bronze brother brought
brown bsc budget build builder built bullet bunch bureau burial buried burn burnt bus businessmen busy but buy
buyers cabinet cable cage cake calcium calculating call calm calves came camera camp campaign campus can canal
cancer candidate canine cannabis cannot cap cape capital captain capture car caravan carbon card cardamom
cardiac cardinal cardiovascular care career careful cargo caricature carnival carriage carry cartoon cascade
case cash cast castle casualties cat catch category cathedral cattle caught cause cautious cavalry cave ce
ceasefire celebrate cell celsius cement census cent centennial center centre century ceo cepa cerebral ceremony
certain certainty certificate cervical chain chair chairman chairperson challenge chamber champion chance
chancellor change channel chap chapel chapter character characteristic charge chart charter chase check
checkpoint chemical chemist chemotherapy chest chief child childbirth childhood children chip chocolate choice
choir cholesterol choose choreography chorus chronic church cinema cinematography circle circuit circumstances
citing citizen city civic civil civilians claiming clash class classic classical classroom clay clean cleaner
clear clergy clever clicking client climate clinic clinical clock clones close closer cloth cloud clove club
cluster co coach coal coast coastal cockpit code coffee cognitive cohort coin coincidence cold collect
collective college colonel colonial colonies colonists color colour column com combat combined combining come
comedy command commander commemorating commemorative comment commentary commercial commission commissioner
committee common communal communicate communist company comparative compare comparison competing complaints
complete complex compliance components comprehensive compromise compulsory computer comrade concept concern
concert conclusion concrete conducted conference confessed confident confirmed conflict confused confusion
congress congressional connect connector conscious consensus consent consequences consequently conservative
consider considerable conspiracy conspirators constable constant constitutional constraints constructed
constructive consulates consulted consumer contact contagious container containing contains contemporary content
contest context continents contingent continue continuous contraceptive contract contrary control controllers
controversy conventional convergence conversion convinced cook cooperative coordinates cope copies copper core
corn coronary coronavirus corporate corps correcting correctly correlate correspondence correspondent
corresponding corrupt cortex cost cotton cough could couldn council councillor counsel count counter country
countrymen county couple courage course court cover cows crack crafts crash crazy cream create creative creator
creatures credit creek crews cricket crime criminal crisis criteria critical critics crocodile cross crowd crown
crucial crude cruise crush cry cuisine culinary cultivating cultural culture cup curious currency current
curriculum cursed curves custody customer customs cut cutaneous cutter cyber cyberspace cycle cystic dad daddy
daily dam damage dance dancer dangerous dark data database date daughter day deacon dead deadline deal dean dear
death debris debt dec decade december decide decision deck decline decoding decrease decree deep deepen defeat
defence defended defender defending defense defensive deficiency degree delays delegate delete delivering
delivery delta demand democracy democrat democratic demographic demonstrating denial dental dentists depending
depicted deposit depression depth deputy derived descended describe descriptive desert design designer desperate
despite detail detained detainees determine develop developers developmental devices devil diagnostic dialogue
diameter diamond dictator dictionary did die died diesel diet difference different differential difficult
difficulty diffuse digital dignified dimension dip diploma direct director directorate dirty disabled
disadvantages disaster discharge disciplinary discipline disclosed discount discouraged discovery discriminatory
discuss discussion disease disguised disorder display disposal dispute disruptive dissatisfied dissolved
distance distinct distinguished distress district disturbed divine diving division divorce dna doctor doctrine
documentary does dog doing dollar domain domestic dominance dominated don done donor doors dosage double doubts
down dozens dr draft dragons drainage drama dramatic drank draw drawn dream dress drink drive driver drones drop
drought drove drug drunk dry dual dubbed duct due duel duke dumplings during dust duty dwarf dying dynamic
dynasty each ear earl earlier earliest earned earnings earth earthquake easily east eastern easy eat
echocardiography economic economists economy ed edge editing edition editor eds educate educational effect
effective effort eg eggs ego eight eighth either elaborate elder elected electoral electric electrical
electrodes electron electronic elementary elephant elevated elevator eleven eleventh elsewhere embedded embrace
emergence emergency emerging emigrants emission emotion emotional emperor emphasis emphasize empire employed
employee employers empty encourage end endangered endless endocrine enduring enemy energy engaging engine
engineer enhance enjoy enough ensure enter enterprise entire entities entrepreneur entry environmental envoy
enzyme epicenter epics epidemic epidemiological epilepsy episode eq equal equipped equitable equity equivalent
era erosion error escape escort especially espionage essay essential establish estate estimated estimates
estuary et etc eternal ethics ethnic euro evaluate eve even event eventually ever every everybody everyday
everyone everything everywhere evidence evil evolutionary exact exam examined examining example excellence
excellent except exceptional excess excessive exchange exciting exclusive executive exercise exhibitors
existence existing exit expansion expected expelled expensive experience experimental expert expertise explain
explanatory exploratory explore explosion explosive exported exposed exposure express expression expulsion
extensive external extra extract extraordinary extreme eye fabric fabricated face facilities faction factor
factory facts faculty fahrenheit fail failure fair fairy faith fake fall fallen false familiar family famine
famous fans far farewell farm farmer fascinating fashion fast faster fat fatal fate father fatigue favored
favorite favourite fear fearful feast feature feb february fed federal fee feed feel feet female fence festival
festive fever few fiber field fifteen fifth fifty fig fight fighter figure file fill film final finance
financial find fine finger fingerprints finish fire firefighters firewood firm first fiscal fish fit fitness
five fixed flag flame flash flat flax fleet flexible flight flock flood flour flow flower flu fluid fly focus
folk folklore follow food fool foot footage football footpath footsteps for forbidden force forcibly fore
forecast foreign foreigners foremost forest forever forget forgive forgotten form formally format former formula
forth fortress fortunately forty forum forward found founder four fourteen fourteenth fourth fracture frame
framework frankly fraud fraudsters free freedom freight frequent fresh fri friday fridge friend frightened frog
from front frontier frost frozen fruit fuel full fully fun functional functioning fund fundamental funeral funny
fur furious furniture further furthermore future gains galaxy gallery game gap garden gas gate gather gave gay
gems gender gene general generic genesis genetic genital genome genuine genus geographic geographical geography
geological get ghee giant gift girl girlfriend give given glamour glands glass global globe glorious glory
glucose goat god goddess goes going gold golden golf gone good gorgeous gospel governing governor grab grace
gradual graduate grain grammar grand grandfather grandma grandmother grandpa grandparents grandson grant graphic
grass graves gravity great greater greatest greed green greenhouse greetings grief grieving grocery groom gross
ground group grow growers growth guarantee guard guardian guest guidance guide guideline guild guitar gulf gum
gun guru guy gym habitats habits hackers had half halfway hall hammer hand handcuffed hang happy harbor harbour
hard hardware harm harmful harmony has hat hatred have hay hazard head header headphones headquarters healed
healing health healthcare healthy hearing heart heat heaven heavily heavy heel height helicopter hell hello
helmets help hemisphere hemp hen hence hepatitis her here hereditary hereinafter heritage hero herpes herself
heterogeneous hey hi hidden hierarchical hierarchy high higher highest highlights hill hilly him himself hip his
historian historic historical history hit hockey hold holder holiday holy home hon honest honey honor honorable
honorary honour hope horn horror horse hospital host hostage hostel hot hotel hotline hour house how however
huge hull human humanitarian hundred hungry hunt hurry hurt husband hybrid hydrogen hypothesis ice idea ideal
identify idle ie illegal illicit illness illuminate illusion illustrated image imagine immediate immigrants
immortal immune impact imperial import importance important imposed imposing improve inadequate inc incentives
incidence incident include inclusion income inconsistent inconvenience incorporated increased increases
increasing indeed independence independent index indicates indicative indicator indigenous indirect individual
individualized industrial industry inevitably infantry infants infectious infinite influence influential
influenza informal informed informing infrastructure ingredients inhabitants inherent inheritance inhibitors
initial initiated initiative initiator injured injury inn inner innocence innocent innovative inquiring inquiry
inside inspector inspired instead institute institutional instrumental insufficient insulting insurance insured
insurers integral integrated integrative intelligence intend intensive intentionally interactive interest
interference interim interior interlocutor intermediate internal international internet interpreter interstitial
interview interwar intimate into intolerance intracranial intriguing introduce invalid invasion invasive invest
investigate investigators investors invite involved involving iris iron irregular island isle isn issue item its
itself jail jain jan january jet jewelry job join joint joke journal journalist journey joy jr jubilee judge
judicial judiciary jul july jumped jumping jun june jungle junior jury just justice juvenile karma keep key
keywords kicked kid kidney kill killer kind kindergarten king kingdom kitchen knee knight knocked know knowledge
known lab label labor laboratory labour lack ladder lady lake lamb lamps land landscape landslide lane language
large larger largest laser last late later latitude laugh launch laureate law lawyer lay layer layout lead
leader leaf league leak learn lease least leave lectures led left leg legal legend legendary legion legislative
legislature leisure lemon length lens lent leopard less lesser lessons let letter lettuce level liars liberal
library licensed lie lieutenant life lifetime lifted lifting light lightning like limb lime limited line linear
liner linguistic link lips liquid list listen literacy literary literature little live liver livestock loading
loan local located loch lock lockdown logical logistic logos long longer longitudinal look loop lord losing loss
lost lot love lover low lower lowest loyalty ltd luck lucky lungs lying machine machinery mad madam made
magazine magic magical magistrate magnet magnetic magnificent magnitude mail main mainland maintain maintenance
major make maker malaria male malignant mall mama man manage manager mandate mandatory mango mankind manor
manual manufacturer manufacturing manuscripts many map mar march margin marine marital maritime mark marker
market marriage marry marshal martyr mass masse massive master match material maternal matrix matter max maximum
may maybe mayor md mean meanwhile measles measure meat mechanics medal media median mediated mediator medical
medicinal medicine medium meet mega member membrane memoirs memorandum memorial memory men mental mention mentor
mercenaries merchants mercy mere mesh message messenger met metabolic metal metaphors meteorological meter
method methodological metro metropolis metropolitan mid middle midnight migrant militant military milk mill
millennium million min mind mine miners minimal minimum minister ministerial ministry minor minorities miracle
mirror misleading miss missile mission mistakes mister mix moat mobile mode model moderate modern modest module
moisture mold mom moment mommy mon monarch monastery monday monetary money monitor monks monopoly monster month
mood moon moral more moreover morning mosque most mother motion motor motorcycle mounds mount mountain mouth
moved moves movie moving mr mrs ms msc much mud multinational multiple multivariate mum municipal murals murder
muscle muscular museum mushrooms music musical must mutant mutual myself mysterious mystery myth nailed naked
name narrative narrow nation national nationalist native natural nature naval navy near nearby necessary neck
need negative neglected negotiators neighborhood neither neonatal nephew nerve nervous net network neural
neurological never nevertheless new newcomers newlyweds newspaper next nice night nine no noble nobody noise
nominal nominated non none nonetheless nor normal normative north northeast northern northwest northwestern nos
not notable note nothing notice noticeable nov novel november now nowadays nowhere nuclear nucleic number
numerical numerous nurse nursery nutrients obesity objective objects observational observatory observe observer
obstacle obtained obtaining occasion occasional ocean oct october odds off offences offer office officer
official often oh oil ok okay old older once one ongoing online only open opera operate operational operative
operator opinion opponents opposite optics optimizing options oral orchestra order ordinary ore organ organic
organized organizing origin original originated originates originating orthodox other otherwise our out
outbreaks outcome outdoor outer outpatient outraged outside outsiders over overall overcome overseas overview
overwhelmed owl own owner oxygen pack pad paddy pagan page paid pain painting pair palace palate palm pan
pandemic panel panic panoramic papa paper parade paradigm paradise parallel parental parents parish park
parliamentarian parliamentary part partial participants participate particular partner party pass passage
passenger passion passport past patent path pathological patience patient patriarchy pattern pavilion pay
payment peace peaceful peak peasant pediatric pedigree pen peninsula pension people pepper per perceived
percentage perfect performance performing perhaps period periodically peripheral permanent permission persecuted
persistent person personal perspective persuaded pet petroleum ph pharma pharmaceutical pharmacists pharmacy
phase phd phenomenon philological philosophical phone phosphorus photo photograph photographer photography
physical physician physics physiological piano pickup picture piece pigeon pigs pilgrimage pilgrims pillar pills
pilot pine pioneer pipe pipeline pistol pit pitch pity pizza place plain plan plane planet plant plasma plasmids
plastic plate plateau platform play player plaza plc please pleasure pledge plenary plenty plot plus pm
pneumonia poems poet poetic poetry point poison polar pole police policeman policy polished politburo political
politician politics poll pool poor poorer pop pope popular port portal portion portrait portrayed positive
possible possibly post postal poster postgraduate potential pots pound pour poverty powder power powerful pp
practical practice practitioners praise pray prayer precisely precision predicts prefer pregnancy pregnant
preliminary premier premiere prepare presence present presenter presidency president presidential press pressure
prevalent preventing preventive preview previous price priest primarily primary prime primitive prince princess
principal principle print prior prison privacy private prize probably problem procedure proceeds process
procession procurator produced producer product profession professional professor profit program programme
progress progressive prohibit project prolonged prominent promise promote promoter prompt proof propaganda
proper property prophecy prophylactic proposal proposed prosecutor prospective prospects prostate prosthesis
protect protective protein protest protesters protocol proud provide providers province provincial proving
provision provisional psychiatric psychiatry psychological public publicized published publishing pull pulmonary
punch punish punitive pupils puppet purchase pure purpose pursuant pursuing pursuit push put qualified
qualitative quality quantitative quarantine quarter queen quest questionnaire quick quiet quit quoting race
racial radical radio radiological radius raid rail railway rain rainfall raising rally ran ranch random range
rank rapid rare rate rather ratio ration raw reached reactive read readers ready real realise realism realistic
reality realize rear reason reasonable rebellion rebels rebounded recall receipt receive receiver recent recipe
recipient recognized recognizing recommend record recovery rectangular rector recurrence red reduce ref
reference referendum referred reflective reflexion reform refugee refund regarding regardless regenerative
regime region regional register registry regression regret regular regulated regulating reigning reject related
relates relative release relevant reliance relics relief relies religion religious relying remains remarkable
remember remembrance reminded reminder remote remove renewable renewal rent repair repeat report reporter
representative represented representing represents reproductive republic republican requests rescue research
researcher reserve residence resident residential residual resigns resistance resolve resort resources respect
respiratory respondents responding response responsible rest restaurant restrict results resume retail retailers
retire retrieved retrospective return reunion rev revealed revealing revenge revenue reverse review revised
revision revival revive revolt revolutionary rice rich rift right ring riot rise risen risk rivals river road
robbery robot robust rock rocket rocky rod role roll romantic roof room root rose rot rotten roughly round route
routine row royal ruble rugby rule rulers rumors rumours run runaway rupee rupture rural rush ruthless sacred
sacrifice sad saddle safe safer safety sage said sail saint salad salary sale salt same sample sanctuary sand
sanitary sat satellite satisfied saturday sauce savage save saw say scale scan scandalous scarce scared
scattered scenes schedule scheme scholar school schoolchildren science scientific scientist score scrap screen
screenwriter script scriptures sculpture sea seal search season seat sec second secondary secret secretariat
secretary secretive sect section sector securing see seed seeks seems seen seismic select selective self sell
semantic semi seminar senate senator send senior sense sensitive sentence sep separate separatists sept
september sequence sequential sergeant serial series serious serum servant serve service session set seven
seventh seventies several severe sewage sewing sex sexual shadow shake shale share shareholders shark sharp she
shell shelter shepherd sheriff shields shine ship shock shoot shooter shop shore short shot should shouting show
shrine shrinking shut sick side sign signal signature significance significant silence silent silk silver
similar simple simplified simply sin since sing singer single sink sir sister sit site situated situational six
sixth size skeletal skill sky slave slavery sleep slightly slow small smaller smart smarter smartphone smoke
smokers smooth snow soap social socialist society soda soft software soil solar sold soldier solid solve some
someone something sometimes son song soon sophisticated sorrow sorry soul sound source south southeast southern
southwest sovereignty space span spare sparks speak speakers special specialised specialist specialized species
specific specifically spectacle spectators spectroscopy spectrum speech speed spend spent spirit spiritual
splendor split spokesperson sponsor spoon sport spots spotted spread spring spy squad square sr stable stadium
staff stage stained stamp standard standardised standardized standing star start startup state static station
statistical statistics stats statue status statute staunch stay steal steam steel step stick still stimulating
sting stir stock stole stone stop storage store storm story straight strait strange stranger strategic strategy
stream street strength stressed stretched strict strike striker string strip stroke strong stronghold structural
structure struggle student studio study stunned styles subject submission submit subscriber subsequent
subsidiary substance substitute succeeded success successful such sudden suffering sufficient sugar suggestive
suicide sultan summarize summary summer summit sun sunday super superior supermarket supervised supervision
supervisory supplier supply support supporters supremacy supreme surface surgery surgical surprised surrounding
surveillance survey survival surviving survivors suspect suspend suspicious sustain sustainable swallow swan
sweat sweetheart swimming swing switch symbolic symmetrical symphony symposium symptom syndrome synthesis syrup
system systematic tab table tablet tactics tail tailored take taken tale talent talk tall tank tape targeted
targets tariff task taste tax taxi tea teach teacher team technical techniques technological teenager teeth
television tell temperature temple temporarily temporary ten tender tennis tensions tenth terminal terms
terrible territorial territory terror terrorist test testifies testimony text than thank that the theater
theatre theft their them thematic theme themselves then theoretical theory therapeutic therapy there thereafter
therefore thermal these they thick thieves thin things think thinkers third thirteen thirteenth thirty this
those though thought thousand threatened threatens threats three throne through throughout throw thu thunder
thur thursday thy ticket tiger tight tighten till time timeline tired tissue title tobacco today together toilet
tolerance tomatoes tomb tomography tomorrow tongue tonight tonnes too took tooth top topics torn total touch
tough tour tourism tourist toward tower town toxic toy trace track trade traditional traffic tragic trail
trailer train trainer tram transfer transfusion transit transitional translated translating transmission
transparency transplants transport transverse trapped trauma traumatic travel travelers travellers treason
treasure treasury treat treaty tree trenches trends trial tribes tribunal tribune tribute trick trigger trip
triumph troops tropical trouble true truly trumpet trunk trust truth truthful try tsunami tue tuesday tumors
tunes tunnel turn turnover tv twelve twenty twice two type typically tyre ultimate umbrella unable unauthorized
unaware uncertainty uncle uncomfortable under underground understandable understanding undervalued underway
undoubtedly unexpected unfair unfavourable unfortunately unidentified unified union unit unitary unite unity
universal universe unknown unless unlike unlimited unlock unnecessary unofficial unpaid unpublished unsuccessful
until unusual unveiled upcoming update upgrade upon upper uprising uranium urban urgent use used user using
usually utilities vaccines vale valley valuable value valve van variants various vascular vegetable vegetarian
vehicle vein venture verdict verse vertebral vertical very vessel veteran veto via vice viceroy victim
victorious victory video view viewers vigilant village villagers violence violent viral virgin virtual virus
visa vision visit visitors visual vitamin vocational voice vol volleyball volume volunteer vomiting vote voter
voyage vs wages wagon wait wake walk wall wallet want war ward warehouse warfare warm warmer warning warrior
warships was wash waste watch water wave wax way wealth wealthy weapon wear weather weaving web website wed
wednesday week weekend weight welcome welfare well were west western wet what whatever wheel when where whereas
wherever whether which while white who whoever whole whom whose why wide widespread wife wild will win wind
window wing winner winter wire wisdom wise wish witch with withdraw withdrawal within without witnesses wolf
woman women won wonder wonderful wood word work worker workshop world worldwide worried worse worship worst
worthy would wounded wrapped wrestlers wrestling write writer written wrote year yeast yen yes yesterday yet you
young younger youngest your yourself youth yuan zero zone
"""
_USUAL = frozenset(_WORDS.split())
# Endings that names do not have.
_OF_WORDS = (
    "tion", "tions", "ness", "ment", "ments", "ity", "ism", "ship", "ingly", "fully", "ously", "ively", "ology", "osis",
)  # fmt: skip
_LONG = 8


@lru_cache(maxsize=50_000)
def is_usual(small: str) -> bool:
    """Tell whether a word in small letters is an English word rather than a name."""
    if small in _USUAL or small in FUNCTION_WORDS or any(base in _USUAL for base in _bases(small)):
        return True
    return len(small) >= _LONG and small.endswith(_OF_WORDS)


def _bases(small: str) -> Iterator[str]:
    """Yield what a word may be a form of."""
    yield small + "s"
    if len(small) > 4 and small[-3:] in ("ies", "ied"):
        yield small[:-3] + "y"
    for ending in ("s", "es", "ed", "ing", "ly"):
        base = small.removesuffix(ending)
        if base == small or len(base) < 3:
            continue
        yield base
        if ending in ("ing", "ed"):
            yield base + "e"
            if base[-1] == base[-2]:
                yield base[:-1]
