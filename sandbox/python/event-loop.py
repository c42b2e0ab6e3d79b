"""Run once, when the image is built, as the module `asyncio.virtual_events`: the event loop of candidates, in place of
Pyodide's, which leans on JavaScript's.

There is nothing to wait for but time. Waiting is `time.sleep`, which costs a little each time, so waiting for ever ends.
"""

import asyncio
import math
import select
import time
from asyncio import base_events, events, runners, unix_events

_MOST_MILLIS = 2**31 - 1
_sleep_for_nothing = time.sleep.__wrapped__
_ceil = math.ceil
_wait = select.poll().poll


def sleep(seconds, /):
    """Puts the clock forward, by whole milliseconds: nothing is executed meanwhile."""
    if not seconds > 0:
        return _sleep_for_nothing(seconds)
    millis = _ceil(seconds * 1000)
    while millis > 0:
        _wait(min(millis, _MOST_MILLIS))
        millis -= _MOST_MILLIS


sleep.__module__ = "time"
time.sleep = _sleep = sleep


class _NothingHappens:
    """Stands where a loop has its selector."""

    def select(self, timeout):
        while timeout is None:
            _sleep(base_events.MAXIMUM_SELECT_TIMEOUT)
        _sleep(timeout)
        return ()


class EventLoop(base_events.BaseEventLoop):
    """Runs coroutines and callbacks, in the order that asyncio's own loops do."""

    def __init__(self):
        super().__init__()
        self._selector = _NothingHappens()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


_LACKING = {
    "threads": "run_in_executor",
    "subprocesses": "subprocess_exec subprocess_shell",
    "signals": "add_signal_handler remove_signal_handler",
    "files or sockets to wait for": "add_reader remove_reader add_writer remove_writer connect_read_pipe connect_write_pipe",
    "network": "connect_accepted_socket create_connection create_datagram_endpoint create_server create_unix_connection "
    "create_unix_server getaddrinfo getnameinfo sendfile sock_accept sock_connect sock_recv sock_recv_into sock_recvfrom "
    "sock_recvfrom_into sock_sendall sock_sendfile sock_sendto start_tls",
}


def _refusing(name, lacking):
    def refuse(self, *args, **kwargs):
        raise NotImplementedError(f"{name}: the sandbox has no {lacking}")

    refuse.__name__ = name
    refuse.__qualname__ = f"EventLoop.{name}"
    return refuse


for _lacking, _names in _LACKING.items():
    for _name in _names.split():
        setattr(EventLoop, _name, _refusing(_name, _lacking))

for _module in (asyncio, unix_events):
    _module.EventLoop = _module.SelectorEventLoop = EventLoop
unix_events._UnixDefaultEventLoopPolicy._loop_factory = EventLoop
asyncio.run = runners.run
events._set_event_loop_policy(None)
events._set_running_loop(None)
