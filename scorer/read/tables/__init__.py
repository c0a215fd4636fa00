"""Tables of pairs with a header: one file per format, and what they share (`columns`)."""
