"""What stands between the host and a candidate, inside the interpreter. Run once, when the image is built.

Nothing here is trusted: the host judges every value, counts the fuel itself and decides each outcome from its own
facts. These functions only have to keep honest candidates honest, and to survive the others.
"""

import _tracemalloc
import binascii
import builtins
import gc
import json
import random
import sys
import tracemalloc
import types

_escape = json.encoder.encode_basestring_ascii
_float_repr = float.__repr__
_int_repr = int.__repr__
_traceback_of = BaseException.__dict__["__traceback__"].__get__
_class_name = type.__dict__["__name__"].__get__
_from_base64, _to_base64 = binascii.a2b_base64, binascii.b2a_base64
_candidate_file = "<candidate>"
# What counts memory, held here: a candidate that patches the modules patches its own.
_freeze = gc.freeze
_start_tracing, _stop_tracing = tracemalloc.start, tracemalloc.stop
_reset_peak, _traced_memory = tracemalloc.reset_peak, tracemalloc.get_traced_memory
_trace_of = _tracemalloc._get_object_traceback

_state = {}


def _decode_tag(pairs):
    """Turns one JSON object of the notation into a value."""
    if len(pairs) == 1:
        tag, content = pairs[0]
        if tag == "$int":
            return int(content)
        if tag == "$float":
            return float(content)
        if tag == "$tuple":
            return tuple(content)
        if tag == "$set":
            return set(content)
        if tag == "$map":
            return {key: value for key, value in content}
        if tag == "$bytes":
            return _from_base64(content)
    return dict(pairs)


# The scanner itself, which is C: the decoder around it looks up names that a candidate may have patched.
_scan = json.JSONDecoder(object_pairs_hook=_decode_tag).scan_once


class _Unreadable(Exception):
    pass


def _encode(value, depth, out):
    """Appends the notation of a value to `out`; looks at exact built-in types and calls nothing of the candidate's."""
    kind = type(value)
    if value is None:
        out.append("null")
    elif kind is bool:
        out.append("true" if value else "false")
    elif kind is int:
        if -9007199254740991 <= value <= 9007199254740991:
            out.append(_int_repr(value))
        else:
            out.append('{"$int":"' + _int_repr(value) + '"}')
    elif kind is float:
        out.append(_encode_float(value))
    elif kind is str:
        _spend(len(value))
        if not value.isascii() and _joins_surrogates(value):
            raise _Unreadable("a string with the two halves of one character apart")
        out.append(_escape(value))
    elif depth >= _state["value_depth"]:
        raise _Unreadable("nested deeper than " + _int_repr(_state["value_depth"]))
    elif kind is list:
        _encode_items("[", value, "]", depth, out)
    elif kind is tuple:
        _encode_items('{"$tuple":[', value, "]}", depth, out)
    elif kind is set or kind is frozenset:
        _encode_items('{"$set":[', value, "]}", depth, out)
    elif kind is dict:
        _encode_dict(value, depth, out)
    elif kind is bytes or kind is bytearray:
        _spend(len(value) * 4 // 3)
        out.append('{"$bytes":"' + _to_base64(value, newline=False).decode("ascii") + '"}')
    else:
        raise _Unreadable("a value of type " + _safe_name(kind))


def _joins_surrogates(value):
    """Whether two code points would become one in UTF-16, which is what the host's strings are made of."""
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass") != value


def _spend(length):
    _state["room"] -= length
    if _state["room"] < 0:
        raise _Unreadable("longer than " + _int_repr(_state["value_bytes"]) + " bytes")


def _encode_float(value):
    if value != value:
        return '{"$float":"nan"}'
    if value in (float_inf, -float_inf):
        return '{"$float":"inf"}' if value > 0 else '{"$float":"-inf"}'
    text = _float_repr(value)
    if value != int(value):
        return text
    return '{"$float":"' + (text[:-2] if text.endswith(".0") else text) + '"}'


float_inf = float("inf")


def _encode_items(opening, items, closing, depth, out):
    _spend(len(items) * 2)
    out.append(opening)
    first = True
    for item in items:
        if not first:
            out.append(",")
        first = False
        _encode(item, depth + 1, out)
    out.append(closing)


def _encode_dict(value, depth, out):
    _spend(len(value) * 4)
    out.append('{"$map":[')
    first = True
    for key, item in value.items():
        out.append("[" if first else ",[")
        first = False
        _encode(key, depth + 1, out)
        out.append(",")
        _encode(item, depth + 1, out)
        out.append("]")
    out.append("]}")


def _safe_name(kind):
    name = _class_name(kind)
    return name[:80] if type(name) is str else "?"


def _describe(error, text):
    message = text[:500] if type(text) is str else "(its text cannot be had)"
    line = error.lineno if type(error) in (SyntaxError, IndentationError, TabError) else None
    step = _traceback_of(error)
    while step is not None:
        if step.tb_frame.f_code.co_filename == _candidate_file:
            line = step.tb_lineno
        step = step.tb_next
    return [_safe_name(type(error)), message, line if type(line) is int else None]


def _text_of(error):
    """For errors of the compiler's own, whose text is not a candidate's code."""
    try:
        return str(error)
    except MemoryError:
        return None


def _reply(*facts):
    return ("[" + ",".join([_fact(fact) for fact in facts]) + "]").encode("ascii")


def _fact(fact):
    """JSON by hand: what the json module says is the candidate's to patch."""
    if fact is None:
        return "null"
    if type(fact) is list:
        return "[" + ",".join([_fact(item) for item in fact]) + "]"
    return _int_repr(fact) if type(fact) is int else _escape(fact)


def configure(request):
    """Told once before anything else: the limits on values, the seed, and what will be called."""
    _state.update(json.loads(request), room=0)
    random.seed(_state["seed"])


def compile_source(source):
    """The source as code and the namespace of a new module; or what is wrong with it, as text."""
    module = types.ModuleType("candidate")
    module.__file__ = _candidate_file
    # Else it would be given those of whoever runs it: ours.
    module.__dict__["__builtins__"] = builtins
    sys.modules["candidate"] = module
    _state["namespace"] = module.__dict__
    try:
        code = compile(json.loads(source), _candidate_file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return (_reply("bad-source", *_describe(error, _text_of(error))),)
    return code, module.__dict__


# What looks at the candidate's own classes asks `type` itself: `isinstance` and `getattr` may run code of theirs.
_mro_of = type.__dict__["__mro__"].__get__
_dict_of = type.__dict__["__dict__"].__get__


def _is_class(value):
    return type in _mro_of(type(value))


def find_entry():
    """What is called: the entry point, and the method's name where it is one of a class Solution; or what is wrong."""
    namespace, name = _state["namespace"], _state["name"]
    entry, solution = namespace.get(name), namespace.get("Solution")
    if _is_class(entry) if _state["kind"] == "class" else callable(entry):
        return entry, None
    if _state["kind"] == "function" and _is_class(solution):
        if any(name in _dict_of(owner) for owner in _mro_of(solution)):
            return solution, name
    defined = [
        key
        for key, value in namespace.items()
        if type(key) is str and key[:1] != "_" and (_is_class(value) or type(value) is types.FunctionType)
    ]
    return (_reply("missing-entry-point", sorted(defined)[:50]),)


def decode(args):
    """Arguments as a tuple; those of a class as (constructor's arguments, list of (method, arguments))."""
    decoded = _scan(args.decode("ascii"), 0)[0]
    if _state["kind"] == "class":
        constructor_args, operations = decoded
        return tuple(constructor_args), [(operation[0], tuple(operation[1])) for operation in operations]
    return tuple(decoded)


def describe(error, text):
    """An exception as three plain facts; `text` is what its own `str` gave, or None."""
    return _reply("raised", *_describe(error, text))


def encode(result):
    """What a call returned, as text that only the host reads."""
    _state["room"] = _state["value_bytes"]
    out = []
    try:
        _encode(result, 0, out)
        text = "".join(out)
        _spend(0 if len(text) <= _state["value_bytes"] else _state["value_bytes"] + 1)
    except _Unreadable as error:
        return _reply("unreadable-value", error.args[0])
    except RuntimeError:
        return _reply("unreadable-value", "it changed while it was read")
    return ("=" + text).encode("ascii")


def hide():
    """What stands now is seen by no collector any more: arguments that are there before the source is loaded."""
    _freeze()


def watch_space():
    """Starts counting bytes from what stands now."""
    _start_tracing()
    _state["witness"] = ["traced"]
    _reset_peak()
    _state["base"] = _traced_memory()[0]


def read_space():
    """Peak bytes since then; None where the candidate stopped the counting or began it anew."""
    peak = _traced_memory()[1] - _state["base"]
    whole = _trace_of(_state["witness"]) is not None
    _stop_tracing()
    return _int_repr(max(0, peak)).encode("ascii") if whole else None
