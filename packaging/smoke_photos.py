"""Small photos of every kind that the bundle has to read.  Usage: smoke_photos.py SAMPLE FOLDER.

Runs in the environment that the bundle is made from, with the checkout in PYTHONPATH.
"""

import shutil
import sys
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image

from tests.denoiser.formats.dng import dng

ROOT = Path(__file__).resolve().parent.parent
TIFF_COMPRESSIONS = ("lzw", "deflate", "packbits", "jpeg", "jpeg2000", "jpegxl", "webp", "zstd")


def main(sample: Path, folder: Path) -> None:
    with Image.open(sample) as whole:
        part = whole.crop((1500, 900, 1660, 1020))
    for suffix in ("jpg", "png", "webp", "avif", "bmp", "tif"):
        part.save(folder / f"{suffix}.{suffix}")
    part.convert("CMYK").save(folder / "cmyk.jpg")
    pixels = np.asarray(part)
    for name in TIFF_COMPRESSIONS:
        tifffile.imwrite(folder / f"{name}.tif", pixels, photometric="rgb", compression=name)
    deep = pixels.astype(np.uint16) * 257
    tifffile.imwrite(folder / "16-bit.tif", deep, photometric="rgb", compression="lzma")
    tifffile.imwrite(folder / "float.tif", np.float32(pixels / 255), photometric="rgb")
    dng(folder / "raw.dng")
    for photo in (ROOT / "tests" / "denoiser" / "formats" / "data").glob("*.heic"):
        shutil.copy(photo, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
