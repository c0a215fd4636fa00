"""Knowledge about English words.

The words are in the tables of `data/`, which `tables` reads. The modules here use them. A list goes into a table if it
can be incomplete: names, verbs, abbreviations. Patterns, endings and the few short words that are part of a rule (`or`,
`and`, `if`) stay with the code of the rule.
"""
