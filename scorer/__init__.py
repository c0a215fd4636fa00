"""The names that other programs may use."""
