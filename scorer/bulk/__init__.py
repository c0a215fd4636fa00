"""Rows in, the same rows with new columns out: a stream of any length, in constant memory."""
