"""The latent space: autoencoders that force pictures through a few numbers, and what can be done
with these numbers.

    pictures ──encode──▶ code ──decode──▶ reconstruction

Unlike the denoising network of the app, which may pass details around its bottleneck, everything
that these networks reconstruct has gone through the code.
"""
