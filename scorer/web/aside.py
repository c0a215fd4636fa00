"""Run long work beside the event loop, so that the page stays responsive."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


async def aside(work: Callable[[], Result]) -> Result:
    """Do work in a thread of its own, and return or raise what it does.

    The end of the process does not wait for it, unlike for the threads of a pool.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()

    def settle(result: list[Result], error: BaseException | None) -> None:
        if done.done():  # nobody waits any more
            return
        if error is None:
            done.set_result(result[0])
        else:
            done.set_exception(error)

    def run() -> None:
        result: list[Result] = []
        failed: BaseException | None = None
        try:
            result.append(work())
        except BaseException as error:
            failed = error  # raised where the work is waited for
        with suppress(RuntimeError):  # the loop is closed: the server has ended
            loop.call_soon_threadsafe(settle, result, failed)

    Thread(target=run, daemon=True).start()
    return await done
