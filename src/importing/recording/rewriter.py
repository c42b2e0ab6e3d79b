"""Takes assertions apart: puts in the place of each a note of its call and of what that is held against. Runs as one source
with recorder.py, before it.
"""

import ast
import copy

_EXPECT = "__assay_expect__"
_ARGUMENTS = "__assay_arguments__"
_SAME_ITEMS = {"list": "exact", "tuple": "exact", "set": "set", "frozenset": "set", "sorted": "unordered"}


class Untold(Exception):
    """A test that no data can tell, and why."""


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
