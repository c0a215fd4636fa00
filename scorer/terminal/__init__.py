"""The worst-first loop of a review in a terminal; what it shows and writes is the session's, as on the web page."""
