"""Sphinx settings of the documentation site.

Usage, from the root of the repository: python -m sphinx -W --keep-going docs docs/_build
The pages under ``docs/_generated`` are written from the data files by each build.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.codebook_page import write_page  # noqa: E402 - needs the path above

import conflict_events  # noqa: E402

write_page(Path(__file__).resolve().parent / "_generated")

project = "conflict_events"
copyright = "the conflict_events developers, MIT licence"  # noqa: A001 - Sphinx's name
author = "The conflict_events developers"
version = release = conflict_events.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "schema"]
source_suffix = {".md": "markdown"}
myst_enable_extensions = ["deflist", "colon_fence"]
myst_heading_anchors = 3

autodoc_typehints = "description"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "undoc-members": False}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
suppress_warnings = ["ref.python"]  # two records have a field "date", both are meant

html_theme = "furo"
html_title = f"conflict_events {release}"
html_show_sphinx = False
html_theme_options = {"navigation_with_keys": True}
