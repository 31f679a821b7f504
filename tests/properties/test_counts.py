"""Laws of numbers and tolls."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from conflict_events.frames.toll_merge import combine
from conflict_events.frames.toll_types import Toll
from conflict_events.frames.tolls import find
from conflict_events.lexicon.numbers import Qualifier, load_numbers
from conflict_events.mentions.counts import CountMention, read
from conflict_events.mentions.number_words import read_number
from conflict_events.parses.types import Parse, Token, make_parse
from conflict_events.text.types import Sentence, Span
from tests.strategies.numbers import spell, spelled

NUMBERS = load_numbers()
QUALIFIERS = sorted(
    (phrase, e.bound) for e in NUMBERS.entries if isinstance(e, Qualifier) for phrase in e.before
)
WORDS = st.sampled_from(
    "12 1,500 a of the dozen and to at least up more than killed wounded dead including between"
    " people soldiers civilians , ( ) - were was 20 twenty six hundred no nobody one them others"
    " toll rose lives lost missing arrested among who not 2014 million".split()
)
TAGS = st.sampled_from("NN NNS NNP CD VBN VBD VBG JJ IN DT CC RB PRP , .".split())
DEPS = st.sampled_from(
    "nsubj nsubjpass dobj conj cc prep pobj acl relcl amod nummod aux auxpass det neg agent xcomp"
    " csubjpass advmod".split()
)


def counts(text: str) -> tuple[CountMention, ...]:
    return read(text.lower().split(), NUMBERS, text.split())


@given(spelled)
def test_spelled_numbers_are_read_back(case: tuple[int, str]) -> None:
    """Whatever the style, the number read is the number written, and nothing is left over."""
    n, style = case
    words = spell(n, style).split()
    assert read_number(words, 0, NUMBERS) == (n, len(words))


@given(spelled, st.sampled_from(QUALIFIERS))
def test_a_qualifier_only_widens(case: tuple[int, str], qualifier: tuple[str, str]) -> None:
    """The bounds of a qualified number contain the number."""
    n, style = case
    assume(n > 1)  # "some one" is no number
    found = counts(f"{qualifier[0]} {spell(n, style)} people")
    assert len(found) == 1
    assert found[0].low is None or found[0].low <= n
    assert found[0].high is None or found[0].high >= n
    assert found[0].best == n
    assert found[0].first == 0


@given(st.integers(1, 9), st.sampled_from(("a", "number", "half")))
def test_dozens_are_twelves(n: int, style: str) -> None:
    """ "A dozen" is twelve, "three dozen" 36, "half a dozen" six; "dozens" opens upwards."""
    words, value = {
        "a": ("a dozen", 12),
        "number": (f"{spell(n, 'words')} dozen", 12 * n),
        "half": ("half a dozen", 6),
    }[style]
    (found,) = counts(f"as reported {words} people")
    assert (found.low, found.high, found.best) == (value, value, value)
    (plural,) = counts("as reported dozens of people")
    assert (plural.low, plural.high, plural.best) == (24, None, None)


RANGES = st.sampled_from(("{} to {}", "between {} and {}", "{} - {}", "{} or {}", "{}-{}"))


@given(st.integers(2, 500), st.integers(1, 500), RANGES)
def test_a_range_keeps_its_ends(low: int, more: int, shape: str) -> None:
    """ "X to Y" has the bounds X and Y in all its shapes."""
    (found,) = counts(f"{shape.format(low, low + more)} people")
    assert (found.low, found.high, found.wording) == (low, low + more, "between")


@given(st.integers(2, 500), st.integers(1, 500), RANGES, st.sampled_from(QUALIFIERS))
def test_a_qualifier_only_widens_a_range(
    low: int, more: int, shape: str, qualifier: tuple[str, str]
) -> None:
    """A qualified range lies within no narrower bounds than the range."""
    found = counts(f"{qualifier[0]} {shape.format(low, low + more)} people")
    assume(len(found) == 1)
    assert found[0].low is None or found[0].low <= low
    assert found[0].high is None or found[0].high >= low + more


@given(st.sampled_from(("dozens", "scores", "several", "hundreds")), st.sampled_from(QUALIFIERS))
def test_a_qualifier_only_widens_a_vague_number(word: str, qualifier: tuple[str, str]) -> None:
    """ "At least dozens" and "up to dozens" say no more than "dozens"."""
    (bare,) = counts(f"as reported {word} people")
    (found,) = counts(f"as reported {qualifier[0]} {word} people")
    assert found.low is None or (bare.low is not None and found.low <= bare.low)
    assert found.high is None


@given(st.integers(2, 90), st.integers(2, 90), st.sampled_from(("of the", "of", "out of")))
def test_a_share_is_its_first_number(n: int, more: int, link: str) -> None:
    """ "Two of the five teachers" are two, in all styles."""
    (found,) = counts(f"as reported {n} {link} {n + more} teachers")
    assert (found.low, found.high) == (n, n)
    (spelled_out,) = counts(
        f"as reported {spell(n, 'words')} {link} {spell(n + more, 'words')} teachers"
    )
    assert (spelled_out.low, spelled_out.high) == (n, n)


@given(st.integers(2, 9999))
def test_digits_and_words_give_the_same_count(n: int) -> None:
    """ "26 people" and "twenty-six people" are one count, bounds and wording alike."""
    shapes = {
        (m.low, m.high, m.best, m.wording)
        for style in ("digits", "words")
        for m in counts(f"at least {spell(n, style)} people")
    }
    assert shapes == {(n, None, n, "at_least")}


MEASURES = st.sampled_from(
    [
        ("", " kilometres away"),
        ("", " miles east"),
        ("the", "th brigade"),
        ("a", " - year - old boy"),
        ("$", " m"),
        ("", " percent of the vote"),
        ("", " hours later"),
        ("", " days ago"),
        ("", " acres"),
        ("", " rounds of ammunition"),
        ("aged", ""),
        ("at", " a.m."),
        ("at", " local time"),
        ("june", " , 2014"),
        ("", " june"),
        ("", " may"),
        ("highway", ""),
        ("room", ""),
        ("no . ", " leader"),
        ("all but", " of the guards"),
        ("flight", ""),
        ("article", " of the code"),
    ]
)
LEFT = st.sampled_from(["rebels struck", "the blast shook", "they marched past", "police blocked"])


@given(st.integers(2, 12), MEASURES, LEFT)
def test_no_toll_from_measures(n: int, measure: tuple[str, str], left: str) -> None:
    """Distances, designations, ages, money, shares, times, dates are no count of people."""
    before, after = measure
    text = " ".join(f"{left} {before} {n}{after}".split())
    assert counts(text) == (), text


@given(st.integers(2, 900), st.sampled_from(["local farmers", "may have died", "people", "rebels"]))
def test_words_like_units_do_not_hide_people(n: int, behind: str) -> None:
    """ "12 local farmers" and "12 may have died" count people."""
    (found,) = counts(f"as planned {n} {behind}")
    assert (found.low, found.high) == (n, n)


@given(st.lists(WORDS, max_size=25))
def test_reading_never_raises_and_never_overlaps(words: list[str]) -> None:
    """Mentions stand in order, apart from each other, inside the words."""
    end = -1
    for mention in read(words, NUMBERS):
        assert end < mention.first <= mention.number <= mention.last < len(words)
        assert mention.low is None or mention.high is None or mention.low <= mention.high
        end = mention.last


@st.composite
def any_parse(draw: st.DrawFn) -> Parse:
    """Any tokens under any tree: what a parser may give for noise."""
    words = draw(st.lists(WORDS, min_size=1, max_size=18))
    text = " ".join(words)
    tokens = []
    at = 0
    for i, word in enumerate(words):
        head = draw(st.integers(0, i)) if i else 0
        dep = draw(DEPS) if i else "ROOT"
        tokens.append(Token(i, word, word, draw(TAGS), dep, head, at, at + len(word)))
        at += len(word) + 1
    return make_parse(Sentence(0, Span(0, len(text)), text, "body", 0), tuple(tokens))


@given(any_parse())
def test_tolls_of_noise_are_well_formed(parse: Parse) -> None:
    """Nothing raises; bounds are ordered; evidence is what stands there."""
    found = find(parse)
    for toll in found:
        assert toll.low is None or toll.high is None or 0 <= toll.low <= toll.high
        assert toll.evidence
        for span, text in toll.evidence:
            assert parse.sentence.text[span.start : span.end] == text
    assert find(parse) == found


@st.composite
def told(draw: st.DrawFn) -> list[Toll]:
    """Tolls of one kind over a few sentences."""
    found = []
    for sentence in range(draw(st.integers(1, 4))):
        for anchor in range(draw(st.integers(0, 2))):
            n = draw(st.integers(1, 30))
            span = Span(sentence * 10 + anchor, sentence * 10 + anchor + 1)
            found.append(
                Toll(
                    "killed",
                    n,
                    n,
                    n,
                    "exact",
                    None,
                    None,
                    anchor,
                    span,
                    ((span, "x"),),
                    "r",
                    sentence,
                    part=draw(st.booleans()),
                    additional=draw(st.booleans()),
                )
            )
    return found


@given(told())
def test_combining_uses_each_toll_at_most_once(tolls: list[Toll]) -> None:
    """No toll is counted twice, and combining what is combined changes nothing more."""
    combined = combine(tolls)
    members = [m for one in combined for m in one.members]
    assert len(members) == len(set(members))
    assert set(members) <= set(range(len(tolls)))


@given(told())
def test_telling_again_changes_no_number(tolls: list[Toll]) -> None:
    """The same toll told in a later sentence leaves the account as it was."""
    if len({t.sentence for t in tolls}) != 1 or any(t.additional or t.part for t in tolls):
        return
    if len({t.best for t in tolls}) != len(tolls):
        return
    again = [*tolls, *(Toll(**{**_fields(t), "sentence": 9}) for t in tolls)]
    assert [o.toll.best for o in combine(again)] == [o.toll.best for o in combine(tolls)]


def _fields(toll: Toll) -> dict[str, object]:
    return {name: getattr(toll, name) for name in toll.__dataclass_fields__}
