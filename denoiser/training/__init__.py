"""Training: pictures in, noise added, a network that removes it again.

Everything in this package runs with torch, numpy and pillow alone, so that it can be carried to a
machine with a better processor than the photographer's.
"""
