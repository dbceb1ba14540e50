"""The trained net as an ONNX graph, node by node: the same weights give the same bytes, whatever torch exports."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from streams.actors.ner.encode import LETTERS
from streams.actors.ner.labels import TAGS
from streams.actors.ner.training.net import HIDDEN, Net

_OPSET, _IR = 17, 9
Array = NDArray[np.float32]


def export(net: Net, path: Path) -> None:
    """Write the net: inputs as in `encode.Batch`; outputs `scores` [sentence, word, tag] and `transitions`."""
    graph = _Graph({name: value.detach().numpy() for name, value in net.state_dict().items()})
    groups = sum(name.startswith("classes.") for name in graph.weights)
    made = helper.make_graph(_nodes(graph, groups), "ner", _inputs(graph, groups), _outputs(), graph.constants)
    model = helper.make_model(
        made, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_IR, producer_name="marsad"
    )
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString(deterministic=True))


class _Graph:
    """Weights under their names, and the constants of the graph made so far."""

    def __init__(self, weights: dict[str, Array]) -> None:
        self.weights = weights
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        self.constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def linear(self, layer: str) -> tuple[str, str]:
        return self.constant(f"{layer}.kernel", self.weights[f"{layer}.weight"].T), self.weight(f"{layer}.bias")


def _nodes(graph: _Graph, groups: int) -> Iterable[onnx.NodeProto]:
    node = helper.make_node
    # letters: a convolution over the last axis of [sentence, letter vector, word, letter]
    yield node("Gather", [graph.weight("letters.weight"), "letters"], ["letter_vectors"])
    yield node("Transpose", ["letter_vectors"], ["letter_image"], perm=[0, 3, 1, 2])
    kernel = graph.constant("filters.kernel", graph.weights["filters.weight"][:, :, None, :])
    yield node("Conv", ["letter_image", kernel, graph.weight("filters.bias")], ["filtered"], pads=[0, 1, 0, 1])
    yield node("Relu", ["filtered"], ["active"])
    yield node("ReduceMax", ["active"], ["spelled_first"], axes=[3], keepdims=0)
    yield node("Transpose", ["spelled_first"], ["spelled"], perm=[0, 2, 1])
    bag, bias = graph.linear("bag")
    yield node("MatMul", ["bag", bag], ["bag_product"])
    yield node("Add", ["bag_product", bias], ["bag_sum"])
    yield node("Tanh", ["bag_sum"], ["bagged"])
    for i in range(groups):
        index = graph.constant(f"classes.{i}.index", np.array(i, np.int64))
        yield node("Gather", ["classes", index], [f"class_{i}"], axis=2)
        yield node("Gather", [graph.weight(f"classes.{i}.weight"), f"class_{i}"], [f"group_{i}"])
    parts = ["vectors", "spelled", "bagged", *(f"group_{i}" for i in range(groups))]
    yield node("Concat", parts, ["word"], axis=2)
    yield node("Transpose", ["word"], ["hidden_0"], perm=[1, 0, 2])
    for i, (layer, size) in enumerate(zip(("first", "second"), HIDDEN, strict=True)):
        yield from _lstm(graph, layer, size, f"hidden_{i}", f"hidden_{i + 1}")
    yield node("Transpose", ["hidden_2"], ["read"], perm=[1, 0, 2])
    out, bias = graph.linear("out")
    yield node("MatMul", ["read", out], ["out_product"])
    yield node("Add", ["out_product", bias], ["scores"])
    yield node("Identity", [graph.weight("chain.transitions")], ["transitions"])


def _lstm(graph: _Graph, layer: str, size: int, source: str, target: str) -> Iterable[onnx.NodeProto]:
    sides = ("l0", "l0_reverse")

    def both(kind: str) -> list[Array]:
        return [_gates(graph.weights[f"{layer}.{kind}_{side}"], size) for side in sides]

    kernel = graph.constant(f"{layer}.kernel", np.stack(both("weight_ih")))
    recurrent = graph.constant(f"{layer}.recurrent", np.stack(both("weight_hh")))
    bias = graph.constant(f"{layer}.bias", np.concatenate([np.stack(both("bias_ih")), np.stack(both("bias_hh"))], 1))
    inputs = [source, kernel, recurrent, bias, "lengths"]
    yield helper.make_node("LSTM", inputs, [f"{layer}_sides"], hidden_size=size, direction="bidirectional")
    yield helper.make_node("Transpose", [f"{layer}_sides"], [f"{layer}_joined"], perm=[0, 2, 1, 3])
    shape = graph.constant(f"{layer}.shape", np.array([0, 0, 2 * size], np.int64))
    yield helper.make_node("Reshape", [f"{layer}_joined", shape], [target])


def _gates(weights: Array, size: int) -> Array:
    # torch keeps its gates as input, forget, cell, output; ONNX as input, output, forget, cell
    into, forget, cell, out = (weights[i * size : (i + 1) * size] for i in range(4))
    return np.concatenate([into, out, forget, cell])


def _inputs(graph: _Graph, groups: int) -> list[onnx.ValueInfoProto]:
    words = ["sentence", "word"]
    bag = graph.weights["bag.weight"].shape[1]
    spelled = graph.weights["filters.weight"].shape[0] + graph.weights["bag.weight"].shape[0]
    grouped = sum(graph.weights[f"classes.{i}.weight"].shape[1] for i in range(groups))
    dimensions = graph.weights["first.weight_ih_l0"].shape[1] - spelled - grouped
    return [
        helper.make_tensor_value_info("vectors", TensorProto.FLOAT, [*words, dimensions]),
        helper.make_tensor_value_info("letters", TensorProto.INT64, [*words, LETTERS]),
        helper.make_tensor_value_info("classes", TensorProto.INT64, [*words, groups]),
        helper.make_tensor_value_info("bag", TensorProto.FLOAT, [*words, bag]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["sentence"]),
    ]


def _outputs() -> list[onnx.ValueInfoProto]:
    return [
        helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["sentence", "word", len(TAGS)]),
        helper.make_tensor_value_info("transitions", TensorProto.FLOAT, [len(TAGS), len(TAGS)]),
    ]
