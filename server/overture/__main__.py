"""`python -m overture`: the command line."""

from overture.cli import main

main(prog_name="overture")
