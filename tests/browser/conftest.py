"""One Chromium for all browser tests; skipped aloud where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.driver import browser, missing, shape


@pytest.fixture(scope="session")
def downloads(tmp_path_factory):
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="session")
def chromium(downloads):
    lacking = missing()
    if lacking:
        pytest.skip(lacking)
    with browser(downloads) as driver:
        yield driver


@pytest.fixture
def page(chromium, tmp_path):
    """Open HTML as a file; the test fails on any message of the console."""
    chromium.get_log("browser")

    def show(html: str, width: int = 1280, height: int = 900, *, dark: bool = False, at: str = ""):
        path = Path(tmp_path, "page.html")
        path.write_text(html, encoding="utf-8")
        shape(chromium, width, height, dark=dark)
        chromium.get("about:blank")
        chromium.get(path.as_uri() + at)
        return chromium

    yield show
    assert chromium.get_log("browser") == []
