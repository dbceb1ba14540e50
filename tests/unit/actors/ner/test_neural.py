import numpy as np
import pytest

pytest.importorskip("onnxruntime", reason="the tagger neural needs the extra marsad[neural]")

from streams.actors import ner
from streams.actors.ner import neural
from streams.actors.ner.words import sentences


def test_padding_changes_no_score():
    tagger = ner.load("neural")
    short, long = ["زار", "عباس", "القاهره"], ["قال", "ان"] * 30
    alone, beside = tagger._encoder.batch([short]), tagger._encoder.batch([short, long])
    run = tagger._session.run
    one, two = run(["scores"], alone._asdict())[0], run(["scores"], beside._asdict())[0]
    assert np.allclose(one[0, :3], two[0, :3], atol=1e-4)


def test_elsewhere_is_the_mean_of_the_other_occurrences_of_a_rare_word():
    tagger = ner.load("neural")
    read = sentences("زلاطيمو في من\nزلاطيمو في\nزلاطيمو")
    posteriors = [np.full((len(sentence), 9), i + 1.0) for i, sentence in enumerate(read)]
    means = tagger._elsewhere(read, posteriors)
    assert [mean[0, 0] for mean in means] == [2.5, 2.0, 1.5]
    assert not means[0][1:].any()


def test_a_missing_model_is_said_by_its_file(tmp_path):
    with pytest.raises(FileNotFoundError, match=neural.MODEL):
        neural.NeuralTagger.load(tmp_path)
