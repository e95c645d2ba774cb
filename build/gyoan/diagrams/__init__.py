"""Diagrams → drawings: the only part of gyoan that uses Node and a browser."""
