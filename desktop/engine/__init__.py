"""ONNX Runtime behind the model contract, and the colorize pipeline. Knows no Qt."""
