import pytest

from streams.actors.ner.camel import CamelTagger

for needed in ("torch", "transformers", "pandas"):
    pytest.importorskip(needed, reason="the tagger camel needs the extra marsad[camel], which the lock leaves out")

LABELS = ["B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O"]
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "زار", "بيروت", "امس", "."]


@pytest.fixture(scope="module")
def tagger(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bert")
    _save_model(folder)
    tagger = CamelTagger(folder)
    yield tagger
    tagger.close()


def _save_model(folder):
    """A model that knows one thing: the word piece بيروت is a place."""
    import torch
    from transformers import BertConfig, BertForTokenClassification, BertTokenizer

    (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    names = dict(enumerate(LABELS))
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=1, intermediate_size=16,
        id2label=names, label2id={name: i for i, name in names.items()}, max_position_embeddings=256,
    )  # fmt: skip
    model = BertForTokenClassification(config)
    with torch.no_grad():
        for parameter in model.bert.encoder.parameters():
            parameter.zero_()
        layer = model.bert.encoder.layer[0]
        layer.attention.output.LayerNorm.weight.fill_(1)
        layer.output.LayerNorm.weight.fill_(1)
        embeddings = model.bert.embeddings
        embeddings.position_embeddings.weight.zero_()
        embeddings.token_type_embeddings.weight.zero_()
        embeddings.word_embeddings.weight.zero_()
        embeddings.word_embeddings.weight[:, 0] = 1
        embeddings.word_embeddings.weight[WORDS.index("بيروت")] = torch.eye(16)[1]
        model.classifier.weight.zero_()
        model.classifier.weight[LABELS.index("B-LOC"), 1] = 10
        model.classifier.bias.copy_(torch.tensor([-5.0] * 8 + [0.0]))
    model.save_pretrained(folder)


def found(tagger, text):
    return [(text[span.start : span.end], span.label) for span in tagger.tag(text)]


def test_offsets_are_those_of_the_text(tagger):
    assert found(tagger, "  زار  (بيروت) امس.\nزار بيروت") == [("بيروت", "LOC"), ("بيروت", "LOC")]


def test_a_word_without_word_pieces_shifts_nothing(tagger):
    assert found(tagger, "زار ـــ بيروت ﷽ \u0600 \ufffd بيروت امس") == [("بيروت", "LOC"), ("بيروت", "LOC")]


def test_long_and_empty_texts_are_read(tagger):
    assert found(tagger, "") == []
    assert len(found(tagger, "زار بيروت " * 400)) == 400
    assert found(tagger, "ا" * 5000) == []
