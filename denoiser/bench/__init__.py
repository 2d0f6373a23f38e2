"""Benchmarks of quality, automatic noise level and speed: plain values and text tables."""
