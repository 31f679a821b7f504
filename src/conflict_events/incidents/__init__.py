"""The same happening over many documents."""
