"""Benchmarks of scorer; each prints a table beside what it is compared with."""
