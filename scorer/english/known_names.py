"""Well-known names, in small letters without accents, that are no other English words.

They are names wherever they stand, at the beginning of a sentence too, and two of them are two names
however alike they look.
"""

from __future__ import annotations

from scorer.english.same_names import SAME, SPELLINGS

_GIVEN = """
aaron abdul abdullah abigail abraham adam adrian agnes ahmed aisha alan albert alejandro alex alexander
alexandra alexei alfred ali alice alicia alison allison amanda amelia amy ana anastasia andre andrea andreas
andrei andrew andy angela anita ann anna anne annie anthony anton antonio arnold arthur audrey barbara beatrice
ben benjamin bernard bernie betty beth bob bobby boris brad brenda brian bruce bruno caleb camilla carl carla
carlos carol caroline catherine cecilia charles charlie charlotte cheryl chloe chris christian christina
christine christopher claire claudia colin connor craig cynthia daniel daniela danielle danny darren dave david
deborah debra denis dennis derek diana diane diego dmitri dmitry dominic donald donna dorothy douglas duncan
dylan eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen
elsa emily emma eric erica erik ernest esther ethan eugene eva evan evelyn fatima felix fernando fiona florence
francesca francesco francis francisco frank frankie fred frederick gabriel gareth gary gavin george gerald
gerard gianni gilbert giovanni giulia giuseppe gloria gordon graham greg gregory guillermo gustavo hannah hans
harold harriet harris harry harvey hassan heather hector heidi helen helena henry herbert herman hilary hillary
howard hugh hugo ian ibrahim igor ingrid irene isaac isabel isabella ivan jack jackie jacob jacques jake james
jamie jane janet janice jason javier jean jeff jeffrey jenna jennifer jenny jeremy jerome jerry jesse jessica
jim jimmy joan joanna joe joel johan johann johanna john johnny jonathan jorge jose josef joseph josh joshua
joyce juan judith judy julia julian julie justin karen karl karin kate katherine kathleen kathryn katie keith
kelly ken kenneth kevin kim kirsten klaus kristen kurt kyle lara larry laura lauren laurence lawrence lea leah
lee leo leon leonard leonardo leslie lewis liam lidia linda lisa lois louis louise lucas lucia lucy luigi luis
lukas luke lydia lynn madeleine maggie malcolm manuel marc marcel marco marcos marcus margaret maria marianne
marie mario marion marta martha martin marvin mary mateo mathew matteo matthew maurice maxim megan melanie
melissa michael michel michelle miguel mike mikhail milan miriam mohamed mohammed molly monica muhammad mustafa
nadia nancy naomi natalia natalie natasha nathan neil nelson nicholas nick nicola nicolas nicole nigel nikita
nikolai nina noah nora norman oleg olga oliver olivia omar oscar otto pablo paolo patricia patrick paul paula
pauline pavel pedro penelope peter petra phil philip phillip pierre rachel ralph ramon raphael raul raymond
rebecca regina ricardo richard rick roberto robert robin roger roland roman ronald rosa rosemary ross roy ruben
rudolf russell ruth ryan sabrina sally sam samantha samir samuel sandra sara sarah scott sean sebastian serena
sergei sergey sergio sharon sheila shirley simon simone sofia sonia sophia sophie stanley stefan stefano stella
stephanie stephen steve steven stewart stuart susan susanna suzanne svetlana sylvia tamara tania tanya tatiana
ted teresa terry theodore theresa thomas tiffany tim timothy tina toby todd tom tommy tony tracy trevor
valentina valerie vanessa vera veronica victor victoria vincent viktor vladimir walter wendy wilhelm william
xavier yasmin yolanda yulia yuri yusuf yves yvonne zachary zoe
"""
_FAMILY = """
abbott abe adams ahmadinejad anderson ardern assad atkinson bach beckham beethoven berlusconi bezos biden blair
blinken bolsonaro bolton brexit bukele cameron carlson castro chavez chirac churchill clinton clooney cohen
collins corbyn cruz darwin davies davis depp dickens duterte edison edwards einstein eisenhower erdogan evans
fauci federer ferguson freud gaddafi gagarin galileo gandhi garcia gomez gonzalez gorbachev griffiths guaido
guterres hamilton harrison hernandez hitler hollande hughes hussein jackson jefferson jenkins jinping johnson
jones kennedy kerry khamenei khan kissinger kohl lagarde lavrov lenin lincoln lopez lukashenko macron madonna
maduro mandela maradona martinez mbappe mcconnell mcdonald medvedev merkel messi michelangelo miller mitchell
mitterrand modi morris mozart mubarak murphy murray musk mussolini nadal napoleon navalny netanyahu newton nixon
obama orban patel pelosi pence perez peterson picasso pompeo poroshenko powell putin rajoy ramirez reagan renzi
rivera roberts robinson rodriguez romney ronaldo roosevelt rouhani rubio rutte sanchez sanders sarkozy scholz
schroder shakespeare simpson smith snowden spielberg stalin starmer stoltenberg sunak taylor thatcher thompson
thunberg torres trotsky trudeau truman trump tsipras tusk watson weinstein williams wilson wright yellen yeltsin
zelensky zidane zuckerberg wang zhang liu chen yang huang zhao zhou zhu lin guo gao luo zheng liang xie tang
feng cao peng zeng xiao tian dong cai jiang cheng wei ren yao zhong nguyen tran pham suzuki sato tanaka watanabe
yamamoto nakamura kobayashi singh kumar sharma gupta
"""
_PLACES = """
aachen aberdeen abuja accra adelaide aden aleppo alexandria amsterdam ankara antwerp athens atlanta auckland
baghdad bali baltimore bangkok barcelona basra beijing beirut belfast belgrade benghazi berlin bern birmingham
bogota bologna bonn bordeaux boston bremen brisbane bristol brussels bucharest budapest busan calais calgary
cambridge canberra caracas cardiff casablanca chengdu chennai chicago chongqing cologne copenhagen cork crete
dakar dallas damascus delhi denver detroit dhaka doha donetsk dortmund dresden dubai dublin durban dusseldorf
edinburgh essex fukushima gaza geneva genoa glasgow guangzhou hamburg hanoi hanover harare havana helsinki
heidelberg hiroshima houston idlib islamabad istanbul jakarta jeddah jerusalem johannesburg kabul kandahar
karachi kathmandu kent kharkiv khartoum kherson kiev kingston kinshasa kolkata kyiv kyoto lagos lahore lausanne
leeds leicester leipzig leningrad lima lisbon liverpool ljubljana london louisiana lucerne luxembourg lyon
madrid malaga malmo manchester manhattan manila mariupol marseille mecca melbourne miami milan minneapolis minsk
mogadishu montreal mosul mumbai munich nairobi nanjing naples nashville newcastle nicosia nottingham odessa
osaka oslo ottawa oxford palermo paris perth philadelphia phoenix pittsburgh prague pretoria quito riga rio
riyadh rotterdam salzburg santiago sarajevo seattle seoul seville shanghai sheffield shenzhen skopje sofia
stockholm strasbourg stuttgart sydney taipei tallinn tehran tianjin tirana tokyo toronto toulouse tripoli tunis
turin utrecht valencia vancouver venice verona vienna vilnius warsaw washington wuhan yangon yokohama zagreb
zurich alabama alaska alberta arizona arkansas california carolina colorado connecticut dakota delaware florida
hawaii idaho illinois indiana iowa kansas kentucky maine maryland massachusetts michigan minnesota mississippi
missouri montana nebraska nevada ohio oklahoma ontario oregon pennsylvania saskatchewan tennessee texas utah
vermont virginia wisconsin wyoming andalusia bavaria brittany burgundy catalonia cornwall crimea dagestan donbas
flanders galicia gujarat guangdong hebei henan hokkaido hubei hunan kashmir kerala lombardy maharashtra normandy
okinawa punjab sakhalin sardinia saxony sichuan siberia sicily tibet transylvania tuscany wallonia xinjiang
yorkshire yunnan alps amazon antarctica arctic atlantic baltic bosphorus danube everest himalayas mediterranean
mekong nile pacific rhine sahara thames volga yangtze venus jupiter saturn
"""
_BODIES = """
adidas airbus alibaba amnesty audi barclays boeing bloomberg bundesbank bundestag cnn daimler disney ebay
ericsson exxon facebook ferrari fiat fox gazprom goldman google greenpeace harvard hezbollah hamas heineken
honda huawei ikea instagram intel interpol kremlin lenovo lufthansa mazda mcdonalds mercedes microsoft
mitsubishi nasa netflix nike nissan nokia novartis oxfam panasonic pentagon pepsi pfizer porsche renault reuters
roche rosneft samsung siemens skype sony spotify starbucks stanford taliban telegram tencent tesla tiktok toyota
twitter unesco unicef vodafone volkswagen volvo walmart whatsapp wikipedia xiaomi xinhua yahoo youtube arsenal
barcelona bayern chelsea everton juventus tottenham kurdistan christmas easter ramadan halloween thanksgiving
hanukkah
"""

_KNOWN = frozenset(f"{_GIVEN} {_FAMILY} {_PLACES} {_BODIES}".split())


def is_known(name: str) -> bool:
    """Tell whether a folded name is well known."""
    return name in _KNOWN or name in SAME or name in SPELLINGS
