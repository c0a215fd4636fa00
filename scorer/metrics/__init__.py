"""The metrics, one per file; each scores many pairs at once."""
