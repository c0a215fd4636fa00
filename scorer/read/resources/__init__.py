"""Texts of programs by key: one file per format, and what they share."""
