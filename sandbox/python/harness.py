"""What stands between the host and a candidate, inside the interpreter. Run once, when the image is built.

Nothing here is trusted: the host judges every value, counts the fuel itself and decides each outcome from its own
facts, makes the arguments and reads what is returned. These functions only have to keep honest candidates honest, and to
survive the others. No class is made here: a candidate finds every class, and could change one. (Those of nodes are made to
be found: see nodes.py.)
"""

import atexit
import builtins
import json
import random
import sys
import types

_traceback_of = BaseException.__dict__["__traceback__"].__get__
_candidate_file = "<candidate>"
_escape = json.encoder.encode_basestring_ascii
_int_repr = int.__repr__
# What looks at the candidate's own classes asks `type` itself: `isinstance` and `getattr` may run code of theirs.
_class_name = type.__dict__["__name__"].__get__
_mro_of = type.__dict__["__mro__"].__get__

_state = {}


def _safe_name(kind):
    """What a class is called, asked of `type` itself."""
    name = _class_name(kind)
    return name[:80] if type(name) is str else "?"


def _classes_of(error):
    """What the class of an error and those that it extends are called."""
    return [_safe_name(kind) for kind in _mro_of(type(error))[:20]]


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
    """Told once before anything else: the seed, and what will be called."""
    _state.update(json.loads(request))
    random.seed(_state["seed"])


def compile_source(source):
    """The source as code and the namespace of a new module; or what is wrong with it, as text."""
    if _state.get("kind") == "program":
        sys.stdout.reconfigure(line_buffering=False)
    name = "__main__" if _state.get("kind") == "program" else "candidate"
    module = types.ModuleType(name)
    module.__file__ = _candidate_file
    # Else it would be given those of whoever runs it: ours.
    module.__dict__["__builtins__"] = builtins
    sys.modules[name] = module
    if _state.get("nodes"):
        for name, node in _nodes.items():
            setattr(builtins, name, node)
    _state["namespace"] = module.__dict__
    try:
        code = compile(json.loads(source), _candidate_file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return (_reply("bad-source", *_describe(error, _text_of(error))),)
    return code, module.__dict__


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


def end_program(error):
    """Does what an interpreter does at its end, for a program that ended in this error or None; whether it ended well."""
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.__stdout__):
        if stream is not None and not stream.closed:
            stream.flush()
    return error is None or (SystemExit in _mro_of(type(error)) and error.code in (None, 0))


def describe(error, text):
    """An exception as three plain facts; `text` is what its own `str` gave, or None."""
    return _reply("raised", *_describe(error, text), _classes_of(error))
