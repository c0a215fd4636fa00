"""Trains the network: batches, objectives, checkpoints, and how well it reads what is held out."""
