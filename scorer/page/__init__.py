"""The page: the report for people, and its review; both share one template and one script."""
