"""What is known of English words: tables, and what is made of them."""
