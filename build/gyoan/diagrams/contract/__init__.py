"""What Python and the worker say to each other."""
