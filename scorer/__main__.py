"""`python -m scorer`."""

from scorer.command.main import main

main()
