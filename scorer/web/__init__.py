"""Serve the review of a report as an app in the browser, for the person who started it; no review logic is here."""
