# The mistakes themselves: for each kind of node what could stand there instead. Runs as one source with edits.py, after it.
import re

COMPARISONS = {
    ast.Lt: [ast.LtE, ast.GtE],
    ast.LtE: [ast.Lt, ast.Gt],
    ast.Gt: [ast.GtE, ast.LtE],
    ast.GtE: [ast.Gt, ast.Lt],
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
    ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
    ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
}
ARITHMETIC = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
SYMBOLS = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.And: "and",
    ast.Or: "or",
}
LEAVING = (ast.Return, ast.Continue, ast.Break, ast.Raise)


def between(text, left, right, old, new):
    """The text between two operands, with another operator in it."""
    gap = text.source[text.end(left) : text.start(right)]
    pattern = r"\s+".join(re.escape(word) for word in SYMBOLS[old].split())
    return re.sub(pattern, lambda _: SYMBOLS[new], gap, count=1)


def plan_compare(slot, node, text, default):
    operands = [node.left, *node.comparators]
    for at, op in enumerate(node.ops):
        for new in COMPARISONS[type(op)]:
            left, right = operands[at], operands[at + 1]
            gap = between(text, left, right, type(op), new)
            yield Plan("comparison", Slot(node, "ops", at), new(), text.end(left), text.start(right), (gap,))


def plan_arithmetic(slot, node, text, default):
    old, new = type(node.op), ARITHMETIC.get(type(node.op))
    if new is None:
        return
    start, end = text.start(node), text.end(node)
    left, right = text.source[start : text.end(node.left)], text.source[text.start(node.right) : end]
    changed = left + between(text, node.left, node.right, old, new) + right
    yield Plan("arithmetic", Slot(node, "op"), new(), start, end, (changed, f"({changed})"))


def plan_assignment(slot, node, text, default):
    old, new = type(node.op), ARITHMETIC.get(type(node.op))
    if new is not None:
        gap = between(text, node.target, node.value, old, new)
        start, end = text.end(node.target), text.start(node.value)
        yield Plan("arithmetic", Slot(node, "op"), new(), start, end, (gap,))


def plan_logic(slot, node, text, default):
    old = type(node.op)
    new = ast.Or if old is ast.And else ast.And
    start, end = text.start(node), text.end(node)
    changed = text.source[start : text.end(node.values[0])]
    for left, right in zip(node.values, node.values[1:]):
        changed += between(text, left, right, old, new) + text.of(right)
    changed += text.source[text.end(node.values[-1]) : end]
    yield Plan("and/or", Slot(node, "op"), new(), start, end, (changed, f"({changed})"))


def plan_unary(slot, node, text, default):
    operand = text.source[text.start(node.operand) : text.end(node)]
    if isinstance(node.op, ast.Not):
        yield whole("removed not", slot, node, text, node.operand, operand, f"({operand})")
    elif isinstance(node.op, ast.USub):
        yield whole("removed minus", slot, node, text, node.operand, operand, f"({operand})")


def plan_constant(slot, node, text, default):
    value = node.value
    if isinstance(value, bool):
        yield whole("boolean", slot, node, text, ast.Constant(not value), repr(not value))
    elif isinstance(value, int):
        for new in (value + 1, value - 1):
            if new >= 0:
                yield whole("constant", slot, node, text, ast.Constant(new), repr(new))
            else:
                minus = ast.UnaryOp(ast.USub(), ast.Constant(-new))
                yield whole("constant", slot, node, text, minus, repr(new), f"({new!r})")
    elif isinstance(value, float) and value < 1e15:
        yield whole("constant", slot, node, text, ast.Constant(value + 1), repr(value + 1))
    elif isinstance(value, str) and value != "":
        yield whole("empty text", slot, node, text, ast.Constant(""), '""')


def plan_call(slot, node, text, default):
    name = node.func.id if isinstance(node.func, ast.Name) else None
    if name in ("min", "max"):
        new = "max" if name == "min" else "min"
        yield whole("min/max", Slot(node, "func"), node.func, text, ast.Name(new, ast.Load()), new)
    if name == "range":
        for at in range(min(2, len(node.args))):
            yield from off_by_one(Slot(node, "args", at), text)


def plan_slice(slot, node, text, default):
    for field in ("lower", "upper"):
        if getattr(node, field) is not None:
            yield from off_by_one(Slot(node, field), text)


def off_by_one(slot, text):
    node = slot.get()
    if isinstance(node, (ast.Constant, ast.Starred)):
        return
    for op, sign in ((ast.Add(), "+"), (ast.Sub(), "-")):
        new = ast.BinOp(node, op, ast.Constant(1))
        own = text.of(node)
        yield whole("off by one", slot, node, text, new, f"{own} {sign} 1", f"({own}) {sign} 1")


def plan_condition(slot, node, text, default):
    test = node.test
    if isinstance(test, ast.UnaryOp) or isinstance(test, ast.Constant):
        return
    new = ast.UnaryOp(ast.Not(), test)
    own = text.of(test)
    yield whole("negated condition", Slot(node, "test"), test, text, new, f"not {own}", f"not ({own})")


def plan_guard(slot, node, text, default):
    if not node.orelse and isinstance(node.body[-1], LEAVING) and slot.field != "orelse":
        yield whole("deleted statement", slot, node, text, ast.Pass(), "pass")


def plan_statement(slot, node, text, default):
    yield whole("deleted statement", slot, node, text, ast.Pass(), "pass")


def plan_jump(slot, node, text, default):
    new, word = (ast.Continue(), "continue") if isinstance(node, ast.Break) else (ast.Break(), "break")
    yield whole("break/continue", slot, node, text, new, word)


def plan_return(slot, node, text, default):
    if node.value is None or ast.unparse(node.value) == default:
        return
    new = ast.parse(default, mode="eval").body
    yield whole("returned default", Slot(node, "value"), node.value, text, new, default)


def plan_literal(slot, node, text, default):
    if isinstance(node, ast.Dict) and node.keys:
        yield whole("empty container", slot, node, text, ast.Dict([], []), "{}")
    elif isinstance(node, ast.List) and node.elts and isinstance(node.ctx, ast.Load):
        yield whole("empty container", slot, node, text, ast.List([], ast.Load()), "[]")


PLANNERS = (
    (ast.Compare, plan_compare),
    (ast.BinOp, plan_arithmetic),
    (ast.AugAssign, plan_assignment),
    (ast.BoolOp, plan_logic),
    (ast.UnaryOp, plan_unary),
    (ast.Constant, plan_constant),
    (ast.Call, plan_call),
    (ast.Slice, plan_slice),
    ((ast.If, ast.While, ast.IfExp), plan_condition),
    (ast.If, plan_guard),
    ((ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.Delete), plan_statement),
    ((ast.Break, ast.Continue), plan_jump),
    (ast.Return, plan_return),
    ((ast.List, ast.Dict), plan_literal),
)
