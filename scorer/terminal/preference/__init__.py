"""The review of two versions in a terminal: which is better; it uses the same sitting as its web page."""
