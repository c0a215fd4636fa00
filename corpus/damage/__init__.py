"""Ways to garble a text, each with an exact label of the damage; one file per family of damage."""
