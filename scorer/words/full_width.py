"""Characters of full width (ＡＢＣ１２３), which fonts of East Asia have, as the plain ones that they stand for."""

from __future__ import annotations

# For `str.translate`; each character stays one, so that offsets hold.
PLAIN = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
