"""Batches over small real files, from beginning to end."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from denoiser.batch.items import Event, Existing, ItemState
from denoiser.batch.journal import OutputBusy, sole_use
from denoiser.batch.local import LocalCrew
from denoiser.batch.run import Batch
from denoiser.opening import open_photo
from tests.denoiser.batch.conftest import (
    MakeRun,
    last_events,
    leftovers,
    make_photo,
    recipe,
    results,
)

DONE, SKIPPED, FAILED, WAITING = "done", "skipped", "failed", "waiting"


def test_folders_are_mirrored_and_originals_stay(source: Path, output: Path, run: MakeRun) -> None:
    names = ["a.jpg", "b/ä #1 % {x}.png", "b/c/d.tif", "b/e.webp"]
    before = {name: make_photo(source / name, seed).read_bytes() for seed, name in enumerate(names)}
    done = run()
    assert results(output) == sorted(names)
    assert done.summary is not None
    assert done.summary.states == {ItemState.DONE: 4, ItemState.WAITING: 0}
    for name, content in before.items():
        assert (source / name).read_bytes() == content
        noisy, cleaned = open_photo(source / name), open_photo(output / name)
        assert noisy.format == cleaned.format
        assert cleaned.pixels.std(axis=0).mean() < noisy.pixels.std(axis=0).mean() / 2
    event = done.outcomes()["a.jpg"]
    assert event.target == output / "a.jpg"
    assert event.sigma == 10
    assert event.removed is not None
    assert event.removed > 5
    assert event.seconds > 0
    assert not leftovers(output)


def test_every_photo_ends_with_one_outcome(source: Path, run: MakeRun) -> None:
    for seed in range(4):
        make_photo(source / f"{seed}.png", seed)
    (source / "bad.png").write_bytes(b"no photo")
    told = last_events(run().events)
    running_then_done = [ItemState.RUNNING, ItemState.DONE]
    assert told == {
        **{f"{seed}.png": running_then_done for seed in range(4)},
        "bad.png": [ItemState.FAILED],
    }


def test_a_bad_photo_fails_alone_with_its_sentence(
    source: Path, output: Path, run: MakeRun
) -> None:
    make_photo(source / "a.jpg")
    content = make_photo(source / "z.jpg", 1).read_bytes()
    (source / "cut.jpg").write_bytes(content[: len(content) // 2])
    (source / "empty.jpg").touch()
    (source / "lies.jpg").write_bytes(b"MZ, a program")
    done = run()
    assert done.states() == {
        "a.jpg": DONE,
        "cut.jpg": FAILED,
        "empty.jpg": FAILED,
        "lies.jpg": FAILED,
        "z.jpg": DONE,
    }
    assert "ends early" in done.outcomes()["cut.jpg"].sentence
    assert "is empty" in done.outcomes()["empty.jpg"].sentence
    assert results(output) == ["a.jpg", "z.jpg"]


def test_a_photo_that_the_format_cannot_hold_fails_alone(
    source: Path, output: Path, run: MakeRun
) -> None:
    make_photo(source / "glass.png", mode="RGBA")
    make_photo(source / "wall.png", mode="L")
    done = run(recipe=recipe(format="JPEG"))
    assert done.states() == {"glass.png": FAILED, "wall.png": DONE}
    assert "transparency" in done.outcomes()["glass.png"].sentence
    assert results(output) == ["wall.jpg"]


def test_a_source_that_is_deleted_meanwhile_fails_alone(source: Path, run: MakeRun) -> None:
    for seed in range(5):
        make_photo(source / f"{seed}.png", seed)

    def delete_the_last(event: Event, _batch: Batch) -> None:
        (source / "4.png").unlink(missing_ok=True)

    done = run(hook=delete_the_last)
    assert done.states() == {**{f"{n}.png": DONE for n in range(4)}, "4.png": FAILED}
    assert "does not exist" in done.outcomes()["4.png"].sentence


def test_results_of_one_name_all_survive(source: Path, output: Path, run: MakeRun) -> None:
    for seed, name in enumerate(["a.jpg", "a.png", "A.tif"]):
        make_photo(source / name, seed)
    shutil.copy(source / "a.png", source / "liar.jpg")
    make_photo(source / "liar.png", 7)
    done = run(recipe=recipe(format="PNG"))
    assert results(output) == ["A-3.png", "a-2.png", "a.png", "liar-2.png", "liar.png"]
    assert {event.state for event in done.outcomes().values()} == {ItemState.DONE}
    pictures = {open_photo(output / name).pixels.tobytes() for name in results(output)}
    assert len(pictures) == 4  # liar.jpg is a copy of a.png


def test_a_suffix_that_lies_costs_no_picture(source: Path, output: Path, run: MakeRun) -> None:
    """“a.jpg” holds a PNG, so both want to be “a.png”, which cannot be known before."""
    make_photo(source / "x.png", 1).rename(source / "a.jpg")
    make_photo(source / "a.png", 2)
    for existing in Existing:
        shutil.rmtree(output, ignore_errors=True)
        done = run(existing=existing)
        assert done.states() == {"a.jpg": DONE, "a.png": DONE}
        assert results(output) == ["a-2.png", "a.png"]


@pytest.mark.parametrize(
    ("existing", "state", "left"),
    [
        (Existing.SKIP, SKIPPED, ["a.png"]),
        (Existing.NUMBER, DONE, ["a-2.png", "a.png"]),
        (Existing.OVERWRITE, DONE, ["a.png"]),
    ],
)
@pytest.mark.parametrize("template", ["{stem}", "{sigma}"])
def test_a_file_that_exists_already(
    source: Path,
    output: Path,
    run: MakeRun,
    existing: Existing,
    state: str,
    left: list[str],
    template: str,
) -> None:
    make_photo(source / "a.png")
    name = {"{stem}": "a", "{sigma}": "10.0"}[template]
    target = output / f"{name}.png"
    output.mkdir()
    target.write_bytes(b"precious")
    done = run(existing=existing, template=template)
    assert done.states() == {"a.png": state}
    assert results(output) == [text.replace("a", name, 1) for text in left]
    kept = target.read_bytes() == b"precious"
    assert kept is (existing is not Existing.OVERWRITE)
    if existing is Existing.SKIP:
        assert "exists already" in done.outcomes()["a.png"].sentence
    assert not leftovers(output)


def test_a_template_names_the_results(source: Path, output: Path, run: MakeRun) -> None:
    make_photo(source / "a.png")
    make_photo(source / "b/c.jpg", 1)
    run(template="{counter} {stem} ({model}, {sigma})", recipe=recipe(sigma=7))
    assert results(output) == ["0001 a (photo, 7.0).png", "b/0002 c (photo, 7.0).jpg"]


def test_very_long_names_are_shortened(source: Path, output: Path, run: MakeRun) -> None:
    make_photo(source / ("ü" * 125 + ".png"))
    assert list(run(template="{stem} cleaned").states().values()) == [DONE]
    assert len(results(output)[0].encode()) <= 255


def test_metadata_stays_or_goes(
    source: Path, output: Path, run: MakeRun, night_photo: Path
) -> None:
    with Image.open(night_photo) as whole:
        whole.crop((0, 0, 64, 48)).save(source / "a.jpg", exif=whole.info["exif"])
    run()
    assert open_photo(output / "a.jpg").exif
    run(recipe=recipe(keep_metadata=False), existing=Existing.OVERWRITE)
    assert not open_photo(output / "a.jpg").exif


def test_a_second_run_skips_what_is_done(source: Path, output: Path, run: MakeRun) -> None:
    for seed in range(3):
        make_photo(source / f"{seed}.jpg", seed)
    first = run()
    times = {name: (output / name).stat().st_mtime_ns for name in results(output)}
    again = run()
    assert again.states() == {f"{n}.jpg": SKIPPED for n in range(3)}
    assert {name: (output / name).stat().st_mtime_ns for name in results(output)} == times
    for name, event in again.outcomes().items():
        assert event.sentence == "Cleaned already with these settings."
        assert event.removed == first.outcomes()[name].removed


def test_what_has_changed_is_done_again(source: Path, output: Path, run: MakeRun) -> None:
    for seed, name in enumerate(["same", "source", "result", "gone"]):
        make_photo(source / f"{name}.png", seed)
    run()
    make_photo(source / "source.png", 99)
    (output / "result.png").write_bytes(b"edited by hand")
    (output / "gone.png").unlink()
    assert run().states() == {
        "same.png": SKIPPED,
        "source.png": DONE,
        "result.png": DONE,
        "gone.png": DONE,
    }
    assert (output / "result.png").read_bytes() == b"edited by hand"
    assert results(output) == [
        "gone.png",
        "result-2.png",
        "result.png",
        "same.png",
        "source-2.png",
        "source.png",
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"recipe": recipe(sigma=11)},
        {"recipe": recipe(quality=80)},
        {"recipe": recipe(keep_metadata=False)},
        {"template": "{stem} "},
    ],
)
def test_other_settings_are_another_picture(
    source: Path, run: MakeRun, change: dict[str, object]
) -> None:
    make_photo(source / "a.jpg")
    run()
    assert run(**change).states() == {"a.jpg": DONE}
    assert run(**change).states() == {"a.jpg": SKIPPED}


def test_a_folder_that_moved_is_recognised(
    source: Path, output: Path, tmp_path: Path, run: MakeRun
) -> None:
    make_photo(source / "b/a.jpg")
    run()
    moved = source.rename(tmp_path / "elsewhere")
    assert run(inputs=(moved,)).states() == {"b/a.jpg": SKIPPED}


def test_equal_photos_of_equal_name_are_two_photos(
    tmp_path: Path, output: Path, run: MakeRun
) -> None:
    make_photo(tmp_path / "1/a.jpg")
    (tmp_path / "2").mkdir()
    shutil.copy(tmp_path / "1/a.jpg", tmp_path / "2/a.jpg")
    both = (tmp_path / "1/a.jpg", tmp_path / "2/a.jpg")
    run(inputs=both[:1])
    assert [e.state.value for e in run(inputs=both).batch.outcomes.values()] == [SKIPPED, DONE]
    assert results(output) == ["a-2.jpg", "a.jpg"]


def test_cancel_stops_within_a_tile_and_the_rest_goes_on_later(
    source: Path, output: Path, run: MakeRun
) -> None:
    for seed in range(4):
        make_photo(source / f"{seed}.png", seed)
    with Image.open(source / "1.png") as small:
        small.resize((900, 600)).save(source / "1.png")
    tiles_after_cancel = []

    def cancel_in_the_second(event: Event, batch: Batch) -> None:
        if event.item.source.name == "1.png" and event.share > 0:
            tiles_after_cancel.append(event.share)
            batch.cancel()

    cancelled = run(hook=cancel_in_the_second)
    assert cancelled.summary is not None
    assert cancelled.summary.cancelled
    assert len(tiles_after_cancel) == 1
    assert cancelled.states() == {"0.png": DONE}
    assert cancelled.summary.states[ItemState.WAITING] == 3
    assert cancelled.events[-1].state is ItemState.WAITING or cancelled.states()
    assert last_events(cancelled.events)["1.png"][-1] is ItemState.WAITING
    assert not leftovers(output)
    assert run().states() == {
        "0.png": SKIPPED,
        **{f"{n}.png": DONE for n in (1, 2, 3)},
    }


def test_a_cancelled_batch_can_be_run_again(source: Path, run: MakeRun) -> None:
    for seed in range(3):
        make_photo(source / f"{seed}.png", seed)
    started = run(start=False)
    started.batch.cancel()
    summary = started.batch.run()
    assert (summary.cancelled, summary.states[ItemState.WAITING]) == (True, 3)
    assert started.batch.run().states[ItemState.DONE] == 3


def test_pause_holds_the_work_until_resume(source: Path, run: MakeRun) -> None:
    for seed in range(3):
        make_photo(source / f"{seed}.png", seed)
    paused, resumed = threading.Event(), threading.Event()
    told_while_paused: list[Event] = []

    def pause_at_the_second(event: Event, batch: Batch) -> None:
        if paused.is_set() and not resumed.is_set():
            told_while_paused.append(event)
        if event.item.source.name == "1.png" and event.share == 0 and not paused.is_set():
            batch.pause()
            paused.set()

    started = run(hook=pause_at_the_second, start=False)
    thread = threading.Thread(target=started.batch.run)
    thread.start()
    assert paused.wait(60)
    thread.join(0.7)
    assert thread.is_alive()
    assert started.batch.is_paused
    # What was already cleaned may be written, and the tile in work finished; nothing else.
    assert all(e.item.source.name != "2.png" for e in told_while_paused)
    assert started.batch.progress.elapsed < 60
    over = started.batch.progress.over
    assert over <= 2
    resumed.set()
    started.batch.resume()
    thread.join(60)
    assert started.states() == {f"{n}.png": DONE for n in range(3)}


def test_cancel_ends_a_pause(source: Path, run: MakeRun) -> None:
    make_photo(source / "a.png")
    started = run(hook=lambda event, batch: batch.pause() if not event.share else None, start=False)
    summaries = []
    thread = threading.Thread(target=lambda: summaries.append(started.batch.run()))
    thread.start()
    while not started.batch.is_paused:
        thread.join(0.01)
    started.batch.cancel()
    thread.join(60)
    assert summaries[0].cancelled


def test_retry_takes_up_what_failed(source: Path, output: Path, run: MakeRun) -> None:
    make_photo(source / "a.png")
    (source / "b.png").touch()
    first = run()
    assert first.states() == {"a.png": DONE, "b.png": FAILED}
    make_photo(source / "b.png")
    failed = [i for i, e in first.batch.outcomes.items() if e.state is ItemState.FAILED]
    summary = first.batch.retry(failed)
    assert first.states() == {"a.png": DONE, "b.png": DONE}
    assert summary.states[ItemState.DONE] == 2
    assert results(output) == ["a.png", "b.png"]


def test_progress_counts_and_estimates(source: Path, run: MakeRun) -> None:
    for seed in range(3):
        make_photo(source / f"{seed}.png", seed)
    seen = []
    done = run(hook=lambda _event, batch: seen.append(batch.progress))
    assert [p.over for p in seen] == sorted(p.over for p in seen)
    assert {p.total for p in seen} == {3}
    assert seen[0].remaining is None
    assert seen[-1].remaining == 0
    assert all(p.remaining is not None for p in seen if p.over)
    assert done.summary is not None
    assert done.summary.seconds >= seen[-1].elapsed


def test_one_batch_at_a_time_in_a_folder(source: Path, output: Path, run: MakeRun) -> None:
    make_photo(source / "a.png")
    output.mkdir()
    with sole_use(output), pytest.raises(OutputBusy, match="Another batch is writing to"):
        run()
    assert run().states() == {"a.png": DONE}


def test_unfinished_files_of_a_dead_run_are_removed(
    source: Path, output: Path, run: MakeRun
) -> None:
    make_photo(source / "b/a.png")
    (output / "b").mkdir(parents=True)
    dead = output / "b" / ".quietgrain-batch-x1.tmp"
    others = output / "b" / ".quietgrain-x2.tmp"  # of a window that exports there just now
    for path in (dead, others):
        path.write_bytes(b"half a picture")
    run()
    assert leftovers(output) == [others]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "none", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False).returncode != 0:
        pytest.skip("only the administrator of Linux can make a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_stops_the_batch_with_one_sentence(
    source: Path, small_disk: Path, run: MakeRun
) -> None:
    draw = np.random.default_rng(0)
    for number in range(6):
        noise = draw.integers(0, 255, (160, 160, 3), dtype=np.uint8)  # 75 kB as PNG
        Image.fromarray(noise).save(source / f"{number}.png")
    output = small_disk / "out"
    stopped = run(output=output, recipe=recipe(sigma=0))
    assert stopped.summary is not None
    assert "does not fit on the disk" in stopped.summary.stopped
    assert not stopped.summary.cancelled
    done = stopped.summary.states[ItemState.DONE]
    assert 1 <= done <= 2
    assert stopped.summary.states == {ItemState.DONE: done, ItemState.WAITING: 6 - done}
    assert ItemState.FAILED not in {event.state for event in stopped.events}
    assert not leftovers(output)
    for name in results(output):
        assert open_photo(output / name).width == 160
    subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
    again = run(output=output, recipe=recipe(sigma=0))
    assert again.summary is not None
    assert again.summary.states[ItemState.SKIPPED] == done
    assert again.summary.states[ItemState.DONE] == 6 - done


def test_a_folder_that_turns_read_only_stops_the_batch(
    source: Path, output: Path, run: MakeRun, crew: LocalCrew, as_nobody: None
) -> None:
    for seed in range(4):
        make_photo(source / f"{seed}.png", seed)

    def lock(event: Event, _batch: Batch) -> None:
        if event.state is ItemState.DONE and event.item.index == 0:
            output.chmod(0o500)

    stopped = run(hook=lock)
    output.chmod(0o700)
    assert stopped.summary is not None
    assert "read-only" in stopped.summary.stopped
    assert stopped.states() == {"0.png": DONE}, stopped.summary
    assert run().states() == {"0.png": SKIPPED, **{f"{n}.png": DONE for n in (1, 2, 3)}}


def test_an_output_folder_that_may_not_be_written(
    source: Path, output: Path, run: MakeRun, as_nobody: None
) -> None:
    make_photo(source / "a.png")
    output.mkdir(0o500)
    stopped = run()
    output.chmod(0o700)
    assert stopped.summary is not None
    assert "read-only" in stopped.summary.stopped
    assert stopped.summary.states[ItemState.WAITING] == 1


def test_an_output_folder_that_goes_away_is_not_made_anew(
    source: Path, output: Path, run: MakeRun
) -> None:
    """Otherwise a disk that is pulled out would be followed by a folder in its place."""
    for seed in range(4):
        make_photo(source / f"{seed}.png", seed)

    def pull(event: Event, _batch: Batch) -> None:
        if event.state is ItemState.DONE and event.item.index == 0:
            shutil.rmtree(output)

    stopped = run(hook=pull)
    assert stopped.summary is not None
    assert "there is no folder" in stopped.summary.stopped
    assert not output.exists()


def test_a_disk_that_answers_no_more_stops_the_batch(
    source: Path, run: MakeRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed in range(4):
        make_photo(source / f"{seed}.png", seed)

    def break_down(_descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    def pull(event: Event, _batch: Batch) -> None:
        if event.state is ItemState.DONE:
            monkeypatch.setattr(os, "fsync", break_down)

    stopped = run(hook=pull)
    assert stopped.summary is not None
    assert "Check the disk it is on" in stopped.summary.stopped
    assert stopped.states() == {"0.png": DONE}


def test_a_mistake_of_ours_costs_one_photo(
    source: Path, run: MakeRun, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    make_photo(source / "a.png")
    make_photo(source / "b.png", 1)

    def broken(path: Path) -> object:
        if path.name == "a.png":
            raise ZeroDivisionError("no such number")
        return open_photo(path)

    monkeypatch.setattr("denoiser.batch.work.open_photo", broken)
    done = run()
    assert done.states() == {"a.png": FAILED, "b.png": DONE}
    assert "Please report it" in done.outcomes()["a.png"].sentence
    assert "ZeroDivisionError" in caplog.text


def test_a_disk_without_links_loses_nothing_either(
    source: Path, output: Path, run: MakeRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the cards of cameras are formatted."""

    def refuse(*_paths: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    make_photo(source / "a.png")
    output.mkdir()
    (output / "a.png").write_bytes(b"precious")
    assert run().states() == {"a.png": DONE}
    assert results(output) == ["a-2.png", "a.png"]
    assert (output / "a.png").read_bytes() == b"precious"
