"""The language of the window: the system's, where there is a translation, else English.

``gui/translations/quietgrain_CODE.ts`` holds the sentences of one language, for Qt Linguist, and
the ``.qm`` beside it is what Qt loads; `gui.translations` says how both are made.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from denoiser.phrases import Phrase

FOLDER = Path(__file__).resolve().parent / "translations"
SOURCE_LANGUAGE = "en"
LIBRARY = "denoiser"
"""Context of the library's phrases in the translation files."""


def available_languages() -> list[str]:
    """Codes such as “de”, English first."""
    return [SOURCE_LANGUAGE, *sorted(p.stem.split("_", 1)[1] for p in FOLDER.glob("*.qm"))]


def preferred_language(wanted: list[str]) -> str:
    """The first of ``wanted`` (such as “de-AT”) that there is in any region, else English."""
    known = available_languages()
    languages = (tag.replace("_", "-").split("-")[0].lower() for tag in wanted)
    return next((language for language in languages if language in known), SOURCE_LANGUAGE)


def use_language(app: QCoreApplication, language: str) -> None:
    """Let the window, Qt's own dialogs and the numbers speak ``language``."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    system = QLocale.system()
    same = QLocale(language).language() == system.language()
    QLocale.setDefault(system if same else QLocale(language))
    if language == SOURCE_LANGUAGE:
        return
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt_folder), (f"quietgrain_{language}", FOLDER)):
        translator = QTranslator(app)
        if translator.load(name, str(folder)):
            app.installTranslator(translator)


def translated(text: str) -> str:
    """What the library says, in the language of the window."""
    if not isinstance(text, Phrase):
        return text
    words = QCoreApplication.translate(LIBRARY, text.template)
    values = {
        name: translated(value) if isinstance(value, Phrase) else value
        for name, value in text.values.items()
    }
    return words.format(**values) if values else words


def number(value: float, decimals: int, *, signed: bool = False) -> str:
    """A number with the decimal sign of the window's language."""
    text = QLocale().toString(float(value), "f", decimals)
    return f"+{text}" if signed and value >= 0 else text
