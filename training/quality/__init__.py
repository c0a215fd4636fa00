"""The fit of the quality model on the figures of pairs, those of the network included."""
