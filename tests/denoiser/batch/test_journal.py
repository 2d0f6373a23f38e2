"""The journal stands what crashes do to it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from denoiser.batch import ledger
from denoiser.batch.journal import (
    JOURNAL_NAME,
    Journal,
    OutputBusy,
    Record,
    settings_of,
    sha256_of,
    sole_use,
)
from denoiser.products import Product
from denoiser.recipe import ExportOptions, Recipe
from denoiser.weights import find_model
from tests.denoiser.batch.conftest import MakeRun, make_photo, recipe

RECORD = Record(
    source="/in/ä.jpg",
    name="ä.jpg",
    source_sha256="00",
    settings="{}",
    target="ä.jpg",
    target_size=5,
    target_sha256="11",
    sigma=4.5,
    removed=1.25,
    seconds=0.5,
    notes=("A note.",),
)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    undecodable = os.fsdecode(b"\xff.jpg")
    second = replace(RECORD, name=undecodable, source=f"/in/{undecodable}", target="b.jpg")
    with Journal(tmp_path) as journal:
        journal.append(RECORD, b"small picture")
        journal.append(second, b"another")
    with Journal(tmp_path) as journal:
        assert journal.earlier("ä.jpg", "{}") == (RECORD,)
        assert journal.earlier(undecodable, "{}") == (second,)
        assert journal.earlier("ä.jpg", "{ }") == ()
        assert journal.preview("ä.jpg") == b"small picture"
        assert journal.preview("b.jpg") == b"another"
        assert journal.preview("c.jpg") is None


@pytest.mark.parametrize("kept", [0.01, 0.3, 0.6, 0.99])
def test_a_line_that_a_crash_cut_short_costs_no_other(tmp_path: Path, kept: float) -> None:
    with Journal(tmp_path) as journal:
        journal.append(RECORD, b"1")
        first = (tmp_path / JOURNAL_NAME).stat().st_size
        journal.append(replace(RECORD, name="b.jpg", target="b.jpg"), b"2")
        both = (tmp_path / JOURNAL_NAME).stat().st_size
    os.truncate(tmp_path / JOURNAL_NAME, first + int(kept * (both - first)))
    for _ in range(2):
        with Journal(tmp_path) as journal:
            assert journal.earlier("ä.jpg", "{}") == (RECORD,)
            assert journal.earlier("b.jpg", "{}") == ()
    with Journal(tmp_path) as journal:
        journal.append(replace(RECORD, name="c.jpg", target="c.jpg"), b"3")
    with Journal(tmp_path) as journal:
        assert len(journal.earlier("c.jpg", "{}")) == 1
        assert journal.preview("c.jpg") == b"3"


def test_nonsense_between_lines_is_passed_over(tmp_path: Path) -> None:
    with Journal(tmp_path) as journal:
        journal.append(RECORD, b"1")
    with (tmp_path / JOURNAL_NAME).open("ab") as stream:
        stream.write(b'\xff\xfe\x00\n[]\n7\n{"name": 3}\n\n')
    with Journal(tmp_path) as journal:
        journal.append(replace(RECORD, sigma=5.0), b"2")
        assert [record.sigma for record in journal.earlier("ä.jpg", "{}")] == [5.0, 4.5]


def test_a_result_holds_as_long_as_its_content(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"12345")
    record = replace(RECORD, target="a.jpg", target_size=5, target_sha256=sha256_of(path))
    assert record.still_holds(tmp_path)
    path.write_bytes(b"12346")
    assert not record.still_holds(tmp_path)
    path.unlink()
    assert not record.still_holds(tmp_path)


def test_settings_are_those_that_change_the_file() -> None:
    plain = settings_of(Recipe(), "{stem}", "00")
    both = ExportOptions(products=(Product.CLEANED, Product.SHEET))
    assert settings_of(Recipe(export=both), "{stem}", "00") == plain
    others = {
        settings_of(Recipe(), "{stem}", "01"),
        settings_of(Recipe(), "{counter}", "00"),
        settings_of(recipe(sigma=3.0), "{stem}", "00"),
        settings_of(recipe(sigma=None, depth=16), "{stem}", "00"),
    }
    assert len(others | {plain}) == 5


def test_weights_that_were_trained_anew_make_other_pictures(
    source: Path, output: Path, run: MakeRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_photo(source / "a.png")
    run()
    other = replace(find_model("gaussian"), sha256="0" * 64)
    monkeypatch.setattr(ledger, "find_model", lambda _name: other)
    assert run().states() == {"a.png": "done"}


def test_the_lock_ends_with_its_holder(tmp_path: Path) -> None:
    with sole_use(tmp_path), pytest.raises(OutputBusy), sole_use(tmp_path):
        pass
    with sole_use(tmp_path):
        pass
