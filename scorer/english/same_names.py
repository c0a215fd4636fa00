"""Names that mean the same: countries with their peoples and short forms, and names with several spellings.

Each line is a group; a name is in small letters without accents or dots.
"""

from __future__ import annotations

# Whoever says one has said the others.
_SAME = """
afghanistan|afghan|afghans
albania|albanian|albanians
algeria|algerian|algerians
angola|angolan|angolans
argentina|argentine|argentines|argentinian|argentinians
armenia|armenian|armenians
australia|australian|australians|aussie|aussies
austria|austrian|austrians
azerbaijan|azerbaijani|azerbaijanis|azeri|azeris
bahrain|bahraini|bahrainis
bangladesh|bangladeshi|bangladeshis
belarus|belarusian|belarusians|belarussian|byelorussia
belgium|belgian|belgians
bolivia|bolivian|bolivians
bosnia|bosnian|bosnians|bosnia and herzegovina|bosnia herzegovina|bih
botswana|tswana
brazil|brazilian|brazilians
bulgaria|bulgarian|bulgarians
burma|myanmar|burmese
burundi|burundian|burundians
cambodia|cambodian|cambodians|khmer
cameroon|cameroonian|cameroonians
canada|canadian|canadians
chad|chadian|chadians
chile|chilean|chileans
china|chinese|prc|sino|people republic of china|mainland china
taiwan|taiwanese|republic of china|roc
colombia|colombian|colombians
congo|congolese|drc|democratic republic of the congo
costa rica|costa rican|costa ricans
croatia|croatian|croatians|croat|croats
cuba|cuban|cubans
cyprus|cypriot|cypriots
czech republic|czechia|czech|czechs
denmark|danish|dane|danes
dominican republic|dominican|dominicans
dr congo|congo
east timor|timor leste|timorese
ecuador|ecuadorian|ecuadorians
egypt|egyptian|egyptians
england|english|englishman|englishmen
eritrea|eritrean|eritreans
estonia|estonian|estonians
ethiopia|ethiopian|ethiopians
europe|european|europeans|european union|eu
fiji|fijian|fijians
finland|finnish|finn|finns
france|french|frenchman|frenchmen|frenchwoman
gabon|gabonese
georgia|georgian|georgians
germany|german|germans|federal republic of germany|frg
ghana|ghanaian|ghanaians
greece|greek|greeks|hellenic
guatemala|guatemalan|guatemalans
guinea|guinean|guineans
haiti|haitian|haitians
honduras|honduran|hondurans
hong kong|hk|hongkong|hksar|hong konger|hong kongers
hungary|hungarian|hungarians|magyar|magyars
iceland|icelandic|icelander|icelanders
india|indian|indians
indonesia|indonesian|indonesians
iran|iranian|iranians|persia|persian|persians|islamic republic of iran
iraq|iraqi|iraqis
ireland|irish|irishman|irishmen
israel|israeli|israelis
italy|italian|italians
ivory coast|cote divoire|ivorian|ivorians
jamaica|jamaican|jamaicans
japan|japanese
jordan|jordanian|jordanians
kazakhstan|kazakh|kazakhs|kazakhstani|kazakhstanis
kenya|kenyan|kenyans
kosovo|kosovar|kosovars|kosovan
kurdistan|kurd|kurds|kurdish
kuwait|kuwaiti|kuwaitis
kyrgyzstan|kyrgyz|kirghizia|kirgizstan|kyrgyzstani
laos|lao|laotian|laotians
latvia|latvian|latvians
lebanon|lebanese
liberia|liberian|liberians
libya|libyan|libyans
lithuania|lithuanian|lithuanians
luxembourg|luxembourger|luxembourgers
macau|macao|macanese
macedonia|macedonian|macedonians|north macedonia
madagascar|malagasy
malaysia|malaysian|malaysians|malay|malays
mali|malian|malians
malta|maltese
mauritania|mauritanian|mauritanians
mexico|mexican|mexicans
moldova|moldovan|moldovans|moldavia|moldavian
mongolia|mongolian|mongolians|mongol|mongols
montenegro|montenegrin|montenegrins
morocco|moroccan|moroccans
mozambique|mozambican|mozambicans
namibia|namibian|namibians
nepal|nepalese|nepali|nepalis
netherlands|the netherlands|holland|dutch|dutchman|dutchmen|netherlander
new zealand|new zealander|new zealanders|nz|kiwi|kiwis
nicaragua|nicaraguan|nicaraguans
niger|nigerien|nigeriens
nigeria|nigerian|nigerians
north korea|north korean|north koreans|dprk|democratic people republic of korea|pyongyang
norway|norwegian|norwegians|norse
oman|omani|omanis
pakistan|pakistani|pakistanis
palestine|palestinian|palestinians
panama|panamanian|panamanians
papua new guinea|papuan|papuans|png
paraguay|paraguayan|paraguayans
peru|peruvian|peruvians
philippines|the philippines|philippine|filipino|filipinos|filipina
poland|polish|pole|poles
portugal|portuguese
puerto rico|puerto rican|puerto ricans
qatar|qatari|qataris
romania|romanian|romanians|rumania|rumanian
russia|russian|russians|russian federation|rf
rwanda|rwandan|rwandans
saudi arabia|saudi|saudis|saudi arabian|ksa
scotland|scottish|scot|scots|scotsman|scotch
senegal|senegalese
serbia|serbian|serbians|serb|serbs
singapore|singaporean|singaporeans
slovakia|slovak|slovaks|slovakian
slovenia|slovenian|slovenians|slovene|slovenes
somalia|somali|somalis|somalian
south africa|south african|south africans
south korea|south korean|south koreans|rok|republic of korea|korea|korean|koreans
spain|spanish|spaniard|spaniards
sri lanka|sri lankan|sri lankans|ceylon
sudan|sudanese
sweden|swedish|swede|swedes
switzerland|swiss
syria|syrian|syrians
tajikistan|tajik|tajiks
tanzania|tanzanian|tanzanians
thailand|thai|thais|siam|siamese
tibet|tibetan|tibetans
tunisia|tunisian|tunisians
turkey|turkiye|turkish|turk|turks
turkmenistan|turkmen|turkmens
uganda|ugandan|ugandans
ukraine|ukrainian|ukrainians
united arab emirates|uae|emirates|emirati|emiratis
united kingdom|uk|britain|great britain|british|briton|britons|brit|brits|gb
united nations|un|uno|united nations organization|united nations organisation
united states|united states of america|us|usa|america|american|americans|stateside
uruguay|uruguayan|uruguayans
uzbekistan|uzbek|uzbeks
vatican|holy see|vatican city
venezuela|venezuelan|venezuelans
vietnam|vietnamese|viet nam
wales|welsh|welshman|welshmen
yemen|yemeni|yemenis
yugoslavia|yugoslav|yugoslavs|yugoslavian
zambia|zambian|zambians
zimbabwe|zimbabwean|zimbabweans|rhodesia
soviet union|ussr|soviet|soviets|union of soviet socialist republics
africa|african|africans
asia|asian|asians
arab|arabs|arabic|arabian
balkan|balkans
caucasus|caucasian
crimea|crimean|crimeans
chechnya|chechen|chechens
siberia|siberian|siberians
bavaria|bavarian|bavarians
catalonia|catalan|catalans
basque country|basque|basques|euskadi
quebec|quebecois|quebecer|quebecers
latin america|latin american|latin americans
north america|north american|north americans
south america|south american|south americans
middle east|middle eastern|mideast
far east|far eastern
jew|jews|jewish|judaism
muslim|muslims|islam|islamic|moslem|moslems
islamic state|isis|isil|daesh|is
christian|christians|christianity
catholic|catholics|catholicism
protestant|protestants|protestantism
buddhist|buddhists|buddhism|buddha
hindu|hindus|hinduism
sikh|sikhs|sikhism
orthodox|orthodoxy
nazi|nazis|nazism|national socialist|national socialism
moscow|muscovite|muscovites
london|londoner|londoners
paris|parisian|parisians
new york|nyc|new york city|new yorker|new yorkers|ny
los angeles|la
washington|washington dc
berlin|berliner|berliners
venice|venetian|venetians
rome|roman|romans
naples|neapolitan
florence|florentine
sicily|sicilian|sicilians
vienna|viennese
athens|athenian|athenians
california|californian|californians
texas|texan|texans
florida|floridian|floridians
hawaii|hawaiian|hawaiians
alaska|alaskan|alaskans
manchu|manchuria|manchurian
uyghur|uyghurs|uighur|uighurs|uygur
football association|fa
world health organization|who|world health organisation
nato|north atlantic treaty organization|atlantic alliance|north atlantic alliance
european central bank|ecb
european commission|ec|commission
international monetary fund|imf
communist party of china|cpc|chinese communist party|ccp
communist party of the soviet union|cpsu
federal bureau of investigation|fbi
central intelligence agency|cia
federal security service|fsb
prisoner of war|pow|pows
coronavirus|covid|corona|sars cov|ncov
hiv|human immunodeficiency virus
aids|acquired immunodeficiency syndrome|acquired immune deficiency syndrome
formula one|formula 1|f1
facebook|fb
youtube|yt
gop|republican party|republicans
internet|web|net
metropolitan police|met
mount everest|everest
ebola|evd
xmas|christmas
god|allah|lord
eurasia|eurasian|eurasians|asia europe
xinhua|xinhuanet|xinhua net
quran|koran|qoran
ramadan|ramazan
bible|scripture|scriptures
olympics|olympic|olympic games|olympiad
persian gulf|gulf
english channel|channel
grand prix|gp
premier league|epl
new year eve|silvester|sylvester
nobel prize|nobel
"""

# One name in several spellings, or old and new.
_SPELLINGS = """
kyiv|kiev|kyjiv|kiew
kharkiv|kharkov
lviv|lvov|lwow|lemberg
odesa|odessa
mykolaiv|nikolaev|nikolayev|mikolaiv
dnipro|dnepr|dnieper|dnepropetrovsk|dnipropetrovsk
zaporizhzhia|zaporozhye|zaporizhia|zaporizhzhya|zaporozhe
chernihiv|chernigov
chornobyl|chernobyl
luhansk|lugansk
donbas|donbass
bakhmut|artemivsk|artyomovsk
vinnytsia|vinnitsa
rivne|rovno
ternopil|ternopol
zhytomyr|zhitomir
kryvyi rih|krivoy rog
kropyvnytskyi|kirovohrad|kirovograd
horlivka|gorlovka
makiivka|makeevka|makeyevka
severodonetsk|sievierodonetsk
kupyansk|kupiansk
beijing|peking|beiping
guangzhou|canton
guangdong|kwangtung
chongqing|chungking
nanjing|nanking
tianjin|tientsin
xian|sian
qingdao|tsingtao
sichuan|szechuan|szechwan
xinjiang|sinkiang
mao zedong|mao tse tung
deng xiaoping|teng hsiao ping
chiang kai shek|jiang jieshi
sun yat sen|sun zhongshan
confucius|kongzi
mumbai|bombay
kolkata|calcutta
chennai|madras
bengaluru|bangalore
pune|poona
varanasi|benares|banaras
thiruvananthapuram|trivandrum
kochi|cochin
puducherry|pondicherry
myanmar|burma
yangon|rangoon
ho chi minh city|saigon
iran|persia
thailand|siam
istanbul|constantinople|stambul
izmir|smyrna
ankara|angora
st petersburg|saint petersburg|leningrad|petrograd|petersburg
volgograd|stalingrad
kaliningrad|konigsberg
yekaterinburg|ekaterinburg|sverdlovsk
nizhny novgorod|gorky
astana|nur sultan
almaty|alma ata
bishkek|frunze
dushanbe|stalinabad
tbilisi|tiflis
yerevan|erevan
belarus|byelorussia|belorussia
minsk|miensk
chisinau|kishinev
vilnius|vilna|wilno
tallinn|tallin|reval
gdansk|danzig
wroclaw|breslau
krakow|cracow
warsaw|warszawa
lodz|litzmannstadt
prague|praha
plzen|pilsen
brno|brunn
bratislava|pressburg|pozsony
ljubljana|laibach
zagreb|agram
belgrade|beograd
bucharest|bucuresti
sofia|sofiya
athens|athina
thessaloniki|salonica|salonika
copenhagen|kobenhavn
gothenburg|goteborg
helsinki|helsingfors
the hague|den haag|hague
antwerp|antwerpen|anvers
brussels|bruxelles|brussel
bruges|brugge
ghent|gent|gand
ypres|ieper
liege|luik
cologne|koln
munich|munchen
nuremberg|nurnberg
hanover|hannover
vienna|wien
geneva|geneve|genf
zurich|zuerich
basel|basle|bale
lucerne|luzern
rome|roma
milan|milano
turin|torino
naples|napoli
florence|firenze
venice|venezia
genoa|genova
padua|padova
seville|sevilla
zaragoza|saragossa
lisbon|lisboa
oporto|porto
cairo|al qahira
alexandria|iskandariya
damascus|dimashq
aleppo|halab
mecca|makkah
medina|madinah
jeddah|jidda|jiddah
riyadh|ryad
muscat|masqat
tehran|teheran
isfahan|esfahan
kabul|kaboul
kandahar|qandahar
jerusalem|al quds
nablus|shechem
jaffa|yafo
gaza|ghaza
tel aviv|tel aviv yafo
tripoli|tarabulus
algiers|alger
marrakesh|marrakech
casablanca|dar el beida
harare|salisbury
maputo|lourenco marques
kinshasa|leopoldville
mexico city|ciudad de mexico
havana|la habana
tokyo|tokio|edo
kyoto|kioto
seoul|soul
busan|pusan
pyongyang|pyeongyang
daegu|taegu
taipei|taibei
kaohsiung|gaoxiong
macau|macao
jakarta|batavia|djakarta
yogyakarta|jogjakarta
sulawesi|celebes
borneo|kalimantan
timor|timur
sri lanka|ceylon
ethiopia|abyssinia
zimbabwe|rhodesia
eswatini|swaziland
cabo verde|cape verde
turkiye|turkey
czechia|czech republic
mohammed|muhammad|mohamed|mohammad|muhammed|mehmet|mahomet
ahmed|ahmad|ahmet
hussein|husayn|husain|hossein|hussain
hassan|hasan
gaddafi|qaddafi|kadhafi|gadhafi
osama|usama
bin laden|ben laden
assad|asad
al qaeda|al qaida|alqaeda
taliban|taleban
hezbollah|hizbullah|hizballah|hizbollah
houthi|huthi|houthis
chaikovsky|tchaikovsky|tschaikowsky
dostoevsky|dostoyevsky|dostoevski|dostoyevski
tolstoy|tolstoi
chekhov|tchekhov|tschechow
khrushchev|khrushchov|chruschtschow
yeltsin|eltsin|jelzin
gorbachev|gorbachov|gorbatschow
trotsky|trotski|trotzki
zelensky|zelenskiy|zelenskyy|zelenski|selenskyj
poroshenko|poroschenko
lukashenko|lukashenka
yanukovych|yanukovich
tymoshenko|timoshenko
navalny|navalniy|nawalny
yevgeny|evgeny|evgeni|yevgeni|eugene
alexander|aleksandr|alexandr|aleksander|oleksandr
alexei|aleksei|alexey|aleksey|oleksiy
andrei|andrey|andriy
vladimir|volodymyr|wladimir
sergei|sergey|serhiy|sergi
mikhail|michail|mykhailo
nikolai|nikolay|mykola
dmitry|dmitri|dmitrii|dmitriy|dmytro
yuri|yury|iouri|yuriy
igor|ihor
oleg|oleh
konstantin|constantine
catherine|katherine|kathryn|ekaterina|yekaterina
sarah|sara
steven|stephen
philip|phillip|philipp
jeffrey|geoffrey
elizabeth|elisabeth
shakespeare|shakspeare
alex|alexander|alexandra|alejandro|sasha
bill|william|billy
bob|robert|bobby|rob
jim|james|jimmy
mike|michael|mick|mickey
tom|thomas|tommy
dave|david
steve|steven|stephen
joe|joseph|josef
tony|anthony
kate|katherine|catherine|katie|kathy|kathryn
liz|elizabeth|beth|betty
dick|richard|rick
ted|edward|theodore
eddie|edward|ed
chris|christopher|christian|christine
nick|nicholas|nicolas|nikolai
jeff|jeffrey|geoffrey
ben|benjamin
dan|daniel|danny
sam|samuel|samantha
tim|timothy
ron|ronald
ken|kenneth
greg|gregory
phil|philip
matt|matthew
pete|peter
jack|john|johnny
maggie|margaret|meg
sue|susan|susanna|suzanne
andy|andrew
tanya|tatiana
misha|mikhail
volodya|vladimir
genghis|chinggis|jenghiz
tamerlane|timur
saladin|salah ad din
avicenna|ibn sina
averroes|ibn rushd
columbus|colon|colombo
magellan|magalhaes
homer|homeros
plato|platon
aristotle|aristoteles
moutai|maotai
tsingtao|qingdao
peking university|beijing university
"""


def _numbered(groups: str) -> dict[str, tuple[str, ...]]:
    """Return, for each name, the others of its groups."""
    found: dict[str, tuple[str, ...]] = {}
    for line in groups.split("\n"):
        names = line.split("|") if line else []
        for name in names:
            found[name] = (*found.get(name, ()), *(other for other in names if other != name))
    return found


SAME = _numbered(_SAME)
SPELLINGS = _numbered(_SPELLINGS)
# The names of several words, by the first of them.
PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {}
for _name in (*SAME, *SPELLINGS):
    if " " in _name:
        _first, *_rest = _words = _name.split()
        PHRASES[_first] = (*PHRASES.get(_first, ()), tuple(_words))
