"""Finding typed mentions in raw sentences: triggers, places, dates, counts."""
