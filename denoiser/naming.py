"""Names for results."""

from __future__ import annotations

import os
import string
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from denoiser.errors import QuietgrainError
from denoiser.formats.suffixes import promised_format
from denoiser.phrases import Phrase
from denoiser.products import Product, product_paths

SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "TIFF": ".tif", "WEBP": ".webp", "AVIF": ".avif"}
"""The formats that can be written, and the suffix each gets."""

LONGEST_NAME = 255
"""Bytes of UTF-8, suffix included: what common file systems take."""

FIELDS = ("stem", "model", "sigma", "counter")
"""What a name template may hold in braces: name of the source without suffix, name of the weights,
noise level with one decimal, place in the batch with at least four digits."""

_ILLEGAL = frozenset('<>:"/\\|?*') | {chr(code) for code in range(32)}
"""Characters that no file name may have on one system or another."""


class TemplateError(QuietgrainError):
    """A name template that gives no usable file names."""


def suffix_for(source: Path, source_format: str, wanted: str | None) -> str:
    """The suffix of a result, which also says its format.

    Args:
        source: keeps its own spelling (“.JPEG”) where the result has the same format.
        source_format: what the source really holds, as `denoiser.photo.Photo.format`.
        wanted: one of `SUFFIXES`; None is the format of the source, or TIFF if that is not written.
    """
    name = wanted or (source_format if source_format in SUFFIXES else "TIFF")
    same = name == source_format == promised_format(source)
    return source.suffix if same else SUFFIXES[name]


def default_target(
    source: Path,
    suffix: str,
    folder: Path | None = None,
    ending: str = "clean",
    *,
    products: Iterable[Product] = (Product.CLEANED,),
) -> Path:
    """Where a result goes unless the user says otherwise: a new name, never an existing file.

    ``holiday.jpg`` becomes ``holiday-clean.jpg``, then ``holiday-clean-2.jpg``; ``ending`` says
    what the file holds.  The names of the other ``products`` that go with it are as new.
    """
    folder = folder or source.parent
    number = 1
    while True:
        target = folder / numbered(source.stem, suffix, number, f"-{ending}")
        if not any(os.path.lexists(path) for path in product_paths(target, products)):
            return target
        number += 1


def numbered(name: str, suffix: str, number: int, ending: str = "") -> str:
    """``name``, ``ending``, ``-number`` (none for 1) and ``suffix``; where a disk would not take so
    long a name, ``name`` is shortened."""
    tail = ending + (suffix if number == 1 else f"-{number}{suffix}")
    while len((name + tail).encode("utf-8", "surrogateescape")) > LONGEST_NAME:
        name = name[:-1]
    return name + tail


def check_template(template: str) -> None:
    """Complain about a template before a batch starts.

    Raises:
        TemplateError: unknown fields, characters that file names cannot have, or nothing at all.
    """
    known = ", ".join(f"{{{field}}}" for field in FIELDS)
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        raise TemplateError(
            Phrase(
                "The name “{template}” has a brace without its partner. Use {fields}, or no "
                "braces.",
                template=template,
                fields=known,
            )
        ) from error
    for text, field, specification, conversion in parts:
        if illegal := sorted(_ILLEGAL & set(text)):
            raise TemplateError(
                Phrase(
                    "The name “{template}” holds “{character}”, which file names cannot have. "
                    "Leave it out; folders are mirrored from the input.",
                    template=template,
                    character=illegal[0],
                )
            )
        if field is not None and (field not in FIELDS or specification or conversion):
            raise TemplateError(
                Phrase(
                    "The name “{template}” has an unknown field. There are {fields}.",
                    template=template,
                    fields=known,
                )
            )
    if not template.strip(" .") or template.startswith("."):
        raise TemplateError(
            Phrase(
                "The name “{template}” would be empty or hidden. Try “{example}”.",
                template=template,
                example="{stem}",
            )
        )


def fill_template(template: str, *, stem: str, model: str, counter: int, sigma: float) -> str:
    """The name of a result, without number and suffix.

    Raises:
        TemplateError: see `check_template`.
    """
    check_template(template)
    return template.format(stem=stem, model=model, counter=f"{counter:04d}", sigma=f"{sigma:.1f}")


def same_name_key(path: Path) -> str:
    """Equal for paths that some disk takes for the same: case and composition of letters."""
    return unicodedata.normalize("NFC", path.as_posix()).casefold()


def distinct_names(wishes: Iterable[str], suffix: str = "") -> dict[str, str]:
    """For each text a name that files and folders may have on every system, no two the same.

    Characters that no name may have become “_”; where two become the same, the later ones are
    numbered.  All get ``suffix``.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for wish in wishes:
        text = "".join("_" if character in _ILLEGAL else character for character in wish)
        text = text.strip(" .") or "_"
        number = 1
        while (key := same_name_key(Path(numbered(text, suffix, number)))) in taken:
            number += 1
        taken.add(key)
        names[wish] = numbered(text, suffix, number)
    return names
