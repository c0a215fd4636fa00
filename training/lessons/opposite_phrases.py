"""Phrases with a negated opposite that means nearly the same, and with contradictions: the data of `opposites`."""

from __future__ import annotations

# Each line: a phrase | one that means the same, by a negated opposite | two that contradict it.
PHRASES = """
often | not rarely | rarely | hardly ever
often | not infrequently | infrequently | seldom
frequently | not infrequently | infrequently | seldom
rarely | not often | often | not rarely
seldom | not frequently | frequently | not seldom
many | not a few | few | hardly any
many | no small number of | only a small number of | few
numerous | not a few | few | hardly any
a lot of | no lack of | no | hardly any
plenty of | no lack of | a lack of | no
at least | no fewer than | at most | fewer than
at least | no less than | no more than | at most
at most | no more than | no less than | at least
no more than | at most | at least | more than
no less than | at least | at most | less than
always | without exception | never | rarely
never | at no time | always | often
usually | with few exceptions | rarely | hardly ever
already | by now | not yet | not even by now
still | even now | no longer | not even now
widely | not just narrowly | hardly | only narrowly
completely | not just partly | only partly | not completely
entirely | not just partly | only partly | not entirely
fully | not just partly | only partly | not fully
totally | not just partly | only partly | not totally
partly | not completely | completely | in no part
partially | not fully | fully | not even partially
mainly | not just marginally | only marginally | not mainly
mostly | not just in small part | hardly | only in small part
largely | to no small extent | barely | only to a small extent
voluntarily | not under duress | under duress | not voluntarily
successfully | not without success | unsuccessfully | without success
officially | not just unofficially | unofficially | only unofficially
publicly | not in secret | in secret | not publicly
secretly | not openly | openly | not secretly
openly | not secretly | secretly | not openly
quickly | not slowly | slowly | not quickly
rapidly | not slowly | slowly | not rapidly
slowly | not quickly | quickly | not slowly
easily | without difficulty | with difficulty | not easily
slightly | not greatly | greatly | not even slightly
considerably | not just slightly | only slightly | hardly
significantly | not insignificantly | insignificantly | only slightly
greatly | not just slightly | only slightly | hardly
seriously | not just slightly | only slightly | hardly
severely | not just slightly | only slightly | hardly
immediately | without delay | after a long delay | not immediately
deliberately | not by accident | by accident | not deliberately
accidentally | not on purpose | on purpose | not accidentally
intentionally | not by accident | unintentionally | not intentionally
correctly | not incorrectly | incorrectly | not correctly
wrongly | not rightly | rightly | not wrongly
directly | not just indirectly | only indirectly | not directly
indirectly | not directly | directly | not even indirectly
with the exception of | not including | including | even including
in public | not in private | in private | not in public
in favour of | not against | against | not in favour of
in favor of | not against | against | not in favor of
with difficulty | not without difficulty | without difficulty | with ease
with success | not without success | without success | with no success
without success | with no success | with success | not without success
without difficulty | with no difficulty | with difficulty | not without difficulty
without reason | for no reason | with good reason | not without reason
legally | not illegally | illegally | not legally
illegally | not legally | legally | not illegally
peacefully | without violence | violently | not peacefully
on time | not late | late | not on time
everywhere | no matter where | nowhere | hardly anywhere
almost always | with hardly an exception | almost never | hardly ever
nearly all | all but a few | hardly any | only a few
almost all | all but a few | hardly any | only a few
at the beginning of | not at the end of | at the end of | not at the beginning of
at the end of | not at the beginning of | at the beginning of | not at the end of
more than | no less than | less than | no more than
necessarily | without exception | possibly | not necessarily
certainly | without doubt | possibly | certainly not
probably | in all likelihood | probably not | hardly
definitely | without doubt | possibly | definitely not
"""
# The only phrases that are replaced right before a verb.
BEFORE_VERB = "often frequently rarely seldom always never already still usually probably certainly"
# After these words, a phrase of quantity or frequency means something else.
BOUND = """
not never hardly no how so as too very the these those his her its their our my your great good such even just only
more less much barely far this that n't
"""
