"""Every kind of file of the design's “Input that must not surprise us”, made once and for real.

A specimen knows how its file is made, and what a user is to get for it: a result, or a sentence.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import imagecodecs
import numpy as np
import tifffile
from PIL import Image, ImageCms

from denoiser import exif
from denoiser.formats.cicp import srgb_profile
from tests.denoiser.formats.test_raw import dng
from tests.zoo.scene import HEIGHT, SCENE, WIDTH, Corners, gray, scene, turned

ROOT = Path(__file__).parents[2]
PHONE = ROOT / "gui" / "samples" / "night-iso640.jpg"
HEIC = ROOT / "tests" / "denoiser" / "formats" / "data" / "turned.heic"
WIDE = bytes(imagecodecs.cms_profile("adobergb"))
FRAMES = [Image.fromarray(scene()), Image.new("RGB", (WIDTH, HEIGHT), (9, 9, 9))]


@dataclass(frozen=True)
class Result:
    """What comes out."""

    suffix: str
    """Of the result, where no format is asked for."""
    size: tuple[int, int] = (WIDTH, HEIGHT)
    """Width and height in pixels, upright."""
    channels: int = 3
    depth: int = 8
    alpha: bool = False
    icc: bytes | None = None
    corners: Corners | None = SCENE
    """In the numbers of the result; None where it does not hold the scene."""
    tolerance: float = 4.0
    """Of the corners, in 8-bit units."""
    notes: tuple[str, ...] = ()
    """Words of the notes that the user reads, one for each; nothing else is to be said."""
    check: Callable[[Path, Path], None] | None = None
    """What else holds between source and result."""


@dataclass(frozen=True)
class Refusal:
    """What is said instead; the name of the file is always part of it."""

    words: str
    in_batch: bool = True
    """Whether a folder's batch takes notice of the file at all."""


@dataclass(frozen=True)
class Specimen:
    """One file."""

    name: str
    make: Callable[[Path], object]
    outcome: Result | Refusal


def with_exif(orientation: int) -> bytes:
    """What the phone wrote, its thumbnail and maker notes included, with another orientation."""
    with Image.open(PHONE) as picture:
        block = bytearray(picture.info["exif"].removeprefix(exif_name := b"Exif\0\0"))
    entry = exif.read_directory(block, exif.first_directory(block)).entries[exif.ORIENTATION]
    struct.pack_into(exif.byte_order(block) + "H", block, entry.offset, orientation)
    return exif_name + bytes(block)


# How files are made.


def saved(mode: str = "RGB", **options: object) -> Callable[[Path], None]:
    """The scene, converted to a mode of Pillow and written by it."""

    def make(path: Path) -> None:
        Image.fromarray(scene()).convert(mode).save(path, **options)

    return make


def picture(samples: np.ndarray, **options: object) -> Callable[[Path], None]:
    return lambda path: Image.fromarray(samples).save(path, **options)


def tiff(samples: np.ndarray, photometric: str, **options: object) -> Callable[[Path], None]:
    return lambda path: tifffile.imwrite(
        path, samples, photometric=photometric, metadata=None, **options
    )


def content(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def as_bytes(format_name: str, **options: object) -> bytes:
    file = io.BytesIO()
    Image.fromarray(scene()).save(file, format_name, **options)
    return file.getvalue()


def truncated(format_name: str) -> Callable[[Path], object]:
    data = as_bytes(format_name)
    return content(data[: len(data) * 2 // 3])


def sixteen(samples: np.ndarray) -> np.ndarray:
    """8 bits as 16 bits, with something in the lower ones."""
    low = np.random.default_rng(2).integers(0, 200, samples.shape)
    return (samples.astype(np.uint16) * 257 // 256 * 256 + low).astype(np.uint16)


def hidden_colours() -> np.ndarray:
    """The scene with a transparent rectangle, under which lies a garish pattern."""
    samples = np.dstack((scene(), np.full((HEIGHT, WIDTH), 255, np.uint8)))
    rows, columns = np.mgrid[0:28, 0:36]
    garish = np.where(((rows + columns) % 2)[..., None] == 0, (255, 0, 255), (0, 255, 0))
    samples[14:42, 18:54, :3] = garish
    samples[14:42, 18:54, 3] = 0
    return samples


def ycck() -> bytes:
    """As Photoshop writes it: inks inverted, stored as YCCK, marked by Adobe's segment."""
    inks = np.asarray(Image.fromarray(scene()).convert("CMYK"))
    return bytes(imagecodecs.jpeg8_encode(255 - inks, 95, colorspace="CMYK", outcolorspace="YCCK"))


def lab(depth: int) -> np.ndarray:
    """The scene as CIELab under D50, signed, as TIFF stores it."""
    srgb, pcs = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    converted = ImageCms.profileToProfile(Image.fromarray(scene()), srgb, pcs, outputMode="LAB")
    assert converted is not None
    values = np.asarray(converted)
    if depth == 8:
        return values
    lightness = values[..., :1].astype(np.uint16) * 257
    sides = values[..., 1:].view(np.int8).astype(np.int16) * 256
    return np.dstack((lightness, sides.view(np.uint16)))


def floats() -> np.ndarray:
    """Linear light, with a highlight far above 1."""
    linear = (scene().astype(np.float32) / 255) ** 2.2
    linear[: HEIGHT // 2, WIDTH // 2 :] *= 12
    return linear


def not_numbers() -> np.ndarray:
    samples = floats()
    samples[7, 9, 1] = np.nan
    return samples


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    data = b"\x89PNG\r\n\x1a\n"
    for kind, payload in chunks:
        crc = zlib.crc32(kind + payload)
        data += struct.pack(">I", len(payload)) + kind + payload + struct.pack(">I", crc)
    return data


HUGE_WIDTH, HUGE_HEIGHT = 30_000, 24_000


def huge_png() -> bytes:
    """720 megapixels, says the header; there is nothing behind it that could be decoded."""
    header = struct.pack(">IIBBBBB", HUGE_WIDTH, HUGE_HEIGHT, 8, 2, 0, 0, 0)
    return png((b"IHDR", header), (b"IDAT", b""), (b"IEND", b""))


def huge_tiff() -> bytes:
    file = io.BytesIO()
    tifffile.imwrite(file, scene(), photometric="rgb", metadata=None)
    data = bytearray(file.getvalue())
    with tifffile.TiffFile(io.BytesIO(data)) as tiff_file:
        for tag, side in ((256, HUGE_WIDTH), (257, HUGE_HEIGHT)):
            struct.pack_into("<I", data, tiff_file.pages[0].tags[tag].valueoffset, side)
    return bytes(data)


def huge_jpeg() -> bytes:
    data = bytearray(as_bytes("JPEG"))
    frame = data.index(b"\xff\xc0")
    struct.pack_into(">HH", data, frame + 5, HUGE_HEIGHT, HUGE_WIDTH)
    return bytes(data)


def huge_iso_media(data: bytes) -> bytes:
    """AVIF or HEIC: every statement of a size replaced."""
    patched = bytearray(data)
    at = patched.find(b"ispe")
    while at >= 0:
        struct.pack_into(">II", patched, at + 8, HUGE_WIDTH, HUGE_HEIGHT)
        at = patched.find(b"ispe", at + 4)
    return bytes(patched)


def huge_bmp() -> bytes:
    data = bytearray(as_bytes("BMP"))
    struct.pack_into("<ii", data, 18, HUGE_WIDTH, HUGE_HEIGHT)
    return bytes(data)


def huge_gif() -> bytes:
    data = bytearray(as_bytes("GIF"))
    struct.pack_into("<HH", data, 6, 65_535, 65_535)
    return bytes(data)


def profile_bomb() -> bytes:
    """A sound picture whose colour profile grows to 100 megabytes when it is decompressed."""
    whole = as_bytes("PNG")
    bomb = b"ICC profile\0\0" + zlib.compress(bytes(100 << 20))
    return whole[:33] + png((b"iCCP", bomb))[8:] + whole[33:]


def strip_bomb() -> bytes:
    """A TIFF of a few pixels whose only strip grows to 300 megabytes when it is decompressed."""
    file = io.BytesIO()
    tifffile.imwrite(file, scene(), photometric="rgb", metadata=None, compression="zlib")
    data = bytearray(file.getvalue())
    bomb = zlib.compress(bytes(300 << 20))
    with tifffile.TiffFile(io.BytesIO(data)) as tiff_file:
        tags = tiff_file.pages[0].tags
        struct.pack_into("<I", data, tags[273].valueoffset, len(data))
        kind = "<I" if tags[279].dtype == 4 else "<H"
        if kind == "<H":  # a SHORT cannot say how long the bomb is
            struct.pack_into("<H", data, tags[279].offset + 2, 4)
        struct.pack_into("<I", data, tags[279].valueoffset, len(bomb))
    return bytes(data) + bomb


def animated(format_name: str) -> Callable[[Path], None]:
    return lambda path: FRAMES[0].save(
        path, format_name, save_all=True, append_images=FRAMES[1:], duration=100
    )


def pages(path: Path) -> None:
    with tifffile.TiffWriter(path) as file:
        for page in FRAMES:
            file.write(np.asarray(page), photometric="rgb", metadata=None)


def thumbs_db() -> bytes:
    """As Windows leaves it: an OLE compound file."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\0\x03\0\xfe\xff" + bytes(482)


def ds_store() -> bytes:
    """As macOS leaves it."""
    return b"\0\0\0\x01Bud1\0\0\x10\0\0\0\x08\0\0\0\x10\0" + bytes(4064)


def dark() -> np.ndarray:
    noise = np.random.default_rng(1).integers(0, 3, (HEIGHT, WIDTH, 3), np.uint8)
    return scene(noise=0) // 24 + noise


# What else holds.


def hidden_colours_stay(source: Path, result: Path) -> None:
    """Transparency bit for bit, and nothing of the garish pattern beside it."""
    before, after = (np.asarray(Image.open(path).convert("RGBA")) for path in (source, result))
    assert np.array_equal(before[..., 3], after[..., 3])
    border = after[10:46, 14:58].astype(int)
    seen = border[..., 3] == 255
    clean = scene(noise=0)[10:46, 14:58].astype(int)
    assert np.abs(border[..., :3] - clean)[seen].max() <= 4 * 3


def highlights_stay(source: Path, result: Path) -> None:
    before, after = tifffile.imread(source), tifffile.imread(result)
    assert before.max() > 2
    assert abs(float(after.max()) / float(before.max()) - 1) < 0.1


def nothing_but_orientation_and_thumbnail_changes(_source: Path, result: Path) -> None:
    with Image.open(result) as written:
        described = written.getexif()
        assert described.get(exif.ORIENTATION, 1) == 1
        assert described[0x0110] == "SM-G935L"
        assert not described.get_ifd(1), "the embedded thumbnail shows the picture as it was"


def clipped_stays_clipped(_source: Path, result: Path) -> None:
    after = np.asarray(Image.open(result))
    assert after[:20, :28].max() <= 1
    assert after[36:, 44:].min() >= 254


PALETTE = "palette was expanded"
FIRST_FRAME = "Only the first of 2 frames"
CMYK = "CMYK without a profile"
LAB = "Lab colours were converted"
CUT = "is damaged: it ends early"
HUGE = "has 720 megapixels; the limit is 400"
TWO_TONES: Corners = ((0, 0, 0), (255, 255, 255), (0, 0, 0), (255, 255, 255))
TWO_TONE_PICTURE = Image.fromarray(scene(corners=TWO_TONES, noise=0)).convert("1")
CLIPPED: Corners = ((0, 0, 0), (255, 255, 255), (0, 0, 0), (255, 255, 255))
DARK: Corners = ((9, 3, 3), (3, 7, 4), (3, 4, 8), (7, 7, 7))
LIGHTNESS = gray(SCENE)


def orientations() -> list[Specimen]:
    found = []
    for orientation in range(1, 9):
        block = with_exif(orientation)
        for suffix in ("jpg",) if orientation not in (3, 6) else ("jpg", "png", "webp", "avif"):
            outcome = Result(
                f".{suffix}",
                size=(WIDTH, HEIGHT) if orientation < 5 else (HEIGHT, WIDTH),
                corners=turned(SCENE, orientation),
                check=nothing_but_orientation_and_thumbnail_changes,
            )
            quality = {} if suffix == "png" else {"quality": 95}
            make = saved(exif=block, **quality)
            found.append(Specimen(f"orientation-{orientation}.{suffix}", make, outcome))
    tag = [(exif.ORIENTATION, 3, 1, 6, True)]
    seen = Result(".tif", size=(HEIGHT, WIDTH), corners=turned(SCENE, 6))
    return [*found, Specimen("orientation-6.tif", tiff(scene(), "rgb", extratags=tag), seen)]


def of_kind() -> list[Specimen]:
    """Kinds of pixels."""
    bilevel = Result(".png", channels=1, corners=TWO_TONES)
    gray_result = Result(".png", channels=1, corners=LIGHTNESS)
    wide = Result(".png", icc=WIDE)
    rgb = Image.fromarray(scene())
    few_colours = rgb.quantize(32)
    return [
        Specimen("bilevel.png", TWO_TONE_PICTURE.save, bilevel),
        Specimen(
            "bilevel.tif",
            lambda path: TWO_TONE_PICTURE.save(path, compression="group4"),
            Result(".tif", channels=1, corners=TWO_TONES),
        ),
        Specimen("gray.png", saved("L"), gray_result),
        Specimen("gray.jpg", saved("L"), Result(".jpg", channels=1, corners=LIGHTNESS)),
        Specimen(
            "gray-and-alpha.png",
            saved("LA"),
            Result(".png", channels=1, alpha=True, corners=LIGHTNESS),
        ),
        Specimen(
            "gray-16.png",
            picture(sixteen(np.asarray(rgb.convert("L")))),
            Result(".png", channels=1, depth=16, corners=LIGHTNESS),
        ),
        Specimen(
            "gray-16.tif",
            tiff(sixteen(np.asarray(rgb.convert("L"))), "minisblack"),
            Result(".tif", channels=1, depth=16, corners=LIGHTNESS),
        ),
        Specimen("palette.png", few_colours.save, Result(".png", tolerance=12, notes=(PALETTE,))),
        Specimen(
            "palette-transparent.png",
            lambda path: few_colours.save(path, transparency=0),
            Result(".png", alpha=True, tolerance=12, notes=(PALETTE,)),
        ),
        Specimen(
            "hidden-colours.png",
            picture(hidden_colours()),
            Result(".png", alpha=True, corners=None, check=hidden_colours_stay),
        ),
        Specimen(
            "hidden-colours.webp",
            picture(hidden_colours(), lossless=True, exact=True),
            Result(".webp", alpha=True, corners=None),
        ),
        Specimen(
            "rgb-16.png",
            lambda path: path.write_bytes(imagecodecs.png_encode(sixteen(scene()))),
            Result(".png", depth=16),
        ),
        Specimen("rgb-16.tif", tiff(sixteen(scene()), "rgb"), Result(".tif", depth=16)),
        Specimen(
            "above-one.tif",
            tiff(floats(), "rgb"),
            Result(".tif", depth=32, corners=None, check=highlights_stay),
        ),
        Specimen("not-numbers.tif", tiff(not_numbers(), "rgb"), Refusal("not numbers")),
        Specimen("cmyk.jpg", saved("CMYK", quality=95), Result(".jpg", notes=(CMYK,))),
        Specimen("ycck.jpg", content(ycck()), Result(".jpg", notes=(CMYK,))),
        Specimen(
            "cmyk.tif",
            tiff(np.asarray(rgb.convert("CMYK")), "separated"),
            Result(".tif", notes=(CMYK,)),
        ),
        Specimen("lab.tif", tiff(lab(8), "cielab"), Result(".tif", notes=(LAB,))),
        Specimen("lab-16.tif", tiff(lab(16), "cielab"), Result(".tif", depth=16, notes=(LAB,))),
        Specimen("wide-gamut.png", saved(icc_profile=WIDE), wide),
        Specimen(
            "wide-gamut.jpg",
            saved(icc_profile=WIDE, quality=95),
            Result(".jpg", icc=WIDE),
        ),
        Specimen("wide-gamut.tif", saved(icc_profile=WIDE), Result(".tif", icc=WIDE)),
        Specimen("untagged.jpg", saved(quality=95), Result(".jpg")),
        Specimen("dark.png", picture(dark()), Result(".png", corners=DARK, tolerance=2)),
        Specimen(
            "clipped.png",
            picture(scene(corners=CLIPPED, noise=0)),
            Result(".png", corners=CLIPPED, check=clipped_stays_clipped),
        ),
        Specimen(
            "camera.dng",
            dng,
            Result(
                ".tif",
                size=(120, 80),
                depth=16,
                icc=srgb_profile(3),
                corners=((124, 124, 124),) * 4,
                notes=("developed to sRGB",),
            ),
        ),
        Specimen("phone.heic", content(HEIC.read_bytes()), Result(".tif", (32, 48), corners=None)),
    ]


def of_size() -> list[Specimen]:
    """Sizes, up to those that are refused."""
    plain = {"corners": None}
    return [
        Specimen("one.png", picture(scene(1, 1)), Result(".png", (1, 1), **plain)),
        Specimen("one.jpg", picture(scene(1, 1)), Result(".jpg", (1, 1), **plain)),
        Specimen("one.tif", picture(scene(1, 1)), Result(".tif", (1, 1), **plain)),
        Specimen("column.png", picture(scene(1, 300)), Result(".png", (1, 300), **plain)),
        Specimen("row.webp", picture(scene(300, 1)), Result(".webp", (300, 1), **plain)),
        Specimen("tiny.avif", picture(scene(5, 3)), Result(".avif", (5, 3), **plain)),
        Specimen("odd.png", picture(scene(73, 57)), Result(".png", (73, 57))),
        Specimen("panorama.png", picture(scene(3001, 3)), Result(".png", (3001, 3), **plain)),
        Specimen("tiles.png", picture(scene(401, 203)), Result(".png", (401, 203))),
        Specimen("huge.png", content(huge_png()), Refusal(HUGE)),
        Specimen("huge.tif", content(huge_tiff()), Refusal(HUGE)),
        Specimen("huge.jpg", content(huge_jpeg()), Refusal(HUGE)),
        Specimen("huge.bmp", content(huge_bmp()), Refusal(HUGE)),
        Specimen("huge.gif", content(huge_gif()), Refusal("has 4295 megapixels; the limit is 400")),
        Specimen("huge.avif", content(huge_iso_media(as_bytes("AVIF"))), Refusal("limit is 268")),
        Specimen("huge.heic", content(huge_iso_media(HEIC.read_bytes())), Refusal(HUGE)),
        Specimen(
            "profile-bomb.png",
            content(profile_bomb()),
            Result(".png", notes=("colour profile cannot be used",)),
        ),
        Specimen("strip-bomb.tif", content(strip_bomb()), Refusal("is damaged")),
    ]


def damaged() -> list[Specimen]:
    """Files that are no photos, or no longer."""
    heic = HEIC.read_bytes()
    return [
        *(
            Specimen(f"truncated.{name.lower()}", truncated(name), Refusal(CUT))
            for name in ("JPEG", "PNG", "TIFF", "WEBP", "AVIF", "BMP", "GIF")
        ),
        Specimen("truncated.heic", content(heic[: len(heic) // 2]), Refusal(CUT)),
        Specimen("zero-byte.jpg", content(b""), Refusal("is empty")),
        Specimen("text.jpg", content(b"not a photo\n" * 9), Refusal("is not a photo")),
        Specimen("jpeg-called.png", saved(format="JPEG", quality=95), Result(".jpg")),
        Specimen("png-called.jpg", saved(format="PNG"), Result(".png")),
        Specimen("tiff-called.nef", saved(format="TIFF"), Result(".tif")),
        Specimen("from-the-web.jfif", saved(format="JPEG", quality=95), Result(".jfif")),
        Specimen("Thumbs.db", content(thumbs_db()), Refusal("is not a photo", in_batch=False)),
        Specimen(".DS_Store", content(ds_store()), Refusal("is not a photo", in_batch=False)),
        Specimen(
            "loop.jpg",
            lambda path: path.symlink_to(path.name),
            Refusal("cannot be read", in_batch=False),
        ),
        Specimen("folder.jpg", lambda path: path.mkdir(), Refusal("is a folder", in_batch=False)),
    ]


def of_several_pictures() -> list[Specimen]:
    """Animations and pages, of which the first is taken and the user told."""
    palette = (PALETTE, FIRST_FRAME)
    return [
        Specimen("animated.gif", animated("GIF"), Result(".tif", tolerance=12, notes=palette)),
        Specimen("animated.png", animated("PNG"), Result(".png", notes=(FIRST_FRAME,))),
        Specimen("animated.webp", animated("WEBP"), Result(".webp", notes=(FIRST_FRAME,))),
        Specimen("animated.avif", animated("AVIF"), Result(".avif", notes=(FIRST_FRAME,))),
        Specimen("pair.jpg", animated("MPO"), Result(".jpg", notes=(FIRST_FRAME,))),
        Specimen("pages.tif", pages, Result(".tif", notes=("Only the first of 2 pages",))),
    ]


def named() -> list[Specimen]:
    """Names."""
    jpeg, result = saved("RGB", format="JPEG", quality=95), Result(".jpg")
    names = (
        "mit Leerzeichen und #1 100%.jpg",
        "фото – 写真 é.jpg",
        "<b>bold & [*].jpg",
        "a.tar.jpg",
        "SHOUTED.JPG",
        "shouted.jpg",
        "n" * 251 + ".jpg",
        "ж" * 125 + ".jpg",
    )
    found = [Specimen(name, jpeg, result) for name in names]
    return [*found, Specimen("shouted.png", saved(format="PNG"), Result(".png"))]


ALL = (
    *of_kind(),
    *orientations(),
    *of_size(),
    *damaged(),
    *of_several_pictures(),
    *named(),
)
SPECIMENS = {specimen.name: specimen for specimen in ALL}


def make_zoo(folder: Path) -> Path:
    """All files of the zoo, in ``folder``."""
    for specimen in ALL:
        specimen.make(folder / specimen.name)
    return folder
