"""One picture's way through a network, layer by layer.

`steps` says what is known of each step, and needs no torch; `recorder` listens to the layers;
`autoencoder` and `denoising` know the two kinds of networks.
"""
