"""The folders and data sets that were looked at lately."""

from __future__ import annotations

import json
from pathlib import Path

from denoiser.latent.sources import Cut, Kind, Source, Split
from gui.preferences import Preferences

KEY = "latent/recent"
MAX_RECENT = 8


def recent_sources(stored: Preferences) -> list[Source]:
    """The latest first; lines that somebody has damaged are left out."""
    sources = []
    for line in stored.text(KEY).splitlines():
        try:
            values = json.loads(line)
            source = Source(
                Kind(values["kind"]),
                Path(values["folder"]),
                dataset=values["dataset"],
                split=Split(values["split"]),
                cut=Cut(values["cut"]),
            )
        except (ValueError, KeyError, TypeError):
            continue
        sources.append(source)
    return sources


def remember_source(stored: Preferences, source: Source) -> None:
    """Put a folder or data set first; others are no places that one comes back to."""
    if source.folder is None:
        return
    others = [each for each in recent_sources(stored) if place_of(each) != place_of(source)]
    stored.set(KEY, "\n".join(_line(each) for each in [source, *others][:MAX_RECENT]))


def place_of(source: Source) -> tuple[object, ...]:
    """Equal for sources of the same pictures, however these are cut."""
    return (source.kind, source.folder, source.photos, source.dataset, source.split)


def _line(source: Source) -> str:
    values = {
        "kind": source.kind,
        "folder": str(source.folder),
        "dataset": source.dataset,
        "split": source.split,
        "cut": source.cut,
    }
    return json.dumps(values)
