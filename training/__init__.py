"""Training of the learned metric and the quality model; it may import both scorer and corpus."""
