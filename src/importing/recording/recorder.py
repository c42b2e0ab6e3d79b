"""Run in the sandbox: tells tests that are written as code as data. Every assertion is taken apart instead of run: the
arguments of the one call in it and what it is held against are noted, as values. What is no such assertion is said by name.
Runs as one source with rewriter.py, after it.
"""

import ast
import collections
import copy
import functools
import inspect

_PLAIN = (bool, int, float, str, bytes)
_DICTS = (dict, collections.Counter, collections.OrderedDict, collections.defaultdict)


def record(program, tests, entry):
    """Gives {parameters, annotations, cases: [[form, args, expected, abs, rel]], untold: [why], notes: [text]}."""
    space = {"__name__": "program"}
    exec(compile(program, "program", "exec"), space)
    function = _find(space, entry)
    told = {"cases": [], "untold": [], "notes": [], **_describe(function)}
    if tests:
        _Recorder(space, entry, told, function).run(tests)
    return told


def _find(space, entry):
    """A function, or a method of a class Solution, as interview sites ask for."""
    if entry in space or not hasattr(space.get("Solution"), entry):
        return space.get(entry)
    return _on_a_new_one(space["Solution"], entry)


def _on_a_new_one(owner, entry):
    method = getattr(owner(), entry)

    @functools.wraps(method)
    def call(*args, **named):
        return getattr(owner(), entry)(*args, **named)

    call.__signature__ = inspect.signature(method)
    return call


def _describe(function):
    if function is None:
        return {"parameters": None, "annotations": None, "returns": None, "variadic": False}
    signature = inspect.signature(function)
    parameters = list(signature.parameters.values())
    return {
        "parameters": [each.name for each in parameters],
        "annotations": [_hint(each.annotation) for each in parameters],
        "returns": _hint(signature.return_annotation),
        "variadic": any(each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD) for each in parameters),
    }


def _hint(annotation):
    if annotation is inspect.Parameter.empty:
        return ""
    if annotation is None:
        return "None"
    if isinstance(annotation, str):
        return annotation
    plain = isinstance(annotation, type) and not getattr(annotation, "__args__", None)
    return annotation.__name__ if plain else str(annotation).replace("typing.", "")


class _Recorder:
    def __init__(self, space, entry, told, function):
        self.space, self.entry, self.told, self.function = space, entry, told, function

    def run(self, tests):
        tree = ast.parse(tests)
        called = {node.func.id for node in ast.walk(tree) if _is_named_call(node)}
        names = {"candidate"} if "candidate" in called else {self.entry}
        if any(isinstance(node, ast.Name) and node.id == "random" for node in ast.walk(tree)):
            self.told["notes"].append("its random inputs were drawn once")
        tree = ast.fix_missing_locations(_Rewriter(names, self.told["untold"]).visit(tree))
        self.space[_EXPECT] = self.expect
        self.space[_ARGUMENTS] = lambda *args, **named: (args, named)
        try:
            exec(compile(tree, "tests", "exec"), self.space)
            check = self.space.get("check")
            if not self.told["cases"] and not self.told["untold"] and self.entry != "check" and callable(check):
                check(self.function)
        except Exception as error:
            self.told["untold"].append(f"the tests end in {type(error).__name__}: {error}"[:200])

    def expect(self, form, call, expected, absolute=0.0, relative=0.0):
        try:
            args = self.bound(*copy.deepcopy(call))
            given = copy.deepcopy(args)
            right = self.answer(form, args, expected, absolute, relative)
            self.told["cases"].append([form, _plain(list(given)), _plain(right), float(absolute), float(relative)])
        except Untold as why:
            self.told["untold"].append(str(why))
        except Exception as error:
            self.told["untold"].append(f"the reference ends in {type(error).__name__}: {error}"[:200])

    def bound(self, args, named):
        if self.function is None:
            if named:
                raise Untold("arguments are given by name")
            return args
        bound = inspect.signature(self.function).bind(*args, **named)
        if named:
            bound.apply_defaults()
        return bound.args

    def answer(self, form, args, expected, absolute, relative):
        """What is right: what the test says, but where only a part of the answer is looked at what the reference gives."""
        if self.function is None:
            if form == "truth":
                raise Untold("it is asked only whether the answer is true")
            return _in_order(expected) if form == "set" else expected
        result = self.function(*args)
        if inspect.isgenerator(result) or inspect.iscoroutine(result):
            raise Untold("the answer is a generator")
        if form == "truth" and type(result) is not bool:
            raise Untold("it is asked only whether the answer is true")
        if not _holds(form, result, expected, absolute, relative):
            raise Untold("the reference fails it")
        _plain(result, 0, True)
        return result if form in ("set", "unordered", "truth") else expected


def _holds(form, result, expected, absolute, relative):
    if form == "set":
        return set(result) == set(expected)
    if form == "unordered":
        return sorted(result) == sorted(expected)
    if form == "float":
        return result == expected or abs(result - expected) <= max(absolute, relative * abs(expected))
    if isinstance(expected, (list, tuple)) and isinstance(result, (list, tuple)):
        return list(result) == list(expected)
    return result == expected


def _in_order(items):
    return sorted(items, key=repr)


def _plain(value, depth=0, exactly=False):
    """The value made of plain types alone. A type that has no notation is no data. What a candidate returns is read
    exactly: no kind of dict but dict itself and those of collections.
    """
    if depth > 50:
        raise Untold("a value nests too deep")
    if value is None or type(value) in _PLAIN:
        return value
    inside = lambda items: [_plain(item, depth + 1, exactly) for item in items]
    if type(value) is list:
        return inside(value)
    if type(value) is tuple:
        return tuple(inside(value))
    if type(value) in (set, frozenset):
        return set(inside(value))
    if type(value) in _DICTS or (isinstance(value, dict) and not exactly):
        return dict(zip(inside(value.keys()), inside(value.values())))
    raise Untold(f"a value of type {type(value).__name__} has no notation")
