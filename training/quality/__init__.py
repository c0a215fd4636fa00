"""Fits the quality on what the network and all other figures say."""
