"""Makes what scorer learns from data; sees both scorer and corpus."""
