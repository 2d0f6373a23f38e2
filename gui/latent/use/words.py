"""What the Use panel calls the ways in which a picture can be odd."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def trait_name(trait: str) -> str:
    """A trait (see `denoiser.latent.traits`) in a word or two."""
    return {
        "error": QCoreApplication.translate("Trait", "hard to reconstruct"),
        "colours": QCoreApplication.translate("Trait", "colours"),
        "noise": QCoreApplication.translate("Trait", "noise"),
        "blur": QCoreApplication.translate("Trait", "blur"),
        "blocks": QCoreApplication.translate("Trait", "JPEG blocks"),
    }.get(trait, trait)


def trait_explained(trait: str) -> str:
    """What it means, in a sentence."""
    return {
        "error": QCoreApplication.translate(
            "Trait", "More of it is lost in its code than of other pictures of such contrast."
        ),
        "colours": QCoreApplication.translate(
            "Trait", "The network would reconstruct it better with red and blue exchanged."
        ),
        "noise": QCoreApplication.translate(
            "Trait", "There is fine structure even where it should be smooth."
        ),
        "blur": QCoreApplication.translate("Trait", "Nothing in it is as sharp as in the others."),
        "blocks": QCoreApplication.translate(
            "Trait", "It has edges every 8 pixels, as after strong JPEG compression."
        ),
    }.get(trait, "")
