"""Metrics: one file each, always many pairs at once."""
