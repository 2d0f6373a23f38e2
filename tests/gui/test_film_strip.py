"""Four hundred photos in the strip: no waiting, and what is looked at comes first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from denoiser.recipe import Settings
from gui.document import Document
from gui.film_strip import FilmStrip

COUNT = 400


@pytest.fixture
def documents(tmp_path: Path) -> list[Document]:
    """A folder as it comes from a day's work, one of them broken."""
    Image.effect_noise((40, 30), 50).save(tmp_path / "0.png")
    content = (tmp_path / "0.png").read_bytes()
    paths = [tmp_path / f"{number}.png" for number in range(COUNT)]
    for path in paths:
        path.write_bytes(content)
    paths[305].write_bytes(b"broken")
    return [Document(path, Settings()) for path in paths]


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[FilmStrip]:
    strip = FilmStrip()
    qtbot.addWidget(strip)
    strip.resize(1000, 130)
    yield strip
    strip.close_jobs()


def test_thumbnails_in_sight_load_first(
    strip: FilmStrip, documents: list[Document], qtbot: QtBot
) -> None:
    order: list[int] = []
    strip._thumbnails.loaded.connect(
        lambda document, _image: order.append(documents.index(document))
    )
    strip.show_documents(documents, documents[300])
    assert strip.count() == COUNT
    qtbot.waitUntil(lambda: len(order) >= 8)
    assert min(order[:8]) > 280
    assert max(order[:8]) < 320
    strip.scrollToItem(strip.item(100))
    seen = len(order)
    qtbot.waitUntil(lambda: len(order) >= seen + 8)
    assert {90 < number < 115 for number in order[seen + 2 : seen + 8]} == {True}
    qtbot.waitUntil(lambda: len(order) == COUNT - 1, timeout=30_000)
    assert 305 not in order


def test_photos_that_are_closed_get_no_thumbnail(
    strip: FilmStrip, documents: list[Document], qtbot: QtBot
) -> None:
    order: list[QImage] = []
    strip._thumbnails.loaded.connect(lambda _document, image: order.append(image))
    strip.show_documents(documents, documents[0])
    strip.show_documents(documents[:20], documents[0])
    assert strip.count() == 20
    qtbot.waitUntil(lambda: len(order) == 20)
    qtbot.wait(50)
    assert len(order) == 20
    strip.show_documents(documents[:1], documents[0])
    assert strip.count() == 0
    assert not strip.isVisible()
