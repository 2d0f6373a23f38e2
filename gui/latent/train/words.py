"""What happens at each stage of a training, in a sentence with its numbers."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale, QObject

from denoiser.latent.architecture import Family
from denoiser.latent.live.messages import Moment, Stage
from denoiser.latent.live.order import SmallTraining
from gui.language import number


def short(value: float) -> str:
    """A number of any size in a few characters."""
    if 0 < abs(value) < 1e-4:  # which “g” would write as 4e-05
        return QLocale().toString(float(value), "f", 2 - math.floor(math.log10(abs(value))))
    return QLocale().toString(float(value), "g", 3)


def whole(value: float) -> str:
    """A count, in groups of three digits."""
    return QLocale().toString(int(value))


class StageWords(QObject):
    """Says it in the language of the window."""

    def fact(self, moment: Moment) -> str:
        """The one number of a stage, for its box in the diagram."""
        numbers = moment.numbers
        if moment.stage is Stage.FORWARD:
            return self.tr("{n} pictures").format(n=whole(numbers["pictures"]))
        if moment.stage is Stage.LOSS:
            return short(numbers["loss"])
        if moment.stage is Stage.BACKWARD:
            return self.tr("gradient {norm}").format(norm=short(numbers["gradient"]))
        if moment.stage is Stage.UPDATE:
            return (
                self.tr("step {length}").format(length=short(numbers["step"]))
                if "step" in numbers
                else ""
            )
        return self.tr("loss {value}").format(value=short(numbers["training"]))

    def sentence(self, moment: Moment, order: SmallTraining) -> str:
        """What has happened, for somebody who sees it for the first time."""
        return {
            Stage.FORWARD: self._forward,
            Stage.LOSS: self._loss,
            Stage.BACKWARD: self._backward,
            Stage.UPDATE: self._update,
            Stage.EPOCH: self._epoch,
        }[moment.stage](moment, order)

    def _forward(self, moment: Moment, order: SmallTraining) -> str:
        numbers = moment.numbers
        text = (
            self.tr(
                "Noise of sigma {sigma} was added to {n} pictures. They go through the encoder, "
                "become {n} codes of {code} numbers, from {low} to {high}, and go through the "
                "decoder."
            )
            if order.sigma
            else self.tr(
                "{n} pictures go through the encoder and become {n} codes of {code} numbers, from "
                "{low} to {high}. The decoder makes pictures of them again."
            )
        )
        return text.format(
            n=whole(numbers["pictures"]),
            code=whole(numbers["code"]),
            low=number(numbers["lowest"], 2),
            high=number(numbers["highest"], 2),
            sigma=number(order.sigma, 0),
        )

    def _loss(self, moment: Moment, order: SmallTraining) -> str:
        numbers = moment.numbers
        measure = {
            "mse": self.tr(
                "The mean squared error between these pictures and the wanted ones is {value}."
            ),
            "l2": self.tr("The distance between these pictures and the wanted ones is {value}."),
            "bce": self.tr(
                "The cross-entropy between these pictures and the wanted ones is {value}."
            ),
        }[order.loss].format(value=short(numbers["reconstruction"]))
        if order.architecture.family is Family.PLAIN:
            return measure
        against = (
            self.tr("the codes are {penalty} away from a ball around zero")
            if order.architecture.family is Family.VARIATIONAL
            else self.tr("the codes are {penalty} away from being sparse")
        ).format(penalty=short(numbers["penalty"]))
        return self.tr("{measure} Besides, {against}, times {weight}: together {loss}.").format(
            measure=measure,
            against=against,
            weight=short(numbers["weight"]),
            loss=short(numbers["loss"]),
        )

    def _backward(self, moment: Moment, _order: SmallTraining) -> str:
        numbers = moment.numbers
        text = self.tr(
            "From the loss back through all layers: each of the {n} weights knows now how it "
            "changes the loss. The gradient is {norm} long."
        ).format(n=whole(numbers["parameters"]), norm=short(numbers["gradient"]))
        if numbers["gradient"] > numbers["limit"]:
            text += " " + self.tr("That is steep: it is shortened to {limit}.").format(
                limit=short(numbers["limit"])
            )
        return text

    def _update(self, moment: Moment, _order: SmallTraining) -> str:
        numbers = moment.numbers
        rate = short(numbers["rate"])
        if "step" not in numbers:
            return self.tr(
                "Every weight has moved a little against its slope; learning rate {rate}."
            ).format(rate=rate)
        return self.tr(
            "Every weight has moved a little against its slope, at a learning rate of {rate}. "
            "Together they moved by {step}, which is {share} % of their own length."
        ).format(rate=rate, step=short(numbers["step"]), share=short(100 * numbers["share"]))

    def _epoch(self, moment: Moment, _order: SmallTraining) -> str:
        numbers = moment.numbers
        return self.tr(
            "All pictures were seen once more: epoch {epoch} is over. The loss was {training} on "
            "them, and is {held_out} on pictures that are held out."
        ).format(
            epoch=moment.epoch,
            training=short(numbers["training"]),
            held_out=short(numbers["held_out"]),
        )
