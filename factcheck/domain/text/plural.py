"""How many there are of something, in words. Knows English nouns only, and rounds nothing."""


def plural(number: int, noun: str, several: str = "") -> str:
    """The noun as it follows a number; `several` where its plural is not made with an s."""
    return noun if number == 1 else several or f"{noun}s"


def counted(number: int, noun: str, several: str = "") -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {plural(number, noun, several)}"
