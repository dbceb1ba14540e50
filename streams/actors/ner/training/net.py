"""The net to be trained: vectors, letters, classes and a bag of features through two BiLSTMs to a chain of tags."""

import torch
from torch import Tensor, nn

from streams.actors.ner.encode import ALPHABET, LETTERS
from streams.actors.ner.labels import TAGS

LETTER_SIZE, FILTERS, BAG, CLASS_SIZE = 30, 64, 24, 24
HIDDEN = (200, 100)
DROPOUT = 0.4


class Chain(nn.Module):  # type: ignore[misc]  # torch is not installed where types are checked
    """A linear-chain conditional random field over the net's scores."""

    def __init__(self) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))

    def loss(self, scores: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """Return the mean negative log-likelihood of a sentence's tags."""
        longest = scores.shape[1]
        inside = torch.arange(longest)[None] < lengths[:, None]
        gold = (scores.gather(2, tags[..., None]).squeeze(2) * inside).sum(1)
        gold = gold + (self.transitions[tags[:, :-1], tags[:, 1:]] * inside[:, 1:]).sum(1)
        total = scores[:, 0]
        for i in range(1, longest):
            step = torch.logsumexp(total[:, :, None] + self.transitions, 1) + scores[:, i]
            total = torch.where(inside[:, i, None], step, total)
        return (torch.logsumexp(total, 1) - gold).mean()


class Net(nn.Module):  # type: ignore[misc]
    """Scores of the tags of each word."""

    def __init__(self, dimensions: int, bag: int, classes: list[int]) -> None:
        super().__init__()
        self.letters = nn.Embedding(ALPHABET, LETTER_SIZE, padding_idx=0)
        self.filters = nn.Conv1d(LETTER_SIZE, FILTERS, 3, padding=1)
        self.bag = nn.Linear(bag, BAG)
        self.classes = nn.ModuleList(nn.Embedding(count + 1, CLASS_SIZE) for count in classes)
        wide = dimensions + FILTERS + BAG + CLASS_SIZE * len(classes)
        self.first = nn.LSTM(wide, HIDDEN[0], batch_first=True, bidirectional=True)
        self.second = nn.LSTM(2 * HIDDEN[0], HIDDEN[1], batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * HIDDEN[1], len(TAGS))
        self.chain = Chain()

    def forward(self, vectors: Tensor, letters: Tensor, classes: Tensor, bag: Tensor, lengths: Tensor) -> Tensor:
        """Return scores[sentence, word, tag]."""
        size, longest, _ = vectors.shape
        spelled = self.letters(letters.view(-1, LETTERS)).transpose(1, 2)
        word = torch.relu(self.filters(spelled)).amax(2).view(size, longest, FILTERS)
        groups = [table(classes[..., i]) for i, table in enumerate(self.classes)]
        hidden = torch.cat([vectors, word, torch.tanh(self.bag(bag)), *groups], 2)
        for layer in (self.first, self.second):
            packed = nn.utils.rnn.pack_padded_sequence(
                self._drop(hidden), lengths.long(), batch_first=True, enforce_sorted=False
            )
            hidden, _ = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=longest)
        scores: Tensor = self.out(self._drop(hidden))
        return scores

    def _drop(self, hidden: Tensor) -> Tensor:
        # one mask a sentence (variational dropout, Gal and Ghahramani 2016)
        if not self.training:
            return hidden
        mask = torch.bernoulli(torch.full((hidden.shape[0], 1, hidden.shape[2]), 1 - DROPOUT)) / (1 - DROPOUT)
        return hidden * mask
