"""What is known of English words.

The words stand in the tables of `data/`, which `tables` reads. What is made of them stands in the modules here. A list
goes into a table if it can miss a word: names, verbs, abbreviations. Patterns, endings and the few small words that
are part of a rule (`or`, `and`, `if`) stay with the code of the rule.
"""
