"""The time of a course on the command line: `gyoan schedule`, its tables, its page and its calendar."""
