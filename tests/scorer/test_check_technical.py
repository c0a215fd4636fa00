"""The technical check: a table of tokens that changed, and as many pairs that must stay silent."""

from itertools import pairwise

import pytest
from hypothesis import given

from scorer.checks.gibberish import check as gibberish
from scorer.checks.technical import check
from scorer.checks.technical.find import find
from tests.scorer.check_texts import WORDS
from tests.scorer.surface import found, texts

CHANGED = [
    ("Set topSpeed and lowSpeed first.", "Set topSpeed, lowSpeed and windSpeed first.", "windSpeed is new"),
    ("Run it with --force first.", "Run it with --force and onExit first.", "onExit is new"),
    ("Press Alt+F4 to leave.", "Press Alt+F5 to leave.", "major: Alt+F4 became Alt+F5"),
    ("Hit Enter to stop it.", "Hit Escape to stop it.", "major: Enter became Escape"),
    ("Hold ⌘K to search.", "Hold ⌥K to search.", "major: ⌘K became ⌥K"),
    (
        "See https://ferry.example/times now.",
        "See https://ferry.example/prices now.",
        "became https://ferry.example/pri",
    ),
    ("See http://ferry.example:80/a.", "See http://ferry.example:81/a.", "became http://ferry.example:81/a"),
    ("Ask at desk@ferry.example today.", "Ask at disk@ferry.example today.", "became disk@ferry.example"),
    ("Look at ferry.org for it.", "Look at ferry.net for it.", "ferry.org became ferry.net"),
    ("Look in /etc/fstab first.", "Look in /etc/mtab first.", "/etc/fstab became /etc/mtab"),
    (r"It is in C:\Boats\old now.", r"It is in D:\Boats\old now.", r"became D:\Boats\old"),
    ("Keep boats.csv safe.", "Keep boats.tsv safe.", "boats.csv became boats.tsv"),
    ("Save it as a .docx file.", "Save it as a .pdf file.", ".docx became .pdf"),
    ("Run it with --force first.", "Run it with --no-force first.", "--force became --no-force"),
    ("Update to v2.0.1 now.", "Update to v2.1.0 now.", "v2.0.1 became v2.1.0"),
    ("Connect to 10.0.0.1 first.", "Connect to 10.0.0.7 first.", "10.0.0.1 became 10.0.0.7"),
    ("Set max_boats to one.", "Set min_boats to one.", "max_boats became min_boats"),
    ("Call countBoats() twice.", "Call countBouts() twice.", "countBoats() became countBouts()"),
    ("Use the colour #ff8800 here.", "Use the colour #ff0088 here.", "#ff8800 became #ff0088"),
    ("Run `make boats` first.", "Run `make coats` first.", "`make boats` became `make coats`"),
    ("Read [it](https://a.example/one).", "Read [it](https://a.example/two).", "a.example/one became"),
    ("Write to SW1A 2AA soon.", "Write to SW1A 2AB soon.", "SW1A 2AA became SW1A 2AB"),
    ("Write to K1A 0B1 soon.", "Write to K1A 0B2 soon.", "K1A 0B1 became K1A 0B2"),
    ("Thank @harbour for it.", "Thank @airport for it.", "@harbour became @airport"),
    ("%s sailed %d miles.", "%d sailed %s miles.", "major: %s and %d changed places"),
    ("%1$s met %2$s today.", "%2$s met %1$s today.", "major: %1$s and %2$s changed places"),
    ("{skipper} sailed {boat} home.", "{boat} sailed {skipper} home.", "{skipper} and {boat} changed places"),
    ("From ${start} to ${end} it blew.", "From ${end} to ${start} it blew.", "${start} and ${end} changed places"),
    ("Sent {{mail}} to {{name}}.", "Sent {{name}} to {{mail}}.", "{{mail}} and {{name}} changed places"),
    ("Moved $1 to $2.", "Moved $2 to $1.", "$1 and $2 changed places"),
    ("Boat {0} has left.", "Boat {1} has left.", "{0} became {1}"),
    ("Boat %(name)s has left.", "Boat %(nom)s has left.", "%(name)s became %(nom)s"),
    ("Boat :name has left.", "Boat :nom has left.", ":name became :nom"),
    ("Boat [name] has left.", "Boat [nom] has left.", "[name] became [nom]"),
    ("Boat __NAME__ has left.", "Boat __NOM__ has left.", "__NAME__ became __NOM__"),
    ("Boat %@ has left.", "Boat has left.", "%@ is missing"),
    ("The boat has left.", "The boat %s has left.", "%s is new"),
    ("Boat { $name } has left.", "Boat { $nome } has left.", "{ $name } became { $nome }"),
    ('Sail <x id="1"/> first.', 'Sail <x id="2"/> first.', '<x id="1"/> became <x id="2"/>'),
    ("Sail <0>home</0> first.", "Sail home first.", "<0> is missing"),
    ("{n, plural, one {# boat} other {# boats}}", "{m, plural, one {# boat} other {# boats}}", "{n, plural,"),
    ("{n, plural, one {# boat} other {# boats}}", "{n, plural, one {# boat}}", "other is missing"),
    ("{s, select, her {she} him {he} other {they}}", "{s, select, her {she} other {they}}", "him is missing"),
    (r"It ends with \n here.", r"It ends with \t here.", r"major: \n became \t"),
    ("See [[Boats|them]] first.", "See [[Goats|them]] first.", "major: [[Boats|them]] became [[Goats|them]]"),
    ("Boat [NAME] has left.", "Boat [DATE] has left.", "[NAME] became [DATE]"),
    ("Open boat://start first.", "Open boat://stop first.", "boat://start became boat://stop"),
    ("{n, plural, other {# of {all} boats}}", "{n, plural, other {# of {some} boats}}", "{all} became {some}"),
    ("%d%% of %s boats", "%d% of %s boats", "%% became %"),
    ("Hold ⌘+K to search.", "Hold ⌥+K to search.", "⌘+K became ⌥+K"),
    ("Open https://a.example/x%2Fy now.", "Open https://a.example/x/y now.", "x%2Fy became"),
    ("Look in ~/.vimrc first.", "Look in $HOME/.exrc first.", "~/.vimrc became $HOME/.exrc"),
    ("Send us a .csv list.", "Send us a TSV list.", ".csv is missing"),
    ("Ask fe80::12:a first.", "Ask fe80::12:b first.", "fe80::12:a became fe80::12:b"),
    ("The net 2001:db8::/32 is up.", "The net 2001:db8::/48 is up.", "2001:db8::/32 became 2001:db8::/48"),
    ("Read [it](https://a.example/one).", 'Read <a href="https://a.example/two">it</a>.', "a.example/one became"),
]
MINOR = [
    ("Keep Boats.csv safe.", "Keep boats.csv safe.", "minor: Boats.csv became boats.csv"),
    ("Sail <b>home</b> now.", "Sail <b>home now.", "minor: </b> is missing"),
]
# A slip of the garbled side; the check reads them in this direction only.
RUN_TOGETHER = [
    ("In Istanbul on Thursday it rained.", "onIn Istanbul on Thursday it rained."),
    ("The harbour was shut for a week.", "The harbourWas shut for a week."),
    ("They went to the market early.", "They went toThe market early."),
]
SILENT = [
    ("Look at http://ferry.example/~anna first.", "First look at http://ferry.example/%7Eanna."),
    ("Ring 555-014-4477 before noon.", "Ring 555.014.4477 before noon."),
    ("Ring (555) 014-4477 before noon.", "Before noon, ring 555.014.4477."),
    ("Press Ctrl+S to save it.", "Hit Control-S so that it is saved."),
    ("Press Ctrl+Shift+P now.", "Now press shift + ctrl + p."),
    ("Press Return to stop.", "Press Enter to stop."),
    ("See https://www.ferry.example/ now.", "Have a look at ferry.example now."),
    ("See (https://ferry.example/a).", "Look at https://ferry.example/a, please."),
    ("Write to SW1A 2AA soon.", "Soon, write to London SW1A 2AA."),
    ("So a plan (PCP)-a new one- was made.", "So a plan (PCP), a new one, was made."),
    ("On ferry.com it is cheap.", "On Ferry it is cheap."),
    ("Ask Desk@ferry.example.", "Write to desk@ferry.example!"),
    ("Update to v2.0.1 now.", "Upgrade to version 2.0.1 now."),
    ("It was on 3.2.2010 in May.", "It was on 3 February 2010."),
    ("It cost 1.000.000 crowns.", "It cost a million crowns."),
    ("%s sailed %d miles.", "%1$s sailed %2$d miles."),
    ("{} sailed {} miles.", "{0} sailed {1} miles."),
    ("%d boats of %s left.", "Of %2$s, %1$d boats left."),
    ("{skipper} sailed {boat}.", "{boat} was sailed by {skipper}."),
    ("You have {count} boats, {name}.", "{name}, you have {count} boats."),
    ("Take {a}, {b} and {c} along.", "Take {b}, {a} and {c} with you."),
    ("It fell from $1 to $2 today.", "Today it fell from $1 to $2."),
    ("A fare of $1 or $5 is low.", "A fare of $5 or $1 is cheap."),
    ("It is 100% sure to sail.", "It is 100 % certain to sail."),
    ("About 20% of boats, 30% of crews.", "Roughly 20 % of boats and 30 % of crews."),
    ("He sailed and/or rowed 24/7.", "He rowed or sailed 24/7."),
    ("The iPhone was at 5 km/h.", "An iPhone moved at 5 km/h."),
    ("The U.S. crew left at 5 p.m. for home.", "The US crew went home at 5 p.m."),
    ("He's well-known, e.g. in Oslo.", "He is famous, for instance in Oslo."),
    ("He sailed homeIn the port it was late.", "He sailed home. In the port it was late."),
    ("He sailed home. In the port it was late.", "He sailed homeIn the port it was late."),
    (r"It is in C:\new now.", r"Now it is in C:\new."),
    ("See [[Boats|them]] first.", "First see [[Boats|the boats]]."),
    ("Boat [NAME] has left.", "The boat [NAME] has sailed."),
    ("He said -- and left -- that it was late.", "He said—and left—that it was late."),
    ("Take a X-ray of A/B at 5-6.", "X-ray A/B at 5 to 6."),
    ("Read max_boats first.", "First read the `max_boats`."),
    ("{n, plural, one {# boat} other {# boats}}", "{n, plural, one {# ship} other {# ships}}"),
    ("The sets {a, b} and {1, 2} meet.", "The sets {a, b} and {1, 2} overlap."),
    ("So it is [sic] here.", "So it is here."),
    ("It left :-) at 9:30 or so : late.", "It left at 9:30 or so, late."),
    ("The %age of boats rose.", "The share of boats rose."),
    ("Its PH is 7; see p. 5 ff.", "It has a pH of 7; see page 5."),
    ("It ended.so we left.", "It ended, so we left."),
    ("Mail me @ home about it.", "Write to me at home about it."),
    ("I love you <3 so much.", "I love you so much."),
    ("The rope is 5' long and 'so' on.", "The rope is five feet long."),
    ("a_b is _not_ so.", "a_b is not so."),
    ("Sail <b>home</b> now.", "Sail <b>home</b> at once."),
    ("%d%% of boats", "%d percent of boats"),
    ("%d%% of boats", "Boats: %d%%"),
    ("Hold ⌘+K to search.", "Hold Cmd+K to search."),
    ("Hold ⌘+K to search.", "Hold ⌘K to search."),
    ("Hold ⌥+⇧+K to search.", "Hold Shift+Option+K to search."),
    ("Hold ⌃⌘F to search.", "Hold Ctrl+⌘+F to search."),
    ("Open https://a.example/~bo now.", "Open https://a.example/%7Ebo now."),
    ("Open https://a.example/x%2fy now.", "Open https://a.example/x%2Fy now."),
    ("Open https://a.example/ö now.", "Open https://a.example/%C3%B6 now."),
    ("Look in ~/.vimrc first.", "Look in $HOME/.vimrc first."),
    ("Look in ~/boats/list first.", "Look in ${HOME}/boats/list first."),
    ("Send us a .csv list.", "Send us a CSV list."),
    ("Send us a .jpg of it.", "Send us a JPEG of it."),
    ("Ask 2001:DB8::12 first.", "Ask 2001:db8:0:0:0:0:0:12 first."),
    ("Ask ::1 first.", "First ask 0:0:0:0:0:0:0:1."),
    ("It took 12:30:45 to sail.", "Sailing took 12:30:45."),
    ("Read [it](https://a.example/one).", 'Read <a href="https://a.example/one">it</a>.'),
    ("Read [it](https://a.example/one).", 'Read <a href="https://a.example/one" target="_blank">it</a>.'),
]


@pytest.mark.parametrize(("original", "garbled", "message"), [*CHANGED, *MINOR])
def test_fires(original: str, garbled: str, message: str) -> None:
    messages = found(check, original, garbled)
    assert any(message in one for one in messages), messages
    if not message.startswith("minor"):
        assert messages[0].startswith("major")


@pytest.mark.parametrize(("original", "garbled", "message"), CHANGED)
def test_fires_in_a_long_sentence_too(original: str, garbled: str, message: str) -> None:
    around = "As the harbour master wrote in the yearly report, the following was agreed last week: {} And so it was."
    messages = found(check, around.replace("{}", original), around.replace("{}", garbled))
    assert any(message in one for one in messages), messages


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_is_silent(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []
    assert found(check, garbled, original) == []


@pytest.mark.parametrize(("original", "garbled"), RUN_TOGETHER)
def test_leaves_two_words_run_together_to_gibberish(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []
    assert any("is two words" in message for message in found(gibberish, original, garbled))


@given(text=texts(WORDS["technical"]))
def test_tokens_are_in_order_and_apart(text: str) -> None:
    tokens = find(text)
    for one, other in pairwise(tokens):
        assert one.at.stop <= other.at.start
    assert all(text[token.at.start : token.at.stop].strip() for token in tokens)
