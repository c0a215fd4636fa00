"""Subtitles: one file per format, and what they share."""
