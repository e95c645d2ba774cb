"""The commands of `gyoan`, one module each: options in, an exit code out. `cli` reads the options and imports these."""
