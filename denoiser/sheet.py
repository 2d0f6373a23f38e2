"""Noisy, cleaned and residual side by side, with captions: a picture to show to others.

A photo that fits is shown pixel for pixel.  A larger one is shown twice: the whole of it reduced,
and below a part at 100 %, since reducing takes noise away better than any denoiser.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from denoiser import exif
from denoiser.color import to_srgb
from denoiser.photo import Photo
from denoiser.preview import ResidualPart, fitting_gain, show_residual
from denoiser.products import software_name
from denoiser.quantise import dequantise, quantise
from denoiser.transparency import BEHIND_TRANSPARENCY, seen

PANEL = 1200
"""Longest side of a panel, in pixels."""
NARROWEST = 540
"""Pixels of width that a caption needs; smaller photos get margins, never larger pixels."""
SMALLEST_PART = 600
"""Pixels; the part at 100 % is as large as the panel above it, but not smaller than this."""
GAP = 24
CANVAS, TEXT, QUIET_TEXT = 64, 225, 165
"""Gray levels: neutral, so that tone and colour can be judged."""
TITLE_SIZE, CAPTION_SIZE = 30, 24
LINE = 44
"""Height of a line of text, in pixels."""

FONT = Path(__file__).resolve().parent / "fonts" / "DejaVuSans.ttf"
HOLDS = "Sheet: “{name}” noisy, cleaned, and the residual ×{gain:g} around mid-grey."


@dataclass(frozen=True)
class _Part:
    """Some of the photo: noisy and residual, float32 h×w×C, sRGB-encoded."""

    noisy: np.ndarray
    residual: np.ndarray
    place: str
    """What of the photo it is, for the captions."""


def make_sheet(
    photo: Photo,
    cleaned: Photo,
    *,
    made_with: str,
    gain: float | None = None,
    centre: tuple[float, float] | None = None,
) -> Photo:
    """The sheet, an sRGB picture of 8 bits that is labelled as what it is.

    Args:
        made_with: a sentence for the title and the label of the file.
        gain: how much the residual is magnified; None chooses what suits it.
        centre: x and y, in pixels, of the part at 100 %; None is the middle of the photo.
    """
    parts = _parts(photo, cleaned, centre or (photo.width / 2, photo.height / 2))
    if gain is None:
        gain = fitting_gain(parts[-1].residual)
    name = photo.path.name if photo.path else ""
    picture = _drawn(parts, gain, f"{name}   {photo.width} × {photo.height}   {made_with}")
    return Photo(
        pixels=dequantise(np.asarray(picture)),
        alpha=None,
        depth=8,
        mode="rgb",
        format="JPEG",
        path=photo.path,
        exif=exif.label(f"{HOLDS.format(name=name, gain=gain)} {made_with}", software_name()),
    )


def _parts(photo: Photo, cleaned: Photo, centre: tuple[float, float]) -> list[_Part]:
    pictures = [_as_seen(each) for each in (photo, cleaned)]
    opacity = np.ones((1, 1), np.float32) if photo.alpha is None else dequantise(photo.alpha)
    scale = min(1.0, PANEL / max(photo.width, photo.height))
    if scale == 1:
        return [_part("100 %", pictures, opacity)]
    width, height = (max(1, round(side * scale)) for side in (photo.width, photo.height))
    reduced = [replace(p, pixels=_reduced(p.pixels, width, height)) for p in pictures]
    whole = _part(
        f"whole photo, {scale * 100:.0f} %",
        reduced,
        _reduced(opacity[..., None], width, height)[..., 0],
    )
    rows, columns = (
        _window(middle, max(panel, min(SMALLEST_PART, side)), side)
        for middle, panel, side in (
            (centre[1], height, photo.height),
            (centre[0], width, photo.width),
        )
    )
    detail = [replace(p, pixels=p.pixels[rows, columns]) for p in pictures]
    if photo.alpha is not None:
        opacity = opacity[rows, columns]
    return [whole, _part("part, 100 %", detail, opacity)]


def _as_seen(photo: Photo) -> Photo:
    """Without what its transparency hides, which reducing would mix with what is seen."""
    if photo.alpha is None:
        return photo
    return replace(photo, pixels=seen(photo), alpha=None, icc=None, linear=False)


def _part(place: str, pictures: list[Photo], opacity: np.ndarray) -> _Part:
    """``opacity`` is H×W or 1×1, from 0 to 1; where it is 0 there is a gray, and no residual."""
    noisy, cleaned = (
        to_srgb(replace(each, pixels=np.ascontiguousarray(each.pixels))) for each in pictures
    )
    shown = opacity[..., None]
    before = noisy * shown + BEHIND_TRANSPARENCY * (1 - shown)
    return _Part(before, (noisy - cleaned) * shown, place)


def _window(middle: float, length: int, side: int) -> slice:
    """``length`` of the ``side`` pixels around ``middle``, moved to lie within them."""
    start = min(max(0, round(middle - length / 2)), side - length)
    return slice(start, start + length)


def _reduced(pixels: np.ndarray, width: int, height: int) -> np.ndarray:
    """Means over the area of each new pixel, in float: a residual has to keep its sign."""
    channels = [
        Image.fromarray(np.ascontiguousarray(pixels[..., channel])).resize(
            (width, height), Image.Resampling.BOX
        )
        for channel in range(pixels.shape[2])
    ]
    return np.stack([np.asarray(channel) for channel in channels], axis=-1)


def _drawn(parts: list[_Part], gain: float, title: str) -> Image.Image:
    cell = max(NARROWEST, *(part.noisy.shape[1] for part in parts))
    width = 3 * cell + 4 * GAP
    rows = [part.noisy.shape[0] + LINE + GAP for part in parts]
    sheet = Image.new("RGB", (width, GAP + LINE + GAP + sum(rows)), (CANVAS,) * 3)
    draw = ImageDraw.Draw(sheet)
    _write(draw, (GAP, GAP), title, TITLE_SIZE, TEXT, width - 2 * GAP)
    top = GAP + LINE + GAP
    for part, row in zip(parts, rows, strict=True):
        panels = {
            "Noisy": part.noisy,
            "Cleaned": part.noisy - part.residual,
            f"Residual ×{gain:g}": show_residual(part.residual, gain, ResidualPart.ALL),
        }
        for index, (name, values) in enumerate(panels.items()):
            left = GAP + index * (cell + GAP)
            end = _write(draw, (left, top), name, CAPTION_SIZE, TEXT, cell)
            note = f"   {part.place}" + ("   mid-grey is zero" if index == 2 else "")
            _write(draw, (end, top), note, CAPTION_SIZE, QUIET_TEXT, left + cell - end)
            samples = quantise(values, 8)
            shown = np.broadcast_to(samples, (*samples.shape[:2], 3))
            sheet.paste(Image.fromarray(np.ascontiguousarray(shown)), (left, top + LINE))
        top += row
    return sheet


def _write(
    draw: ImageDraw.ImageDraw,
    place: tuple[int, int],
    text: str,
    size: int,
    gray: int,
    width: int,
) -> int:
    """Write one line, shortened to ``width`` pixels; where it ends."""
    font = ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)
    if draw.textlength(text, font) > width:
        while text and draw.textlength(f"{text}…", font) > width:
            text = text[:-1]
        text += "…"
    draw.text(place, text, font=font, fill=(gray,) * 3)
    return place[0] + round(draw.textlength(text, font))
