"""The fit of the figure that says which of several versions of one sentence is best."""
