"""Records to files and tables, and back."""
