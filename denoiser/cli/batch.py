"""`quietgrain batch`: clean folders of photos into another folder."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from tqdm import tqdm

from denoiser.batch.items import Event, Existing, ItemState, Order
from denoiser.batch.progress import Progress
from denoiser.batch.run import Batch, Summary
from denoiser.batch.sources import OrderError, Sources
from denoiser.batch.watch import watch
from denoiser.cli.crew import add_crew_arguments, crew_of
from denoiser.cli.interrupts import interrupts_heard
from denoiser.cli.recipe_arguments import add_device_arguments, add_recipe_arguments, recipe_of
from denoiser.cli.usage import EXIT_GOOD, EXIT_INTERRUPTED, EXIT_SOME_FAILED, UsageError
from denoiser.formats.suffixes import FORMATS
from denoiser.naming import FIELDS, TemplateError
from denoiser.products import Product

TICK_SECONDS = 0.5
"""How often the times on the progress bar change."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("inputs", nargs="+", type=Path, metavar="IN", help="folders and photos")
    parser.add_argument("output", type=Path, metavar="OUT", help="the folder for the results")
    add_recipe_arguments(parser)
    add_device_arguments(parser)
    add_crew_arguments(parser)
    fields = ", ".join(f"{{{field}}}" for field in FIELDS)
    parser.add_argument(
        "--template",
        default="{stem}",
        metavar="NAME",
        help=f"name of the results without suffix, with {fields} (default: {{stem}})",
    )
    parser.add_argument(
        "--existing",
        choices=[choice.value for choice in Existing],
        default=Existing.NUMBER.value,
        help="what to do where a file of that name exists (default: number); what was made of the "
        "same photo with the same settings is never made again",
    )
    parser.add_argument("--no-recursive", action="store_true", help="leave out folders in folders")
    parser.add_argument(
        "--only",
        type=_formats,
        default=(),
        metavar="FORMAT,…",
        help=f"only photos of these kinds, told by their suffix: {', '.join(FORMATS)}",
    )
    parser.add_argument(
        "--watch", action="store_true", help="go on with photos that come in, until Ctrl+C"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")


def _formats(text: str) -> tuple[str, ...]:
    names = tuple(name.strip().upper() for name in text.split(","))
    if unknown := [name for name in names if name not in FORMATS]:
        raise argparse.ArgumentTypeError(f"“{unknown[0]}” is none of {', '.join(FORMATS)}")
    return names


def run(arguments: argparse.Namespace) -> int:
    recipe = recipe_of(arguments)
    if recipe.export.products != (Product.CLEANED,):
        print("A batch writes the cleaned photos alone; the preset asks for more.", file=sys.stderr)
        export = replace(recipe.export, products=(Product.CLEANED,))
        recipe = replace(recipe, export=export)
    order = Order(
        inputs=tuple(arguments.inputs),
        output=arguments.output,
        recipe=recipe,
        recursive=not arguments.no_recursive,
        formats=arguments.only,
        template=arguments.template,
        existing=Existing(arguments.existing),
    )
    try:
        sources = Sources(order)
    except (OrderError, TemplateError) as error:
        raise UsageError(str(error)) from error
    found = sources.look(lambda _source: not arguments.watch)
    for sentence in found.left_out:
        print(sentence, file=sys.stderr)
    if not found.items and not arguments.watch:
        raise UsageError("there are no photos to clean; name a folder with photos")
    with crew_of(arguments) as crew, _Display(as_json=arguments.json) as display:
        batch = Batch(
            order,
            found.items,
            display.show,
            device=arguments.device,
            tile=arguments.tile,
            crew=crew,
        )
        display.follow(batch)
        with interrupts_heard("Stopping after this tile…", batch.cancel) as interrupted:
            summary = watch(batch, sources, interrupted) if arguments.watch else batch.run()
    _conclude(summary, as_json=arguments.json, ended=arguments.watch and interrupted.is_set())
    if summary.cancelled and not arguments.watch:
        return EXIT_INTERRUPTED
    failed = summary.stopped or summary.states.get(ItemState.FAILED)
    return EXIT_SOME_FAILED if failed else EXIT_GOOD


class _Display:
    """One line for each photo that is over, and below them, on a terminal, how far the batch is."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._batch: Batch | None = None
        self._name = ""
        self._bar = tqdm(
            total=1.0,
            bar_format="{percentage:3.0f}% |{bar:20}| {desc}",
            leave=False,
            disable=as_json or not sys.stderr.isatty(),
        )
        self._over = threading.Event()
        self._ticking = threading.Thread(target=self._tick, name="progress bar")

    def follow(self, batch: Batch) -> None:
        """Show the times of this batch, as they go by."""
        self._batch = batch
        if not self._bar.disable:
            self._ticking.start()

    def __enter__(self) -> _Display:
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        if self._ticking.ident is not None:
            self._ticking.join()
        self._bar.close()

    def show(self, event: Event) -> None:
        """The listener of the batch."""
        if event.state is ItemState.RUNNING:
            self._name = event.item.source.name
        if event.state in (ItemState.RUNNING, ItemState.WAITING):
            return
        if self._as_json:
            print(json.dumps(_as_dict(event), ensure_ascii=False), flush=True)
        else:
            failed = event.state is ItemState.FAILED
            tqdm.write(_as_text(event), file=sys.stderr if failed else sys.stdout)
            (sys.stderr if failed else sys.stdout).flush()

    def _tick(self) -> None:
        while not self._over.wait(TICK_SECONDS):
            assert self._batch is not None
            progress = self._batch.progress
            self._bar.n = progress.over / max(1, progress.total)
            self._bar.set_description_str(f"{_times(progress)}  {self._name}")


def _times(progress: Progress) -> str:
    text = f"{progress.over} of {progress.total}, {_duration(progress.elapsed)}"
    if progress.remaining is not None:
        text += f", about {_duration(progress.remaining)} left"
    return text


def _duration(seconds: float) -> str:
    return str(timedelta(seconds=round(seconds)))


def _as_text(event: Event) -> str:
    source, lines = event.item.source, []
    if event.state is ItemState.FAILED:
        return f"{source}: {event.sentence}"
    if event.state is ItemState.SKIPPED:
        return f"{source}: skipped. {event.sentence}"
    lines.append(
        f"{source} → {event.target}  (sigma {event.sigma:.2f}, removed {event.removed:.2f} RMS, "
        f"{event.seconds:.1f} s)"
    )
    return "\n".join([*lines, *(f"    {note}" for note in event.notes)])


def _as_dict(event: Event) -> dict[str, Any]:
    """As `denoise` says it, and the state."""
    line: dict[str, Any] = {"source": str(event.item.source), "state": event.state.value}
    if event.target is not None:
        line["result"] = str(event.target)
    if event.sigma is not None and event.removed is not None:
        line |= {"sigma": round(event.sigma, 2), "removed_rms": round(event.removed, 3)}
    if event.state is ItemState.DONE:
        line["seconds"] = round(event.seconds, 2)
    if event.sentence:
        line["error" if event.state is ItemState.FAILED else "reason"] = event.sentence
    return line | {"notes": list(event.notes)}


def _conclude(summary: Summary, *, as_json: bool, ended: bool) -> None:
    counts = {state.value: summary.states.get(state, 0) for state in ItemState}
    if as_json:
        content = {
            **{name: counts[name] for name in ("done", "skipped", "failed", "waiting")},
            "seconds": round(summary.seconds, 2),
            "cancelled": summary.cancelled,
            "stopped": summary.stopped or None,
            "report": str(summary.report) if summary.report else None,
        }
        print(json.dumps({"summary": content}, ensure_ascii=False), flush=True)
    else:
        told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
        print(f"{told or 'nothing to do'}; {_duration(summary.seconds)}", flush=True)
        if summary.report:
            print(f"Report: {summary.report}", flush=True)
    if summary.stopped:
        print(f"quietgrain: stopped. {summary.stopped}", file=sys.stderr)
    if (summary.cancelled and not ended) or summary.stopped:
        print("Run the same command again to go on where this one stopped.", file=sys.stderr)
