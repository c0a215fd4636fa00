"""Phrases that can replace one another, and nouns with a possessor: the data of `rewordings`."""

from __future__ import annotations

PHRASES = """
in order to | to
even though | although
although | even though
such as | like
due to | because of
because of | on account of
owing to | because of
as well as | and also
in addition | besides
for example | for instance
for instance | for example
at the same time | simultaneously
a number of | several
a large number of | many
a great deal of | much
as a result | consequently
in spite of | despite
despite | in spite of
prior to | before
with regard to | as regards
in the event that | if
as soon as | once
took part in | participated in
take part in | participate in
participated in | took part in
took place | happened
take place | happen
takes place | happens
is able to | can
are able to | can
was able to | managed to
were able to | managed to
has to | must
have to | must
in particular | above all
more than | over
less than | under
fewer than | under
a few | a handful of
nearly all | almost all
most of | the greater part of
many | a large number of
in the course of | during
at first | initially
in the end | eventually
for the first time | for the very first time
"""

# The only nouns Y for which `X's Y` and `the Y of X` are exchanged.
OWNED = """
army author book brother career capital childhood coast daughter death decision economy father friend government
home house husband idea king leader life mother name opinion palace parents parliament party plan policy population
president proposal queen reign residents request rule ruler sister soldiers son speech success supporters territory
theory troops uncle victory views wife words work works visit forces minister borders history people
"""
