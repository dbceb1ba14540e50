from streams.actors.ner.gazetteer import Gazetteer


def test_the_longest_phrase_wins_within_a_class():
    gazetteer = Gazetteer({"ORG": ["مجلس", "مجلس الامن", "مجلس الامن الدولي"]})
    assert gazetteer.tags(["عقد", "مجلس", "الامن", "الدولي", "جلسه"]) == [[], ["ORG-B"], ["ORG-I"], ["ORG-I"], []]


def test_a_clitic_before_a_name_is_said():
    gazetteer = Gazetteer({"LOC": ["بيروت"], "FIRST": ["ليلي"]})
    assert gazetteer.tags(["وبيروت", "بيروت"]) == [["LOC-C"], ["LOC-B"]]


def test_classes_do_not_hide_each_other():
    gazetteer = Gazetteer({"A": ["سعد الدين"], "B": ["الدين"]})
    assert gazetteer.tags(["سعد", "الدين"]) == [["A-B"], ["A-I", "B-B"]]


def test_a_phrase_that_the_sentence_cuts_short_is_not_found():
    assert Gazetteer({"ORG": ["مجلس الامن", "مجلس"]}).tags(["مجلس"]) == [["ORG-B"]]
