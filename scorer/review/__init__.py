"""The review of a report: store what reviewers decide about its pairs, and compute from it; no user interface."""
