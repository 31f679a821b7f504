"""Take the pictures of the report and the review page that the documents show.

Usage, from the root of the repository, with Chromium and its driver installed:
python -m scripts.screenshots
"""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.driver import browser, shape

from conflict_events import Document, Extractor
from conflict_events.report import report_html
from conflict_events.review.page import review_html

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
WIDE = (1160, 560)
PHONE = (390, 760)


def main() -> None:
    """Write the pictures."""
    IMAGES.mkdir(exist_ok=True)
    documents = [
        Document(text=path.read_text(encoding="utf-8"), id=path.stem)
        for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))
    ]
    results = list(Extractor.default().extract_all(documents))
    events = [event for result in results for event in result.events]
    pages = {
        "report": report_html(results, documents=documents, title="Eight articles"),
        "review": review_html(events, documents=documents),
    }
    with TemporaryDirectory() as folder, browser() as driver:
        for name, html in pages.items():
            Path(folder, f"{name}.html").write_text(html, encoding="utf-8")

        def show(name: str, size: tuple[int, int], *, dark: bool = False, tab: str = "") -> None:
            shape(driver, *size, dark=dark)
            driver.get("about:blank")
            driver.get(Path(folder, f"{name}.html").as_uri())
            if tab:
                driver.find_element("id", f"t-{tab}").click()
            time.sleep(0.5)

        def save(name: str) -> None:
            driver.save_screenshot(str(IMAGES / f"{name}.png"))

        show("report", WIDE)
        save("report-records")
        show("report", (1080, 560), tab="map")
        save("report-map")
        show("report", WIDE, dark=True, tab="timeline")
        save("report-timeline-dark")
        show("report", WIDE, tab="actors")
        save("report-actors")
        show("report", PHONE)
        save("report-phone")
        show("review", WIDE)
        driver.switch_to.active_element.send_keys("j", "j")
        save("review")
    for path in sorted(IMAGES.glob("*.png")):
        print(f"{path.stat().st_size:>8,} {path.name}")


if __name__ == "__main__":
    main()
