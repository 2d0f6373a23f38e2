"""Pictures of a set by what a user calls them."""

from __future__ import annotations

from collections.abc import Sequence

from denoiser.errors import LatentError
from denoiser.phrases import Phrase


def find_pictures(wishes: Sequence[str], names: Sequence[str], title: str) -> list[int]:
    """Positions of the pictures that ``wishes`` name, or whose positions, from 0, they are.

    Args:
        names: of all pictures of the set.
        title: of the set.

    Raises:
        LatentError: there is no such picture.
    """
    places = {name: place for place, name in enumerate(names)}
    found = []
    for wish in wishes:
        place = places.get(wish)
        if place is None and wish.isdecimal() and int(wish) < len(names):
            place = int(wish)
        if place is None:
            raise LatentError(
                Phrase(
                    "“{wish}” is not among the {count} pictures of “{title}”. Give a name such as "
                    "“{example}”, or a position from 0 to {last}.",
                    wish=wish,
                    count=len(names),
                    title=title,
                    example=names[0],
                    last=len(names) - 1,
                )
            )
        found.append(place)
    return found
