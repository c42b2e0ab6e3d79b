import { expect, test } from "vitest";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();

test("no class of the harness's is among those that a candidate finds", async () => {
  const source = `
def solve():
    found, left = set(), [object]
    while left:
        for kind in type.__subclasses__(left.pop()):
            if kind not in found:
                found.add(kind)
                left.append(kind)
    return len(found) > 500, sorted({kind.__module__ for kind in found} & {"harness", "__main__"})
`;
  expect(await python.value(source)).toStrictEqual({ kind: "tuple", items: [true, []] });
});

test("no function of the harness's is among the objects that a candidate finds", async () => {
  const source = `
import gc, types
def solve():
    names = [each.__globals__.get("__name__") for each in gc.get_objects() if type(each) is types.FunctionType]
    return [name for name in names if name in ("harness", "__main__")]
`;
  expect(await python.value(source)).toStrictEqual([]);
});

test("a candidate that bounds the digits of integers bounds its own texts, and no result", async () => {
  const source = "import sys\nsys.set_int_max_str_digits(640)\ndef solve(): return 10 ** 1000";
  expect(await python.value(source)).toBe(10n ** 1000n);
});
