"""Training: one loop, and a task for each kind of model."""
