"""Deck or Handout → bytes. Exporters draw what layout decided; each is the only importer of its library."""
