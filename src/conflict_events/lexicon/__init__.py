"""The data files in typed form: packs, ontology, triggers, actors, gazetteer, cues."""
