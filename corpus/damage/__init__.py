"""Ways to garble a text, each with an exact label of what it did: one file for each family of damage."""
