"""Scripts that build data files and documents."""
