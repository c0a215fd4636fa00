"""Office documents and books: one file per format, and what they share."""
