"""The table of what countries are called in their own languages is what its command makes."""

from training.make_country_names import TABLE, made


def test_the_table_is_what_the_command_makes() -> None:
    assert TABLE.read_text(encoding="utf-8") == made()
