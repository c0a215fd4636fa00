"""How fast work goes, and how long the rest of it will take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic


@dataclass
class Pace:
    """Measures the rate from the first look on, so that what came before does not count.

    clock: gives seconds.
    """

    clock: Callable[[], float] = monotonic
    first: tuple[float, int, float] | None = None

    def words(self, done: int, share: float | None) -> list[str]:
        """Return the rate, the share and the time left, each where it is known.

        done: how many are done.  share: how much of all the work they are, from 0 to 1; None if nobody knows.
        """
        now = self.clock()
        self.first = self.first or (now, done, share or 0.0)
        passed, gained = now - self.first[0], done - self.first[1]
        found = [_rate(gained / passed)] if passed > 0 else []
        if share is not None:
            found.append(f"{share:.0%}")
            nearer = share - self.first[2]
            if nearer > 0 and share < 1:
                found.append(f"{_duration(passed * (1 - share) / nearer)} left")
        return found


def _rate(number: float) -> str:
    return f"{number:,.0f} a second" if number >= 10 else f"{number:.1f} a second"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
