"""Meaning checks: one file or package for each kind of error, a function of one pair; its docstring is its manual."""
