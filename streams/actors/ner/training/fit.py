"""Fitting of the net: Adam with warm-up and linear decay, and the running mean of its weights as the result."""

import random
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor

from streams.actors.ner.encode import Batch, Encoder
from streams.actors.ner.labels import TAGS
from streams.actors.ner.training.corpus import Labelled
from streams.actors.ner.training.net import Net

EPOCHS, BATCH, RATE, WARM_UP = 20, 16, 2e-3, 200
UNKNOWN = 0.06
"""Share of words whose vector and classes are taken away in training, so that the context must do."""
MEAN = 0.998
"""Decay of the running mean of the weights a step."""
_POOL = 20

Weights = dict[str, Tensor]


def fit(
    sentences: Sequence[Labelled], encoder: Encoder, classes: list[int], seed: int, report: Callable[[int, float], None]
) -> Net:
    """Return the trained net; `report` gets each epoch's number and mean loss.

    One thread; the same sentences, tables, seed and build of torch give the same weights.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    order = random.Random(seed)
    net = Net(encoder.vectors.values.shape[1], len(encoder.bag), classes)
    mean = {name: value.clone() for name, value in net.state_dict().items()}
    adam = torch.optim.Adam(net.parameters(), RATE)
    steps = EPOCHS * -(-len(sentences) // BATCH)
    rate = torch.optim.lr_scheduler.LambdaLR(adam, lambda step: min((step + 1) / WARM_UP, 1 - step / (steps + 1)))
    for epoch in range(EPOCHS):
        losses = []
        for batch in _batches(sentences, order):
            losses.append(_step(net, adam, encoder, batch))
            rate.step()
            _average(mean, net)
        report(epoch, sum(losses) / len(losses))
    net.load_state_dict(mean)
    net.eval()
    return net


def _average(mean: Weights, net: Net) -> None:
    with torch.no_grad():
        for name, value in net.state_dict().items():
            mean[name].lerp_(value, 1 - MEAN)


def _batches(sentences: Sequence[Labelled], order: random.Random) -> list[list[Labelled]]:
    shuffled = order.sample(list(sentences), len(sentences))
    batches = []
    # sorted by length within a pool only: little padding, and no batch is always the same
    for i in range(0, len(shuffled), BATCH * _POOL):
        pool = sorted(shuffled[i : i + BATCH * _POOL], key=lambda sentence: len(sentence.tokens))
        batches += [pool[k : k + BATCH] for k in range(0, len(pool), BATCH)]
    return order.sample(batches, len(batches))


def _step(net: Net, adam: torch.optim.Optimizer, encoder: Encoder, sentences: list[Labelled]) -> float:
    batch = encoder.batch([[token.spelling for token in sentence.tokens] for sentence in sentences])
    arrays = tensors(batch)
    known = torch.bernoulli(torch.full(arrays[2].shape[:2], 1 - UNKNOWN))[..., None]
    arrays[0], arrays[2] = arrays[0] * known, arrays[2] * known.long()
    tags = np.zeros(batch.letters.shape[:2], np.int64)
    for i, sentence in enumerate(sentences):
        tags[i, : len(sentence.tags)] = [TAGS.index(tag) for tag in sentence.tags]
    adam.zero_grad()
    loss = net.chain.loss(net(*arrays), torch.from_numpy(tags), arrays[4])
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
    adam.step()
    return loss.item()


def tensors(batch: Batch) -> list[Tensor]:
    """Return a batch's arrays as tensors."""
    return [torch.from_numpy(array) for array in batch]
