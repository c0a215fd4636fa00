"""The page: the report for people and the place where they review it, one template and one script for both."""
