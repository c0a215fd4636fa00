"""What the network learns from: people's judgments, and versions that are made."""
