"""The words of a pair: how a text is split into them, which correspond, and how both documents use them."""
