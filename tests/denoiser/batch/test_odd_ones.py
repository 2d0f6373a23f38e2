"""A batch that says which of its photos are not like the others."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from denoiser.batch.items import Event, ItemState, Order
from denoiser.batch.report import CSV_NAME
from denoiser.batch.run import Batch
from denoiser.batch.sources import find
from tests.denoiser.batch.conftest import make_photo, recipe


def ordered(source: Path, output: Path) -> Order:
    return Order((source,), output, recipe(), find_odd=True)


def test_each_photo_is_told_how_odd_it_is(source: Path, output: Path) -> None:
    for seed in range(11):
        make_photo(source / f"{seed}.png", seed)
    (source / "bad.png").write_bytes(b"no photo")
    events: list[Event] = []
    order = ordered(source, output)
    summary = Batch(order, find(order).items, events.append, device="cpu").run()
    assert summary.states[ItemState.DONE] == 11
    assert summary.notes == ()
    last = {event.item.source.name: event for event in events}
    assert last.pop("bad.png").odd is None
    assert all(event.odd is not None and event.state is ItemState.DONE for event in last.values())
    with (output / CSV_NAME).open(newline="", encoding="utf-8-sig") as stream:
        rows = {Path(row["source"]).name: row for row in csv.DictReader(stream)}
    assert rows["bad.png"]["odd_score"] == ""
    assert float(rows["3.png"]["odd_score"]) == round(last["3.png"].odd.score, 2)  # type: ignore[union-attr]


def test_too_few_photos_are_cleaned_all_the_same(source: Path, output: Path) -> None:
    make_photo(source / "one.png")
    order = ordered(source, output)
    summary = Batch(order, find(order).items, lambda _event: None, device="cpu").run()
    assert summary.states[ItemState.DONE] == 1
    assert "at least 10 photos are needed" in summary.notes[0]


def test_a_batch_that_does_not_ask_for_it_has_no_such_column(source: Path, output: Path) -> None:
    make_photo(source / "one.png")
    order = replace(ordered(source, output), find_odd=False)
    Batch(order, find(order).items, lambda _event: None, device="cpu").run()
    assert "odd" not in (output / CSV_NAME).read_text(encoding="utf-8-sig").splitlines()[0]
