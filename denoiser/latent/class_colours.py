"""Colours of classes, for whoever draws them."""

from __future__ import annotations

CLASS_COLOURS = (
    (63, 144, 218),
    (255, 169, 14),
    (189, 31, 1),
    (148, 164, 162),
    (131, 45, 182),
    (169, 107, 89),
    (231, 99, 0),
    (185, 172, 112),
    (113, 117, 129),
    (146, 218, 221),
)
"""Told apart by colour-blind eyes too (Petroff, “Accessible Color Sequences for Data
Visualization”, 2021); after the tenth class they begin anew."""
