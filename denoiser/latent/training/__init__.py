"""Training of autoencoders with a latent space, by the same command as the denoising network's.

What both trainings have in common is in `denoiser.training`.
"""
