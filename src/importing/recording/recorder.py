"""Run in the sandbox: tells tests that are written as code as data. Every assertion is taken apart instead of run: the
arguments of the one call in it and what it is held against are noted, as values. What is no such assertion is said by name.
"""

import ast
import copy
import functools
import inspect

_EXPECT = "__assay_expect__"
_ARGUMENTS = "__assay_arguments__"
_PLAIN = (bool, int, float, str, bytes)
_SAME_ITEMS = {"list": "exact", "tuple": "exact", "set": "set", "frozenset": "set", "sorted": "unordered"}


class Untold(Exception):
    """A test that no data can tell, and why."""


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
    exactly: no kind of dict but dict itself.
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
    if type(value) is dict or (isinstance(value, dict) and not exactly):
        return dict(zip(inside(value.keys()), inside(value.values())))
    raise Untold(f"a value of type {type(value).__name__} has no notation")


def _is_named_call(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)


class _Rewriter(ast.NodeTransformer):
    """Puts a note of what is expected in the place of each assertion that has one call in it."""

    def __init__(self, names, untold):
        self.names, self.untold = names, untold
        self.results = {}

    def visit_Assign(self, node):
        target = node.targets[0]
        if len(node.targets) == 1 and isinstance(target, ast.Name) and self.is_call(node.value):
            # What is asserted of the variable is asserted of the call.
            self.results[target.id] = node.value
            return ast.Pass()
        return self.visit_other(node)

    def visit_other(self, node):
        loaded = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
        if self.calls(node) or loaded & set(self.results):
            self.untold.append(f"an answer is used outside an assertion: {ast.unparse(node)[:80]}")
            return ast.Pass()
        return self.generic_visit(node)

    visit_AugAssign = visit_AnnAssign = visit_Return = visit_Raise = visit_other

    def visit_Expr(self, node):
        # `check(f)` hands the function on; it does not call it.
        return self.visit_other(node)

    def visit_For(self, node):
        loaded = {part.id for part in ast.walk(node.iter) if isinstance(part, ast.Name)}
        if self.calls(node.iter) or loaded & set(self.results):
            return self.visit_other(node)
        return self.generic_visit(node)

    def visit_Assert(self, node):
        test = _Substitute(self.results).visit(copy.deepcopy(node.test)) if self.results else node.test
        if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
            return [self.visit_Assert(ast.Assert(test=part)) for part in test.values]
        calls = self.calls(test)
        if not calls:
            return node if self.names_in(test) == set() else ast.Pass()
        try:
            if len(calls) > 1:
                raise Untold(f"an assertion holds several answers together: {ast.unparse(test)[:80]}")
            return ast.Expr(self.note(*self.form(test), calls[0]))
        except Untold as why:
            self.untold.append(str(why))
            return ast.Pass()

    def names_in(self, node):
        return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)} & set(self.results)

    def calls(self, node):
        return [part for part in ast.walk(node) if self.is_call(part)]

    def is_call(self, node):
        return _is_named_call(node) and node.func.id in self.names

    def note(self, form, expected, tolerances, call):
        arguments = ast.Call(func=ast.Name(_ARGUMENTS, ast.Load()), args=call.args, keywords=call.keywords)
        args = [ast.Constant(form), arguments, expected, *tolerances]
        return ast.Call(func=ast.Name(_EXPECT, ast.Load()), args=args, keywords=[])

    def form(self, test):
        """(form, expected, [abs, rel]) of an assertion with one call in it."""
        if self.is_call(test):
            return "truth", ast.Constant(True), []
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) and self.is_call(test.operand):
            return "truth", ast.Constant(False), []
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            return self.comparison(test, test.ops[0], test.left, test.comparators[0])
        if _is_math(test, "isclose"):
            return self.closeness(test)
        raise Untold(f"an assertion computes with the answer: {ast.unparse(test)[:80]}")

    def comparison(self, test, operator, left, right):
        if isinstance(operator, (ast.Lt, ast.LtE)) and _is_distance(left):
            return self.distance(test, left.args[0], right)
        sides = [left, right] if self.calls(left) else [right, left]
        if isinstance(operator, ast.Is) and isinstance(sides[1], ast.Constant) and self.is_call(sides[0]):
            return "exact", sides[1], []
        if not isinstance(operator, ast.Eq):
            raise Untold(f"an assertion is no equality: {ast.unparse(test)[:80]}")
        return self.wrapping(test, sides[0]), sides[1], []

    def wrapping(self, test, side):
        if self.is_call(side):
            return "exact"
        wraps = _is_named_call(side) and len(side.args) == 1 and not side.keywords and self.is_call(side.args[0])
        if wraps and side.func.id in _SAME_ITEMS:
            return _SAME_ITEMS[side.func.id]
        raise Untold(f"an assertion computes with the answer: {ast.unparse(test)[:80]}")

    def distance(self, test, difference, tolerance):
        if isinstance(difference, ast.BinOp) and isinstance(difference.op, ast.Sub):
            for side, other in ((difference.left, difference.right), (difference.right, difference.left)):
                if self.is_call(side) and not self.calls(tolerance):
                    return "float", other, [tolerance]
        raise Untold(f"an assertion computes with the answer: {ast.unparse(test)[:80]}")

    def closeness(self, test):
        given = {word.arg: word.value for word in test.keywords}
        both = test.args[:2]
        for side, other in (both, both[::-1]):
            if self.is_call(side) and set(given) <= {"abs_tol", "rel_tol"}:
                zero, least = ast.Constant(0.0), ast.Constant(1e-9)
                return "float", other, [given.get("abs_tol", zero), given.get("rel_tol", least)]
        raise Untold(f"an assertion computes with the answer: {ast.unparse(test)[:80]}")


class _Substitute(ast.NodeTransformer):
    def __init__(self, results):
        self.results = results

    def visit_Name(self, node):
        return copy.deepcopy(self.results.get(node.id, node))


def _is_math(node, name):
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    return (isinstance(function, ast.Name) and function.id == name) or (
        isinstance(function, ast.Attribute) and function.attr == name
    )


def _is_distance(node):
    return (_is_math(node, "abs") or _is_math(node, "fabs")) and len(node.args) == 1
