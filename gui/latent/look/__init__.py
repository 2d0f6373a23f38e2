"""The Look panel: codes as clouds of points, side by side, with one selection."""
