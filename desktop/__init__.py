"""Tintline, the application: core (pictures), engine (models) and ui (the window)."""

__version__ = "0.1.0"
