"""Tolls: who was killed, hurt, held or displaced in an event, counted once."""
