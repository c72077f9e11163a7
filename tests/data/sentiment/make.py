"""Makes the tables of VADER and the reference scores of it, from the package vaderSentiment 3.3.2.

    pip install --target target/vader vaderSentiment==3.3.2
    PYTHONPATH=target/vader python3 tests/data/sentiment/make.py

It writes `core/data/sentiment/vader/*.txt`: lines of a key, a tab and what it stands for, in the order of their bytes.
A key that no word of a text can be is left out: one with a space, one with capitals (words are compared in small
letters), and an emoji of several characters (the package looks at one character at a time).

It writes `reference.tsv` beside it too: each text of `texts.txt`, and texts made of words of all tables by a fixed
seed, with what the package gives for it.
"""

import random
from pathlib import Path

from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, SentimentIntensityAnalyzer

HERE = Path(__file__).parent
TABLES = HERE.parents[2] / "core" / "data" / "sentiment" / "vader"
MADE = 1_500


def write(name: str, table: dict[str, str]) -> None:
    """Write a table in the order of the bytes of its keys."""
    lines = sorted((f"{key}\t{value}".rstrip("\t") for key, value in table.items()), key=lambda line: key_of(line))
    (TABLES / name).write_text("".join(f"{line}\n" for line in lines), "utf-8")


def key_of(line: str) -> bytes:
    """The key of a line, as bytes."""
    return line.split("\t")[0].encode()


def plain(value: float) -> str:
    """A decimal number without zeros at its end."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def made(analyzer: SentimentIntensityAnalyzer, chance: random.Random) -> str:
    """A text of a few words, as it may come."""
    plain_words = "the a it was is of at and i my shop parcel cream day you with for in".split()
    rules = "never so this without doubt no nor or least at very kind of but Not BUT n't isn't sort just enough".split()
    idioms = [word for idiom in SPECIAL_CASES for word in idiom.split()]
    lists = [
        plain_words,
        plain_words,
        rules,
        idioms,
        sorted(BOOSTER_DICT),
        NEGATE,
        sorted(word for word in analyzer.lexicon if " " not in word),
        sorted(word for word in analyzer.lexicon if word.isalpha() and word.isascii()),
        [emoji for emoji in sorted(analyzer.emojis) if len(emoji) == 1],
    ]
    text = ""
    for _ in range(chance.randint(1, 14)):
        word = chance.choice(chance.choice(lists))
        word = chance.choice([str, str, str, str.upper, str.title])(word)
        text += chance.choice(["", " ", " ", " ", " ", " ", "  "]) if text.endswith("!") else " "
        text += word + chance.choice([""] * 12 + [",", ".", "!", "?", "!!", "???", ":)"])
    return text.strip()


def main() -> None:
    """Write the tables and the reference."""
    analyzer = SentimentIntensityAnalyzer()
    words = {word: plain(valence) for word, valence in analyzer.lexicon.items()}
    write("words.txt", {word: valence for word, valence in words.items() if word == word.lower() and " " not in word})
    write("boosters.txt", {word: plain(increment) for word, increment in BOOSTER_DICT.items()})
    write("idioms.txt", {idiom: plain(valence) for idiom, valence in SPECIAL_CASES.items()})
    write("negations.txt", dict.fromkeys(NEGATE, ""))
    write("emoji.txt", {emoji: words for emoji, words in analyzer.emojis.items() if len(emoji) == 1})
    chance = random.Random(2014)
    texts = (HERE / "texts.txt").read_text("utf-8").splitlines()
    texts += [made(analyzer, chance) for _ in range(MADE)]
    rows = ["compound\tpositive\tneutral\tnegative\ttext"]
    for text in texts:
        scores = analyzer.polarity_scores(text)
        rows.append("\t".join([str(scores[name]) for name in ("compound", "pos", "neu", "neg")] + [text]))
    (HERE / "reference.tsv").write_text("".join(f"{row}\n" for row in rows), "utf-8")


main()
