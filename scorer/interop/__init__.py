"""Reports in the formats of other tools, and the scores of other metrics beside ours; one file for each format."""
