"""What the library says to a user: English, and ready for a window to say in another language."""

from __future__ import annotations


class Phrase(str):
    """A sentence, or a clause of one, that remembers its template and what was filled in.

    The library itself only knows the English text.  A translation looks up `template` and fills in
    `values` again, those that are phrases themselves in its own language.
    """

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Phrase:
        """``template`` has the placeholders of `str.format`; without values it is taken as it is,
        braces and all."""
        phrase = super().__new__(cls, template.format(**values) if values else template)
        phrase.template = template
        phrase.values = values
        return phrase

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """Errors and events cross process borders."""
        return (self.template,), self.values
