"""What the application makes of a model, measured: the one place where export meets the engine."""
