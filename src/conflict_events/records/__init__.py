"""Assembling records: event type, codings, merging inside a document, order, confidence."""
