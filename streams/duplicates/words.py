"""Arabic words that the engine must know."""

# they say nothing of what an article reports, so they are no lead words
FUNCTION_WORDS = (
    "في", "من", "على", "إلى", "عن", "مع", "أن", "إن", "أنه", "أنها", "التي", "الذي", "هذا", "هذه", "ذلك", "بعد", "قبل",
    "كان", "كانت", "قد", "لم", "لا", "ما", "أو", "و", "بين", "كما", "قال", "وقال", "حيث",
)  # fmt: skip
