from streams.actors.ner.features import WINDOW, Features
from streams.actors.ner.gazetteer import Gazetteer

WORDS = ["قال", "محمود", "وبيروت", "2018", "a", "وقال"]
FEATURES = Features([{"قال": 3, "محمود": 7}], Gazetteer({"LOC": ["بيروت"]}))


def test_each_word_is_seen_by_those_within_the_window_and_by_no_other():
    rows = FEATURES.sentence(WORDS)
    for i, row in enumerate(rows):
        seen = {feature for feature in row if "w=" in feature or feature.endswith("#")}
        assert seen == {
            f"{offset}w={WORDS[i + offset]}" if 0 <= i + offset < len(WORDS) else f"{offset}#" for offset in WINDOW
        }


def test_a_gazetteer_tag_is_told_at_its_distance():
    rows = FEATURES.sentence(WORDS)
    at = WORDS.index("وبيروت")
    told = [(i, feature) for i, row in enumerate(rows) for feature in row if "g=" in feature]
    assert sorted(told) == sorted((at - o, f"{o}g=LOC-C") for o in WINDOW if 0 <= at - o < len(WORDS))


def test_a_view_for_a_model_has_its_features_only_in_the_same_order():
    whole = FEATURES.sentence(WORDS)
    weighed = {feature for row in whole for feature in row if len(feature) % 2}
    kept = FEATURES.only(weighed).sentence(WORDS)
    unfiltered = ("#", "g=")
    for row, left in zip(whole, kept, strict=True):
        assert left == [f for f in row if f in weighed or any(sign in f for sign in unfiltered)]
