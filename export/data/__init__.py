"""Training data: reading pictures, simulating sketches and hints, and the prepared cache."""
