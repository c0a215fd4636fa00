"""The review in a terminal, worst lines first; it uses the same session as the web page."""
