"""The review of a report as an app in the browser, for the one person who started it; no logic of the review."""
