# Finds the small mistakes that a Python source could have: each one edit of its text, `[start, end, text, mutator]`.
# An edit is offered only if it parses to the tree that it is meant to give, so that precedence makes no other mutant.
# Runs as one source with mutators.py, which has the PLANNERS.
import ast

# Types are not run.
APART = {"annotation", "returns", "type_params", "type_comment"}


def edits(source, default, most):
    tree = ast.parse(source)
    text = Text(source)
    planned = [plan for slot in slots(tree) for plan in plans(slot, text, default)]
    planned.sort(key=lambda plan: (plan.start, plan.end, plan.mutator, plan.texts[0]))
    found = [edit for plan in spread(planned, most) if (edit := realise(plan, tree, source)) is not None]
    return [list(edit) for edit in dict.fromkeys(found)]


def spread(items, most):
    if len(items) <= most:
        return items
    return [items[at * len(items) // most] for at in range(most)]


def realise(plan, tree, source):
    plan.apply()
    wanted = ast.dump(tree)
    plan.undo()
    for replacement in plan.texts:
        changed = source[: plan.start] + replacement + source[plan.end :]
        try:
            if ast.dump(ast.parse(changed)) == wanted:
                return (plan.start, plan.end, replacement, plan.mutator)
        except SyntaxError:
            pass
    return None


class Text:
    """Offsets into a source, in code points, from the lines and bytes that a tree tells."""

    def __init__(self, source):
        self.source = source
        self.lines = source.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def offset(self, line, column):
        before = self.lines[line - 1].encode()[:column].decode()
        return self.starts[line - 1] + len(before)

    def start(self, node):
        return self.offset(node.lineno, node.col_offset)

    def end(self, node):
        return self.offset(node.end_lineno, node.end_col_offset)

    def of(self, node):
        return self.source[self.start(node) : self.end(node)]


class Slot:
    """A place in a tree at which another node may be put."""

    def __init__(self, owner, field, index=None):
        self.owner, self.field, self.index = owner, field, index

    def get(self):
        value = getattr(self.owner, self.field)
        return value if self.index is None else value[self.index]

    def put(self, value):
        if self.index is None:
            setattr(self.owner, self.field, value)
        else:
            getattr(self.owner, self.field)[self.index] = value


class Plan:
    def __init__(self, mutator, slot, new, start, end, texts):
        self.mutator, self.slot, self.new = mutator, slot, new
        self.start, self.end, self.texts = start, end, texts

    def apply(self):
        self.old = self.slot.get()
        self.slot.put(self.new)

    def undo(self):
        self.slot.put(self.old)


def slots(node):
    """Every place of a tree that holds a node which is run."""
    for field, value in ast.iter_fields(node):
        if field in APART or isinstance(node, (ast.JoinedStr, ast.Import, ast.ImportFrom)):
            continue
        values = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, child in values:
            if not isinstance(child, ast.AST) or is_text_alone(child):
                continue
            yield Slot(node, field, index)
            yield from slots(child)


def is_text_alone(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def plans(slot, text, default):
    node = slot.get()
    for kind, planner in PLANNERS:
        if isinstance(node, kind):
            yield from planner(slot, node, text, default)


def whole(mutator, slot, node, text, new, *texts):
    return Plan(mutator, slot, new, text.start(node), text.end(node), texts)
