"""Measurements of the training itself; each is a command and writes its table to `training/results`."""
