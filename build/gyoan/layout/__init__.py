"""Session + Schedule + Drawings + Pictures + Theme → `Deck` and `Handout`. Pure functions; writers only draw."""
