"""Gates: what must hold of a report, so that a build fails where it does not."""
