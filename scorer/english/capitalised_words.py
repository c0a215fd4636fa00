"""English words that are always written with a capital, here in small letters, and particles of names that are not."""

from __future__ import annotations

from scorer.english.word_lists import listed

_CALENDAR = """
january february april june july august september october november december monday tuesday wednesday thursday friday
saturday sunday christmas easter ramadan hanukkah diwali passover halloween
"""
_PEOPLES = """
african albanian algerian american arab arabian argentine argentinian armenian asian australian austrian azerbaijani
bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian catalan
caucasian chilean chinese christian colombian croatian cuban czech dane danish dutchman dutch egyptian english
englishman estonian ethiopian european filipino finn finnish flemish french frenchman georgian german ghanaian greek
haitian hebrew hindi hindu hungarian icelandic indian indonesian iranian iraqi irish irishman islamic israeli italian
jamaican japanese jew jewish jordanian kazakh kenyan korean kosovar kurd kurdish kuwaiti kyrgyz lao latin latvian
lebanese liberian libyan lithuanian macedonian malay malaysian maltese mexican moldovan mongolian montenegrin moroccan
moslem muslim namibian nepali nepalese nigerian norwegian ottoman pakistani palestinian persian peruvian philippine
portuguese protestant punjabi romanian russian rwandan saudi scot scottish senegalese serb serbian siberian
singaporean slavic slovak slovene slovenian somali soviet spaniard spanish sudanese swede swedish swiss syrian
taiwanese tamil tanzanian telugu thai tibetan tunisian turk turkish ugandan ukrainian urdu uruguayan uyghur uzbek
venezuelan vietnamese welsh yemeni zambian zimbabwean
"""
_PLACES = """
afghanistan africa alabama alaska albania algeria amazon america amsterdam andalusia angola ankara antarctica arabia
arctic argentina arizona arkansas armenia asia athens atlanta atlantic auckland australia austria azerbaijan baghdad
bahrain balkans bangalore bangkok bangladesh barcelona bavaria beijing beirut belarus belfast belgium belgrade berlin
birmingham bolivia bologna bosnia boston botswana brazil brisbane britain brussels bucharest budapest bulgaria burma
cairo calcutta california cambodia cambridge cameroon canada caribbean catalonia chicago chile colombia cologne
colorado congo connecticut copenhagen corsica crete crimea croatia cuba cyprus dallas damascus danube delaware delhi
denmark detroit dhaka donetsk dresden dubai dublin dubrovnik ecuador edinburgh egypt england eritrea estonia ethiopia
europe finland florence florida france frankfurt gaza geneva georgia germany ghana glasgow greece greenland guatemala
guinea haiti hamburg hanoi havana hawaii helsinki himalaya hollywood honduras honolulu houston hungary iceland idaho
illinois india indiana indonesia iowa iran iraq ireland islamabad israel istanbul italy jakarta jamaica jerusalem
johannesburg jordan kabul kansas karachi kashmir kathmandu kazakhstan kentucky kenya kiev korea kosovo kremlin kuwait
kyiv kyrgyzstan lahore laos latvia lebanon leipzig lesotho liberia libya liechtenstein lima lisbon lithuania liverpool
london louisiana luxembourg lyon macedonia madagascar madrid malawi malaysia mali malta manchester manhattan manila
marseille maryland massachusetts mauritius mediterranean melbourne mexico miami michigan milan milwaukee minneapolis
minnesota mississippi missouri moldova monaco mongolia montana montenegro montreal morocco moscow mozambique mumbai
munich myanmar nairobi namibia naples nebraska nepal netherlands nevada nicaragua nigeria normandy norway nuremberg
odessa ohio oklahoma ontario oregon orlando osaka oslo ottawa oxford pacific pakistan palestine panama paraguay paris
pennsylvania persia peru petersburg philadelphia philippines pittsburgh poland portland portugal prague provence
prussia pyongyang qatar quebec rhine rhodesia romania rome rotterdam russia rwanda salzburg sardinia saxony
scandinavia scotland seattle senegal seoul serbia seville shanghai shenzhen siberia sicily singapore slovakia slovenia
somalia spain stockholm stuttgart sudan sumatra sweden switzerland sydney syria taipei taiwan tajikistan tanzania
tehran tennessee texas thailand thames tibet tokyo toronto transylvania trinidad tripoli tunis tunisia turkmenistan
tuscany uganda ukraine uruguay utah uzbekistan vancouver vatican venezuela venice vermont vienna vietnam virginia
vladivostok wales warsaw washington wisconsin wuhan wyoming xinjiang yemen yorkshire yugoslavia zagreb zambia zimbabwe
zurich
"""
_PEOPLE = """
adam ahmed alan albert alexander alice amanda andrea andrew angela anna anne anthony antonio arthur barbara benjamin
bernard bobby brandon brian bruno bruce caroline catherine charles charlie charlotte chris christine christopher
claire clinton craig cynthia daniel david deborah dennis diana dmitri donald dorothy douglas edward eleanor elena
elizabeth ellen emily emma eric ernest ethan eva evelyn francis frederick gabriel gary george gerald giovanni gordon
graham gregory hannah harold harry heather heinrich helen henri henry hillary howard hugh ibrahim igor isaac isabel
isabella ivan jacob jacques james jane janet jason jeffrey jennifer jeremy jessica jesus johann john johnson jonathan
jose joseph joshua juan judith julia julian julie karen karl katherine kathleen keith kenneth kevin kimberly larry
laura lauren lawrence leonard leonardo lewis linda lisa louis louise lucas lucy luis luke maggie margaret maria marie
martha martin martinez mary matthew melissa michael michelle miguel mohammed mohammad muhammad nancy natalie nathan
nicholas nicole nikita nikolai oliver olivia oscar patricia patrick paul paula pedro peter philip pierre rachel
raymond rebecca richard robert roger ronald rosemary roosevelt russell ryan samantha samuel sandra sarah scott sean
sergei sharon simon smith sophia sophie stephanie stephen steven stuart susan suzanne sylvia teresa theodore theresa
thomas timothy tommy ursula valerie vanessa vladimir victor victoria vincent virginia walter wendy william williams
wilson yuri zachary
"""
_THINGS = """
allah bible bitcoin brexit buddha buddhism buddhist catholic christ christianity facebook god google hinduism
instagram islam judaism kgb koran microsoft nazi netflix pentagon quran reuters shakespeare toyota twitter volkswagen
whatsapp wikipedia youtube i i'm i've i'd i'll
"""

CAPITALISED = listed(f"{_CALENDAR} {_PEOPLES} {_PLACES} {_PEOPLE} {_THINGS}") - {"god", "latin", "lima"}
PARTICLES = listed(
    """
    van von de da di del della des du la le el al bin ibn ben abu ul den der ter ten dos das y e
    """
)
