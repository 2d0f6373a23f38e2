"""The Use panel of the latent workspace: odd ones out, groups, compression."""
