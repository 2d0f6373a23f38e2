"""A small training that is watched while it goes on: see `denoiser.latent.live.session`."""
