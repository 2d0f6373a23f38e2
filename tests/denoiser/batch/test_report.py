"""What the report tells, whatever files are called."""

from __future__ import annotations

import base64
import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import numpy as np
import pytest
from PIL import Image

from denoiser.batch.report import CSV_NAME, HTML_NAME
from tests.denoiser.batch.conftest import MakeRun, make_photo

NASTY = "a & <b>#1</b> 'q' \"d\" ü.png"


class Page(HTMLParser):
    """All that a browser would show or load."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.links: list[str] = []
        self.pictures: list[str] = []
        self.feed(text)

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a":
            self.links.append(values["href"] or "")
        if tag == "img":
            self.pictures.append(values["src"] or "")
        assert tag not in ("script", "link", "b") or tag == "b"


def page_of(output: Path) -> Page:
    return Page((output / HTML_NAME).read_text(encoding="utf-8"))


def rows_of(output: Path) -> list[dict[str, str]]:
    text = (output / CSV_NAME).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_all_photos_are_in_both_files(source: Path, output: Path, run: MakeRun) -> None:
    make_photo(source / "b" / NASTY.replace("/", ""))
    make_photo(source / "z.png", 1)
    (source / "empty.jpg").touch()
    done = run()
    assert done.summary is not None
    assert done.summary.report == output / HTML_NAME
    rows = {Path(row["source"]).name: row for row in rows_of(output)}
    assert [rows[name]["state"] for name in ("z.png", "empty.jpg")] == ["done", "failed"]
    assert rows["z.png"]["sigma"] == "10.00"
    assert float(rows["z.png"]["removed_rms"]) > 5
    assert "is empty" in rows["empty.jpg"]["sentence"]
    page = page_of(output)
    shown = " ".join(page.text)
    assert "2 done" in re.sub(r"\s+", " ", shown) or "2" in page.text
    assert "“empty.jpg” is empty. Use another copy of it." in page.text
    linked = [unquote(link) for link in page.links if not link.startswith("file:")]
    assert all((output / link).is_file() for link in linked)
    assert len(linked) == len(page.pictures) == 2


def test_names_with_markup_stay_names(source: Path, output: Path, run: MakeRun) -> None:
    name = "a & <b>1<%b> 'q' \"d\" #ü.png"
    make_photo(source / name)
    run()
    page = page_of(output)
    assert name in page.text
    assert unquote(page.links[-1]) == name
    assert rows_of(output)[0]["source"] == str(source / name)


def test_the_pictures_show_noisy_and_cleaned(source: Path, output: Path, run: MakeRun) -> None:
    make_photo(source / "a.png")
    run()
    kind, code = page_of(output).pictures[0].split(",")
    assert kind == "data:image/jpeg;base64"
    with Image.open(io.BytesIO(base64.b64decode(code))) as sheet:
        assert sheet.size == (488, 160)
        pixels = np.asarray(sheet, np.float32)
    noisy, cleaned = pixels[60:100, 230:260], pixels[60:100, 394:424]
    assert noisy.std(axis=0).mean() > 2 * cleaned.std(axis=0).mean()
    assert abs(noisy.mean() - cleaned.mean()) < 4


def test_a_run_that_goes_on_reports_all(source: Path, output: Path, run: MakeRun) -> None:
    make_photo(source / "a.png")
    run()
    make_photo(source / "b.png", 1)
    run()
    assert [row["state"] for row in rows_of(output)] == ["skipped", "done"]
    assert len(page_of(output).pictures) == 2
    assert rows_of(output)[0]["sigma"] == "10.00"


def test_a_run_that_ended_early_says_so(source: Path, output: Path, run: MakeRun) -> None:
    for seed in range(3):
        make_photo(source / f"{seed}.png", seed)
    run(hook=lambda event, batch: batch.cancel() if event.item.index == 0 else None)
    page = page_of(output)
    assert "Cancelled. Start it again to go on where it stopped." in page.text
    assert "waiting" in [row["state"] for row in rows_of(output)]


@pytest.mark.parametrize("mode", ["L", "RGBA"])
def test_gray_and_transparent_photos_have_pictures(
    source: Path, output: Path, run: MakeRun, mode: str
) -> None:
    make_photo(source / "a.png", mode=mode)
    run()
    assert len(page_of(output).pictures) == 1
