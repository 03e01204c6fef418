"""The way in and out: the guard, the calls of the protocol, the local page, and the loop that serves them."""
