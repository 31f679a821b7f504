"""The review page in a real browser."""

from __future__ import annotations

import time

import pytest

from conflict_events.review import apply, read_decisions
from conflict_events.review.page import review_html
from tests.strategies.stories import ODD, WAR, story

pytestmark = pytest.mark.browser
DOCUMENT, EVENTS = story(*WAR)


def until(holds, seconds=10):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def review(page):
    html = review_html(EVENTS, documents=[DOCUMENT])

    def opened(**how):
        driver = page(html, **how)
        driver.execute_script("localStorage.clear()")
        driver.refresh()
        return driver

    return opened


def keys(driver, *pressed):
    for key in pressed:
        driver.switch_to.active_element.send_keys(key)


def saved(driver, downloads):
    for old in downloads.glob("*"):
        old.unlink()
    driver.find_element("id", "save").click()
    until(lambda: list(downloads.glob("decisions*.jsonl")))
    (path,) = downloads.glob("decisions*.jsonl")
    return read_decisions(path)


def marks(driver):
    return [e.text for e in driver.find_elements("css selector", "#text mark.on") if e.text]


def test_by_keys_alone(review, downloads):
    """Accept, correct and reject by keys; the file holds what was decided and applies."""
    driver = review()
    driver.find_element("id", "reviewer").send_keys("KM", "\ue00c")
    assert marks(driver)[:2] == ["Rebels", "fought"]
    keys(driver, "a")
    assert marks(driver) == ["Jets", "bombed", "Homs", "12"]
    keys(driver, "7")
    keys(driver, "killed 14", "\ue007")
    keys(driver, "3")
    keys(driver, "\ue003", "\ue007")  # backspace empties the selected text
    keys(driver, "s", "r")
    assert "3 of 3 records reviewed" in driver.find_element("id", "progress").text
    found = saved(driver, downloads)
    assert [d.verdict for d in found] == ["accept", "correct", "reject"]
    assert {d.reviewer for d in found} == {"KM"}
    done = apply(EVENTS, found)
    assert done.problems == ()
    assert done.events[0] == EVENTS[0]
    assert done.events[1].casualties[0].best == 14
    assert done.events[1].initiators == ()


def test_undo_and_return(review):
    """A decision can be taken back; after closing the page it is still there."""
    driver = review()
    keys(driver, "r", "k")
    assert driver.find_element("id", "state").text == "No such event"

    def kept():
        driver.refresh()
        return driver.find_element("id", "state").text == "No such event"

    until(kept)  # Chromium hands what a page stores to its other process a moment later
    keys(driver, "u")
    assert driver.find_element("id", "state").text == "Not reviewed"


def test_a_missing_record_is_added(review, downloads):
    """Selected words become a record with the place where they stand."""
    driver = review()
    keys(driver, "t")
    driver.execute_script("""
      const part = [...document.querySelectorAll('#text [data-start]')]
        .find((e) => e.textContent.includes('market'));
      const from = part.firstChild.data.indexOf('market');
      const range = document.createRange();
      range.setStart(part.firstChild, from);
      range.setEnd(part.firstChild, from + 6);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    """)
    keys(driver, "+")
    chosen = "#new-fields [data-field=event_type] option[value=looting]"
    driver.find_element("css selector", chosen).click()
    driver.find_element("css selector", "#new-fields [data-field=location] input").send_keys("Homs")
    driver.find_element("css selector", "#new button[type=submit]").click()
    (said,) = saved(driver, downloads)
    assert said.verdict == "add"
    assert DOCUMENT.text[said.start : said.end] == "market"
    made = apply(EVENTS, [said]).events[-1]
    assert (made.event_type, made.location.name) == ("looting", "Homs")


@pytest.mark.parametrize("dark", [False, True])
def test_phone(review, dark):
    """A phone shows all without scrolling sideways."""
    driver = review(width=390, height=800, dark=dark)
    driver.execute_script("document.getElementById('help').open = true")
    assert driver.execute_script("return document.documentElement.scrollWidth") <= 390


def test_texts_stay_text(page):
    """Markup in a text is shown as printed."""
    document, events = story(*ODD)
    driver = page(review_html(events, documents=[document]))
    assert "<script>alert('x')</script>" in driver.find_element("id", "text").text
    assert "Men \U0001f600 <b>bold</b>" in marks(driver)
