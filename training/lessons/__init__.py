"""Training examples of the network, from human judgments and from synthetic errors; a `Lesson` is one of them."""
