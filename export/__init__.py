"""Training and conversion of Tintline's models (PyTorch). The application never imports this."""
