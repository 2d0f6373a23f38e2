"""`quietgrain latent project`: codes of many numbers as points in a plane or in space."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from denoiser.cli.latent.source_arguments import (
    add_model_arguments,
    add_source_arguments,
    encoded_of,
    progress_bar,
)
from denoiser.cli.usage import EXIT_GOOD, UsageError, add_output
from denoiser.latent.code_file import save_table
from denoiser.latent.projection import DIMENSIONS, Method, ProjectionOrder
from denoiser.latent.result_files import check_target

if TYPE_CHECKING:
    from denoiser.latent.encoded import Encoded
    from denoiser.latent.point_colours import ColourBy
    from denoiser.latent.projection import Projection

PLAIN = ProjectionOrder()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_source_arguments(parser)
    parser.add_argument(
        "--method",
        type=Method,
        choices=list(Method),
        default=Method.PCA,
        metavar="|".join(Method),
        help="how the numbers of a code become points; “code”: not at all, where it has no more "
        "(default: pca)",
    )
    parser.add_argument(
        "--dimensions",
        type=int,
        choices=DIMENSIONS,
        default=2,
        metavar="2|3",
        help="of the points (default: 2)",
    )
    parser.add_argument(
        "--perplexity",
        type=float,
        default=PLAIN.perplexity,
        metavar="N",
        help="of t-SNE: about how many neighbours a picture has (default: %(default)g)",
    )
    parser.add_argument(
        "--neighbours",
        type=int,
        default=PLAIN.neighbours,
        metavar="N",
        help="of UMAP: how many neighbours a picture is compared with (default: %(default)s)",
    )
    parser.add_argument(
        "--min-dist",
        type=float,
        default=PLAIN.min_dist,
        metavar="D",
        help="of UMAP: how close points may lie, of 0 to 1 (default: %(default)g)",
    )
    parser.add_argument("--seed", type=int, default=PLAIN.seed, help="default: %(default)s")
    add_output(
        parser,
        "the new CSV file: a line for each picture, its coordinates in the last columns",
        metavar="TABLE",
    )
    parser.add_argument("--plot", type=Path, metavar="FILE", help="also draw it, as PNG or SVG")
    parser.add_argument(
        "--colour",
        metavar="WHAT",
        help="of the points in the plot: label, folder, error or one of the set's numbers, such "
        "as ISO (default: the first of these that there is)",
    )
    add_model_arguments(parser)
    parser.add_argument("--overwrite", action="store_true", help="replace existing files")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    _check_targets(arguments)  # before the long work
    encoded = encoded_of(arguments)
    by = _colour(arguments, encoded)
    from denoiser.latent.projecting import project  # noqa: PLC0415  scikit-learn takes a second

    order = ProjectionOrder(
        arguments.method,
        arguments.dimensions,
        arguments.seed,
        arguments.perplexity,
        arguments.neighbours,
        arguments.min_dist,
    )
    with progress_bar(order.method.shown) as report:
        projection = project(encoded.codes, order, report)
    columns = dict(zip(projection.axes, projection.points.T, strict=True))
    save_table(encoded, arguments.output, overwrite=arguments.overwrite, coordinates=columns)
    if arguments.plot:
        _draw(arguments.plot, encoded, projection, by)
    facts = _facts(arguments, encoded, projection)
    print(json.dumps(facts, ensure_ascii=False) if arguments.json else _sentence(facts))
    return EXIT_GOOD


def _check_targets(arguments: argparse.Namespace) -> None:
    check_target(arguments.output, overwrite=arguments.overwrite)
    if arguments.plot is not None:
        if arguments.plot.suffix.lower() not in {".png", ".svg"}:
            raise UsageError(f"“{arguments.plot}” must end in .png or .svg")
        check_target(arguments.plot, overwrite=arguments.overwrite)


def _colour(arguments: argparse.Namespace, encoded: Encoded) -> ColourBy:
    from denoiser.latent.point_colours import choices  # noqa: PLC0415

    possible = {by.number or by.kind.value: by for by in choices(encoded)}
    wanted = arguments.colour
    if wanted is None:
        return next(iter(possible.values()))
    if wanted not in possible:
        raise UsageError(
            f"the pictures have no “{wanted}” to colour by; there are: {', '.join(possible)}"
        )
    return possible[wanted]


def _draw(target: Path, encoded: Encoded, projection: Projection, by: ColourBy) -> None:
    from denoiser.latent.point_colours import Kind, point_colours  # noqa: PLC0415
    from denoiser.latent.projection_plot import (  # noqa: PLC0415
        FigureText,
        projection_figure,
        save_figure,
    )

    title = f"{encoded.pictures.title} through “{encoded.model.card.name}”: "
    title += projection.order.method.shown
    if projection.trust is not None:
        title += f", trustworthiness {projection.trust.value:.3f}"
    meaning = "mean squared error" if by.kind is Kind.ERROR else by.number or by.kind.value
    text = FigureText(title, meaning, projection.axes)
    save_figure(projection_figure(projection, point_colours(encoded, by), text), target)


def _facts(
    arguments: argparse.Namespace, encoded: Encoded, projection: Projection
) -> dict[str, Any]:
    order, trust = projection.order, projection.trust
    parameters: dict[Method, dict[str, Any]] = {
        Method.CODE: {},
        Method.PCA: {"explained_variance": list(projection.explained)},
        Method.TSNE: {"perplexity": order.perplexity},
        Method.UMAP: {"neighbours": order.neighbours, "min_dist": order.min_dist},
    }
    return {
        "table": str(arguments.output),
        "plot": str(arguments.plot) if arguments.plot else None,
        "model": encoded.model.card.name,
        "pictures": len(encoded),
        "code": encoded.codes.shape[1],
        "method": str(order.method),
        "dimensions": projection.points.shape[1],
        "seed": order.seed,
        **parameters[order.method],
        "trustworthiness": None if trust is None else trust.value,
        "trustworthiness_neighbours": None if trust is None else trust.neighbours,
        "trustworthiness_pictures": None if trust is None else trust.pictures,
        "notes": list(encoded.pictures.notes),
    }


def _sentence(facts: dict[str, Any]) -> str:
    text = (
        f"{facts['table']}: {facts['pictures']} codes of {facts['code']} numbers in "
        f"{facts['dimensions']} dimensions by {Method(facts['method']).shown}"
    )
    if facts["trustworthiness"] is not None:
        text += (
            f", trustworthiness {facts['trustworthiness']:.3f} "
            f"({facts['trustworthiness_neighbours']} neighbours of "
            f"{facts['trustworthiness_pictures']} pictures)"
        )
    if facts.get("explained_variance"):
        text += f", {sum(facts['explained_variance']):.1%} of the variance"
    return text
