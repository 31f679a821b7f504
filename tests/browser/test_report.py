"""The report in a real browser."""

from __future__ import annotations

import time
from datetime import date

import pytest

from conflict_events.report import report_html
from conflict_events.schema import Diagnostic, Document, Evidence
from tests.strategies.stories import ODD, WAR, story

pytestmark = pytest.mark.browser


def texts(driver, selector):
    read = "return [...document.querySelectorAll(arguments[0])].map((e) => e.innerText.trim())"
    return driver.execute_script(read, selector)


def rows(driver):
    return driver.find_elements("css selector", "#rows tr[data-id]")


def until(holds, seconds=10):
    """Wait until `holds`: the page gathers key strokes before it filters."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def press(driver, selector):
    driver.find_element("css selector", selector).click()


@pytest.fixture
def war(page):
    document, events = story(*WAR, title="A war")
    html = report_html(events, documents=[document])
    return lambda **how: page(html, **how)


def test_it_renders(war):
    """Heading, rows, the record of the first row and the whole text are there."""
    driver = war()
    assert driver.find_element("css selector", "h1").text == "A war"
    assert len(rows(driver)) == 3
    assert "Rebels fought soldiers near Homs" in driver.find_element("id", "article").text
    assert texts(driver, "#article mark.on.r-trigger")[-1] == "fought"


@pytest.mark.parametrize("tab", ["timeline", "map", "tolls", "actors", "quality"])
def test_each_view_draws(war, tab):
    """Each view has content, and the console stays silent."""
    driver = war()
    press(driver, f"#t-{tab}")
    assert len(driver.find_element("id", f"p-{tab}").text) > 20
    marks = {"timeline": "svg .bar", "map": "svg .point", "actors": "svg .node"}
    if tab in marks:
        assert driver.find_elements("css selector", f"#p-{tab} {marks[tab]}")
    assert not driver.find_element("id", "p-records").is_displayed()


def test_record_to_words_and_back(war):
    """A row leads to its words; a word of another record leads to that record."""
    driver = war()
    rows(driver)[1].click()
    assert texts(driver, "#article .prose mark.on") == ["Jets", "bombed", "Homs", "12"]
    other = next(
        e for e in driver.find_elements("css selector", "#article mark") if e.text == "Nurses"
    )
    other.click()
    assert texts(driver, "#article .prose mark.on") == ["Nurses", "marched", "Goma", "Monday"]
    assert rows(driver)[2].get_attribute("aria-current") == "true"
    assert driver.current_url.endswith(rows(driver)[2].get_attribute("data-id"))


def test_filters(war):
    """Words, types and places filter; a chip and the button take filters away."""
    driver = war()
    driver.find_element("id", "f-text").send_keys("goma")
    until(lambda: len(rows(driver)) == 1)
    press(driver, "button[type=reset]")
    until(lambda: len(rows(driver)) == 3)
    press(driver, "#f-type option[value=air_strike]")
    until(lambda: texts(driver, "#rows td.what") == ["Air strike"])
    press(driver, "button[type=reset]")
    until(lambda: len(rows(driver)) == 3)
    press(driver, "#t-map")
    circle = driver.find_element("css selector", "#p-map .point")
    driver.execute_script("arguments[0].dispatchEvent(new MouseEvent('click'))", circle)
    press(driver, "#t-records")
    assert len(rows(driver)) == 2
    press(driver, "#chips button")
    assert len(rows(driver)) == 3


def test_sorting(war):
    """The heads sort, and again turn the order."""
    driver = war()
    press(driver, "#head th:nth-child(2) button")
    assert texts(driver, "#rows td.what") == sorted(texts(driver, "#rows td.what"))
    press(driver, "#head th:nth-child(2) button")
    found = texts(driver, "#rows td.what")
    assert found == sorted(found, reverse=True)
    head = driver.find_element("css selector", "#head th:nth-child(2)")
    assert head.get_attribute("aria-sort") == "descending"


def test_keyboard(war):
    """j and k walk the records, arrows the tabs, Enter opens a word's record."""
    driver = war()
    body = driver.find_element("css selector", "body")
    body.send_keys("j")
    assert rows(driver)[1].get_attribute("aria-current") == "true"
    body.send_keys("k")
    assert rows(driver)[0].get_attribute("aria-current") == "true"
    tab = driver.find_element("id", "t-records")
    tab.send_keys("\ue014")  # arrow right
    assert driver.find_element("id", "p-timeline").is_displayed()
    word = next(
        e for e in driver.find_elements("css selector", "#article mark") if e.text == "Jets"
    )
    word.send_keys("\ue007")  # enter
    assert "Jets bombed" in driver.find_element("id", "record").text


@pytest.mark.parametrize("dark", [False, True])
def test_phone(war, dark):
    """No view of a phone scrolls sideways; dark is dark."""
    driver = war(width=390, height=800, dark=dark)
    for tab in ("records", "timeline", "map", "tolls", "actors", "quality"):
        press(driver, f"#t-{tab}")
        wide = driver.execute_script("return document.documentElement.scrollWidth")
        assert wide <= 390, tab
    colour = driver.execute_script("return getComputedStyle(document.body).backgroundColor")
    light = sum(int(n) for n in colour.strip("rgb()").split(",")) > 380
    assert light is not dark


def test_texts_stay_text(page):
    """Scripts and tags of a text are shown as printed; emoji and right-to-left keep their place."""
    document, events = story(*ODD, title="<img src=x onerror=alert(1)>")
    driver = page(report_html(events, documents=[document]))
    shown = driver.find_element("id", "article").text
    assert "<script>alert('x')</script>" in shown
    assert not driver.find_elements("css selector", "img, b, #article script")
    assert texts(driver, "#article .prose mark.on")[:2] == ["Men \U0001f600 <b>bold</b>", "killed"]
    rows(driver)[1].click()
    assert "עצרה" in texts(driver, "#article .prose mark.on")


def test_quotations_without_text(page):
    """Without the text the quotations are shown with their marks."""
    _, events = story(*WAR)
    driver = page(report_html(events))
    assert "text was not given" in driver.find_element("id", "article").text
    assert texts(driver, "#article .prose mark.on")[:2] == ["Rebels", "fought"]


def test_a_link_opens_its_record(page):
    """The address of a record opens the report at it."""
    document, events = story(*WAR)
    driver = page(report_html(events, documents=[document]), at=f"#{events[2].id}")
    assert "Nurses" in driver.find_element("id", "record").text


def test_ten_thousand_records(page):
    """Ten thousand records open, filter and sort while one waits."""
    made = []
    for number in range(2500):
        _, events = story(
            *WAR,
            f"riot| Crowd {number} [trigger:rioted] in [place:Goma].",
            published=date(2020, 1, 1),
        )
        made += events
    began = time.monotonic()
    driver = page(report_html(made))
    assert "10,000 records" in driver.find_element("id", "f-count").text
    opened = time.monotonic() - began
    took = driver.execute_script("""
      const began = performance.now();
      for (const tab of ['timeline', 'map', 'tolls', 'actors', 'quality', 'records'])
        document.getElementById('t-' + tab).click();
      document.querySelector('#head th:nth-child(3) button').click();
      return performance.now() - began;
    """)
    assert len(rows(driver)) == 50
    assert opened < 30
    assert took < 5000


def test_titles_passed_apart(page):
    """Words read from a title that was passed apart are marked in the heading."""
    document, (event, *_) = story(*WAR, title="Rebels fight near Homs")
    seen = Evidence(role="trigger", part="title", start=7, end=12, text="fight", rule="test.title")
    event = event.model_copy(update={"evidence": (seen, *event.evidence)})
    driver = page(report_html([event], documents=[document]))
    assert texts(driver, "#article h2 mark.on") == ["fight"]
    assert driver.find_element("css selector", "#article h2").text == "Rebels fight near Homs"


def test_what_was_not_coded(page):
    """A diagnostic leads to its text, also of a document without records."""
    document, events = story(*WAR)
    other = Document(id="doc_b", text="Nothing of note.\n\nThe strike was a goal.", title="B")
    note = Diagnostic(slug="bare-nominal", message="names no party", start=22, end=28)
    html = report_html(events, documents=[document, other], diagnostics=[("doc_b", note)])
    driver = page(html)
    press(driver, "#t-quality")
    press(driver, "#p-quality details summary")
    press(driver, "#p-quality details button")
    assert driver.find_element("css selector", "#article h2").text == "B"
    assert "The strike was a goal." in driver.find_element("id", "article").text
