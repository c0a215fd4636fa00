"""The training of the network: batches, losses, checkpoints, and figures on held-out documents."""
