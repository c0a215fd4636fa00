"""Bilingual files: a source and a target in each unit: one file per format, and what they share."""
