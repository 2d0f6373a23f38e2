"""Training a small autoencoder in the window, and watching how it learns."""
