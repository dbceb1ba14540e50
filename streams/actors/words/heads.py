"""Nouns (folded) for kinds of bodies, before the name of one."""

from __future__ import annotations

_KINDS = {
    "armed_group": "كتيبه كتايب لواء الويه سرايا ميليشيا ميليشيات مليشيا مليشيات فصيل جماعه تنظيم حركه",
    "party": "حزب تيار ايتلاف تحالف لايحه قايمه كتله جبهه",
    "company": "شركه شركات بنك مصرف مجموعه نادي فريق متاجر مصنع",
    "media": "صحيفه جريده مجله قناه فضاييه اذاعه موقع وكاله تلفزيون منصه",
    "ngo": "منظمه جمعيه موسسه مبادره رابطه هييه لجنه نقابه اتحاد",
}
KINDS = {word: kind for kind, words in _KINDS.items() for word in words.split()}
# inside quotation marks: a sentence, and no name
SPLITTERS = frozenset("ان انه انها لا لم لن ما قد التي الذي هذا هذه هو هي كان كانت ليس".split())  # noqa: SIM905
