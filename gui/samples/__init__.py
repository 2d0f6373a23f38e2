"""The photo that comes along: a phone's night picture at ISO 640 with its real noise."""

from __future__ import annotations

from pathlib import Path

SAMPLE_PHOTO = Path(__file__).resolve().parent / "night-iso640.jpg"
