"""Charts: where everything stands in them, on a slide as on a page, and what that looks like."""
