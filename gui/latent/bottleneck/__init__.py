"""Watching the bottleneck: what becomes of a picture on its way, and what the size of the code,
changes of the picture and the trap of copying do to it."""
