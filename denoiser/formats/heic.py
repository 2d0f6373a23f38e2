"""HEIC: decoded by libheif, which also turns the picture upright; never written."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import numpy as np
import pi_heif

from denoiser.formats import convert
from denoiser.formats.cicp import profile_of_code_points
from denoiser.formats.decoded import Decoded, Metadata, split_alpha
from denoiser.formats.isobmff import HEAD, items_are_text, require_whole_boxes, stated_size
from denoiser.formats.pillow_files import without_name
from denoiser.formats.problems import damaged, ends_early, first_frame_of, refuse_if_too_large

DECODING_ERRORS = (ValueError, EOFError, SyntaxError, RuntimeError, IndexError, OSError)
"""As pi_heif documents them, and one that fuzzing showed."""


def read(path: Path, stream: BinaryIO, max_megapixels: float) -> Decoded:
    """Decode the primary picture of a HEIC of 8, 10 or 12 bits; more than 8 become 16.

    Raises:
        UnreadablePhoto: truncated or damaged.
        PhotoTooLarge: by its header.
    """
    require_whole_boxes(path, stream)
    head = stream.read(HEAD)
    refuse_if_too_large(path, *stated_size(head), max_megapixels)
    if not items_are_text(head):
        raise damaged(path)
    stream.seek(0)
    try:
        file = pi_heif.open_heif(stream, convert_hdr_to_8bit=False)
        width, height = file.size
        refuse_if_too_large(path, width, height, max_megapixels)
        channels = np.array(file)  # a copy: the memory goes with the file
    except DECODING_ERRORS as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        early = isinstance(error, EOFError) or "nd of file" in str(error)
        raise ends_early(path) if early else damaged(path) from error
    info = file.info
    samples, alpha = split_alpha(channels)
    if samples.dtype == np.uint16:
        # libheif's 10 or 12 bits come shifted to the top of 16, so that white is not quite white.
        bits = info.get("bit_depth", 10)
        samples = convert.stretched(samples >> (16 - bits), bits)
        alpha = None if alpha is None else convert.stretched(alpha >> (16 - bits), bits)
    notes = []
    icc = info.get("icc_profile") or None
    if not icc and (points := info.get("nclx_profile")):
        icc, note = profile_of_code_points(
            points["color_primaries"], points["transfer_characteristics"], samples.shape[2]
        )
        notes += [note] if note else []
    if len(file) > 1:
        notes.append(first_frame_of(len(file)))
    metadata = Metadata(icc, without_name(info.get("exif")), info.get("xmp") or None)
    mode = "gray" if samples.shape[2] == 1 else "rgb"
    return Decoded(samples, mode, alpha, metadata, is_part=len(file) > 1, notes=tuple(notes))
