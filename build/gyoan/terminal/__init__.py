"""What a command line talks through: arguments, streams, signals, a console, the user's language."""
