"""Meaning checks, one file or package per kind of error: a function of one pair, with its manual as docstring."""
