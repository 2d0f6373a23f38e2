"""What the measures of a bottleneck say, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from denoiser.latent.verdict import COPIED, DOUBLE, Verdict
from gui.language import number
from gui.latent.bottleneck.words import UNBROKEN, whole

if TYPE_CHECKING:
    from denoiser.latent.trap import Evidence, Trap


def percent(share: float) -> str:
    """Below 0, where plain grey would have been better, that."""
    if share < 0:
        return QCoreApplication.translate("Verdicts", "below 0 %")
    return f"{number(100 * share, 0)}{UNBROKEN}%"


def verdict_text(verdict: Verdict) -> str:
    """For a column."""
    words = {
        Verdict.TOO_SMALL: QCoreApplication.translate("Verdicts", "too small"),
        Verdict.JUST_RIGHT: QCoreApplication.translate("Verdicts", "just right"),
        Verdict.TOO_LARGE: QCoreApplication.translate("Verdicts", "too large: begins to copy"),
        Verdict.UNDECIDED: QCoreApplication.translate("Verdicts", "undecided"),
    }
    return words[verdict]


def copying_begins(evidence: Evidence) -> bool:
    """By both measures, however little the code keeps."""
    return evidence.kept_in_pieces >= COPIED and evidence.double_exposure >= DOUBLE


def trap_in_words(trap: Trap) -> str:
    """Whether any of the sizes copies, and by what it is seen."""
    copies = [e for e in trap.sizes if e.verdict is Verdict.TOO_LARGE]
    widest = trap.sizes[-1]
    sentences = []
    if copies:
        sizes = ", ".join(whole(e.card.architecture.code) for e in copies)
        sentences.append(
            QCoreApplication.translate(
                "Verdicts",
                "With {sizes} numbers the autoencoder begins to copy. Its reconstructions are the "
                "best, and say nothing of that; but the widest also keeps {pieces} of pictures in "
                "pieces, which it has never seen, and what lies half-way between two of its codes "
                "is {double} a double exposure. A perfect copy would have 100 % of both.",
            ).format(
                sizes=sizes,
                pieces=percent(widest.kept_in_pieces),
                double=percent(max(0.0, widest.double_exposure)),
            )
        )
    elif thumbnails := [e for e in trap.sizes if copying_begins(e)]:
        widest_one = thumbnails[-1]
        sentences.append(
            QCoreApplication.translate(
                "Verdicts",
                "Here the measures do not tell a copy: {code} numbers keep too little for one "
                "({kept}), yet nearly as much of pictures in pieces ({pieces}), and half-way lies "
                "{double} of a double exposure. Such a code is like a thumbnail, of any picture.",
            ).format(
                code=whole(widest_one.card.architecture.code),
                kept=percent(widest_one.kept),
                pieces=percent(widest_one.kept_in_pieces),
                double=percent(widest_one.double_exposure),
            )
        )
    else:
        sentences.append(
            QCoreApplication.translate("Verdicts", "None of these sizes begins to copy.")
        )
    if trap.accuracy is not None and widest.accuracy is not None:
        sentences.append(
            QCoreApplication.translate(
                "Verdicts",
                "The labels tell less: neighbours in the widest code find {code} of them, those "
                "among the pixels {pixels}.",
            ).format(code=percent(widest.accuracy), pixels=percent(trap.accuracy))
        )
    sentences.append(
        QCoreApplication.translate("Verdicts", "Measured on {count} pictures of the set.").format(
            count=whole(trap.looked_at)
        )
    )
    return " ".join(sentences)
