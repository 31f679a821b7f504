"""Reports: records with their words, for people, in one HTML file."""

from conflict_events.report.write import report_html, write_report

__all__ = ["report_html", "write_report"]
