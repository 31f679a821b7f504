"""Places: where an event was, among the places that its text names."""
