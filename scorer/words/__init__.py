"""The words of a pair: what they are, which answer to which, and what both documents say of them."""
