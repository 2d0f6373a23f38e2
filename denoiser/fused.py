"""Convolutions that apply a ReLU to their result, or add it to something, while they write it.

On a processor both are bound by memory: apart from the convolution they took a quarter of the
network's time.  The library that PyTorch convolves with there (oneDNN) can do them on the way.
PyTorch offers this to its own compiler alone, which needs a C++ compiler on the user's machine; so
its operators are called here, once they have shown that they compute what they should.
"""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor, nn


def _attributes(layer: nn.Conv2d) -> tuple[object, ...]:
    return (layer.weight, layer.bias, layer.padding, layer.stride, layer.dilation, layer.groups)


def relu_of(layer: nn.Conv2d, features: Tensor) -> Tensor:
    """``relu(layer(features))``; only where `is_fusing` says so."""
    result: Tensor = torch.ops.mkldnn._convolution_pointwise(
        features, *_attributes(layer), "relu", [], ""
    )
    return result


def add_into(total: Tensor, layer: nn.Conv2d, features: Tensor) -> Tensor:
    """``total += layer(features)``, and ``total``; only where `is_fusing` says so.

    In place, since memory that was just read is written faster than other memory.
    """
    result: Tensor = torch.ops.mkldnn._convolution_pointwise_.binary(
        total, features, *_attributes(layer), "add", 1.0, None, [], None
    )
    return result


def is_fusing(features: Tensor) -> bool:
    """Whether these features, on their device and in this mode, can be treated so."""
    return (
        features.device.type == "cpu"
        and torch.is_inference_mode_enabled()
        and _works(features.dtype)
    )


@cache
def _works(dtype: torch.dtype) -> bool:
    """Whether this build of PyTorch has the operators, and they are right.

    They are no part of its public interface, so any release may change them.
    """
    layer = nn.Conv2d(4, 4, 3, padding=1).to(dtype)
    features = torch.linspace(-1, 1, 4 * 8 * 8, dtype=dtype).view(1, 4, 8, 8)
    plain = layer(features)
    try:
        pairs = (
            (relu_of(layer, features), plain.relu()),
            (add_into(features.clone(), layer, features), plain + features),
        )
    except (AttributeError, NotImplementedError, RuntimeError, TypeError):
        return False
    return all(torch.allclose(ours.float(), theirs.float(), atol=0.02) for ours, theirs in pairs)
