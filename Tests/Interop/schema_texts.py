"""How documents to try schemas on are put together."""

import re


def each(whole: str, words: str) -> str:
    """A copy of an element for each word of a vocabulary, at "@"."""
    return "".join(whole.replace("@", word) for word in words.split("|"))


def nested(path: str, content: str = "") -> str:
    names = path.split("/")
    return "".join(f"<{name}>" for name in names) + content + "".join(f"</{name}>" for name in reversed(names))


def spoilt(text: str, names: str) -> list[str]:
    """Copies of a document, in each another of these attributes has a value that is neither an identifier nor an address."""
    return [text[:found.start()] + f'{found[1]}="%"' + text[found.end():]
            for found in re.finditer(rf'(?<=\s)({names})="[^"]*"', text)]
