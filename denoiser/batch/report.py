"""What became of each photo, as a table (CSV) and as a page with small pictures (HTML)."""

from __future__ import annotations

import base64
import csv
import html
import io
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from denoiser.batch.items import Event, Item, ItemState, Order
from denoiser.files import replacing
from denoiser.recipe import Recipe

CSV_NAME = "quietgrain-report.csv"
HTML_NAME = "quietgrain-report.html"

Preview = Callable[[Event], bytes | None]
"""The small picture of a photo (`denoiser.batch.preview`), where there is one."""

_HEADS = ("source", "result", "state", "sigma", "removed_rms", "seconds", "sentence", "notes")
_ODD_HEADS = ("odd_score", "odd", "odd_trait")


def write_report(
    order: Order,
    items: Iterable[Item],
    outcomes: Mapping[Item, Event],
    preview: Preview,
    remark: str = "",
) -> Path:
    """Write both files into the output folder, each whole or not at all; the path of the page.

    Args:
        remark: why the batch ended early, if it did.

    Raises:
        OSError: as the system says it.
    """
    events = [outcomes.get(item, Event(item, ItemState.WAITING)) for item in items]
    with replacing(order.output / CSV_NAME) as stream:
        stream.write(_csv(events).encode("utf-8-sig", "replace"))
    page = order.output / HTML_NAME
    with replacing(page) as stream:
        for part in _page(order, events, preview, remark):
            stream.write(part.encode("utf-8", "replace"))
    return page


def _csv(events: list[Event]) -> str:
    stream = io.StringIO(newline="")
    table = csv.writer(stream)
    judged = any(event.odd for event in events)
    table.writerow((*_HEADS, *(_ODD_HEADS if judged else ())))
    for event in events:
        table.writerow(
            (
                event.item.source,
                event.target or "",
                event.state.value,
                "" if event.sigma is None else f"{event.sigma:.2f}",
                "" if event.removed is None else f"{event.removed:.3f}",
                f"{event.seconds:.2f}" if event.state is ItemState.DONE else "",
                event.sentence,
                " ".join(event.notes),
                *(_odd(event) if judged else ()),
            )
        )
    return stream.getvalue()


def _odd(event: Event) -> tuple[str, ...]:
    odd = event.odd
    return ("", "", "") if odd is None else (f"{odd.score:.2f}", str(int(odd.is_odd)), odd.trait)


_STYLE = """
:root { color-scheme: dark; }
body { margin: 0 auto; max-width: 1180px; padding: 32px 24px; background: #2b2b2b; color: #d6d6d6;
  font: 14px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
h1 { margin: 0 0 4px; font-size: 22px; font-weight: 600; color: #f0f0f0; }
p { margin: 0 0 4px; }
a { color: inherit; text-decoration: underline; text-decoration-color: #808080;
  text-underline-offset: 2px; }
.facts { color: #a3a3a3; }
.counts { display: flex; gap: 24px; margin: 20px 0; padding: 0; list-style: none; }
.counts b { font-size: 22px; font-weight: 600; color: #f0f0f0; margin-right: 6px; }
table { width: 100%; border-collapse: collapse; }
th { padding: 0 12px 6px; text-align: left; font-weight: 400; color: #a3a3a3; }
td { padding: 10px 12px; border-top: 1px solid #3d3d3d; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; width: 488px; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
img { display: block; background: #808080; }
.name { color: #f0f0f0; overflow-wrap: anywhere; }
.note { color: #a3a3a3; overflow-wrap: anywhere; }
.failed .state, .remark { color: #ff9d8f; }
.done .state { color: #a8d5a2; }
.legend { display: grid; grid-template-columns: repeat(3, 164px); }
@media (max-width: 900px) { img { width: 244px; height: auto; } td:first-child { width: 244px; } }
@media print { :root { color-scheme: light; } body { background: #fff; color: #222; }
  h1, .name, .counts b { color: #000; } .facts, .note, th { color: #555; }
  tr { break-inside: avoid; } td { border-color: #ccc; }
  .failed .state, .remark { color: #a11; } .done .state { color: #262; } }
"""

_SHOWN_FIRST = (
    ItemState.FAILED,
    ItemState.WAITING,
    ItemState.RUNNING,
    ItemState.DONE,
    ItemState.SKIPPED,
)


def _page(order: Order, events: list[Event], preview: Preview, remark: str) -> Iterator[str]:
    counts = Counter(event.state for event in events)
    done = counts[ItemState.DONE] + counts[ItemState.SKIPPED]
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{done} of {len(events)} photos – Quietgrain</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Quietgrain batch</h1>\n"
        f'<p class="facts">{html.escape(_settings(order.recipe))}</p>\n'
        f'<p class="facts">{html.escape(", ".join(map(str, order.inputs)))} → '
        f"{html.escape(str(order.output))}, "
        f"{time.strftime('%Y-%m-%d %H:%M')}</p>\n"
        '<p class="facts">Sigma, and the root mean square of what was removed, in 8-bit units.'
        "</p>\n"
    )
    if remark:
        yield f'<p class="remark">{html.escape(remark)}</p>\n'
    yield '<ul class="counts">\n'
    for state in ItemState:
        if counts[state]:
            yield f"<li><b>{counts[state]}</b>{state.value}</li>\n"
    yield (
        "</ul>\n<table>\n<thead><tr><th scope='col'><span class='legend'><span>photo</span>"
        "<span>noisy, 100 %</span><span>cleaned, 100 %</span></span></th><th scope='col'>name</th>"
        "<th scope='col' class='number'>sigma</th><th scope='col' class='number'>removed</th>"
        "<th scope='col' class='number'>seconds</th></tr></thead>\n<tbody>\n"
    )
    for event in sorted(events, key=lambda event: _SHOWN_FIRST.index(event.state)):
        yield _row(order, event, preview(event))
    yield "</tbody>\n</table>\n</body>\n</html>\n"


def _row(order: Order, event: Event, picture: bytes | None) -> str:
    item = event.item
    shown = ""
    if picture is not None:
        code = base64.b64encode(picture).decode("ascii")
        shown = (
            '<img width="488" height="160" alt="the photo, and its middle noisy and cleaned" '
            f'src="data:image/jpeg;base64,{code}">'
        )
    name = html.escape((item.folder / item.source.name).as_posix())
    place = html.escape(item.source.absolute().as_uri())
    lines = [
        f'<div class="name"><a href="{place}">{name}</a></div>',
        f'<div class="state">{event.state.value}</div>',
    ]
    if event.target is not None and event.target.is_relative_to(order.output):
        below = event.target.relative_to(order.output).as_posix()
        lines.append(f'<div><a href="{quote(os.fsencode(below))}">{html.escape(below)}</a></div>')
    lines += [
        f'<div class="note">{html.escape(text)}</div>'
        for text in (event.sentence, *event.notes)
        if text
    ]
    numbers = (
        "" if event.sigma is None else f"{event.sigma:.1f}",
        "" if event.removed is None else f"{event.removed:.2f}",
        f"{event.seconds:.1f}" if event.state is ItemState.DONE else "",
    )
    cells = "".join(f'<td class="number">{number}</td>' for number in numbers)
    return (
        f'<tr class="{event.state.value}"><td>{shown}</td><td>{"".join(lines)}</td>{cells}</tr>\n'
    )


def _settings(recipe: Recipe) -> str:
    settings, export = recipe.settings, recipe.export
    level = "automatic level" if settings.sigma is None else f"sigma {settings.sigma:g}"
    strength = settings.strength
    written = export.format or "format of the source"
    return (
        f"Model {settings.model}, {level}, strength {strength.luma * 100:.0f} %, of colour "
        f"{strength.colour * 100:.0f} %; {written}, quality {export.quality}, "
        f"metadata {'kept' if export.keep_metadata else 'removed'}"
    )
