"""Run once in a booted interpreter, before its memory becomes the image that every candidate starts from."""

import builtins
import gc
import json
import sys
import types

# What most solutions import, and what the interpreter itself imports in the midst of a call (`_pylong`, `_strptime`).
# Anything else of the standard library is read from its archive when asked for.
for _name in (
    "_pylong _strptime abc array ast base64 bisect cmath collections collections.abc copy dataclasses datetime decimal "
    "enum fractions functools gc heapq inspect io itertools json math numbers operator os random re statistics string "
    "struct sys time textwrap traceback types typing"
).split():
    __import__(_name)

sys.maxsize = 2**63 - 1
sys.set_int_max_str_digits(0)

_parts = json.loads(parts_text)


def _run_part(name, module):
    exec(compile(_parts[name], f"<{name}>", "exec", dont_inherit=True), module.__dict__)


_events = types.ModuleType("asyncio.virtual_events")
sys.modules[_events.__name__] = _events
_run_part("eventLoop", _events)

# The bridge to JavaScript is no part of what a candidate is offered. This only tells honest code so by name
# (ModuleNotFoundError): what holds the wall is that none of the bridge's imports exist in a candidate's realm.
_BRIDGE = ("_ctypes", "js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "webbrowser")
for _name in list(sys.modules):
    if _name.split(".")[0] in _BRIDGE:
        del sys.modules[_name]
sys.meta_path[:] = [finder for finder in sys.meta_path if "Js" not in type(finder).__name__]
for _name in _BRIDGE:
    sys.modules[_name] = None

# It has done its work.
del sys.modules["sitecustomize"]

_nodes = types.ModuleType("nodes")
_nodes.__dict__["__builtins__"] = builtins
_run_part("nodes", _nodes)

_harness = types.ModuleType("harness")
# Its own copy of the builtins: a candidate that patches `len` patches its own.
_harness.__dict__["__builtins__"] = dict(builtins.__dict__)
_harness.__dict__["_nodes"] = {name: _nodes.__dict__[name] for name in ("ListNode", "TreeNode")}
for _node in _harness.__dict__["_nodes"].values():
    _node.__module__ = "builtins"
_run_part("harness", _harness)

for _name in set(_parts["withheld"]) - set(_BRIDGE):
    sys.modules.pop(_name, None)
# Warnings ask for it: it would be read and compiled in vain.
sys.modules["tracemalloc"] = None
sys.builtin_module_names = tuple([name for name in sys.builtin_module_names if name not in _parts["withheld"]])

import os as _os

_os.environ.clear()
_os.environ.update({"HOME": "/", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0"})
sys.path[:] = [entry for entry in sys.path if entry.endswith(".zip")]
sys.path_importer_cache.clear()

_called = {name: _harness.__dict__[name] for name in "configure compile_source find_entry describe end_program".split()}
_constants = {"none": None, "true": True, "false": False}
_types = (int, float, str, list, tuple, set, frozenset, dict, bytes, bytearray, types.MemberDescriptorType)
# Kinds of dict that equal a dict of the same entries.
_types += tuple(sys.modules["collections"].__dict__[name] for name in ("Counter", "OrderedDict", "defaultdict"))
# What sorts, keeps a heap or halves, in C: what it executes is counted apart.
import _bisect
import _heapq

_sorts = [(list.sort, True)] + [
    (each, False)
    for module in (_heapq, _bisect)
    for each in module.__dict__.values()
    if type(each) is types.BuiltinFunctionType
]
places_text = json.dumps(
    {
        "addresses": {name: id(each) for name, each in (_called | _constants).items()},
        "types": {each.__name__: id(each) for each in _types},
        "sorts": [{"address": id(each), "isMethod": is_method} for each, is_method in _sorts],
        "nodes": {
            name: {
                "type": id(node),
                "order": id(node.__mro__),
                "slots": {key: id(node.__dict__[key]) for key in node.__slots__ if key[0] != "_"},
            }
            for name, node in _harness.__dict__["_nodes"].items()
        },
    }
)
