"""What scorer reaches, measured; each prints a table and says what it compares with."""
