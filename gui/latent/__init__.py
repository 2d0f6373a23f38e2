"""The latent workspace: what the codes of pictures look like, and what can be done with them."""
