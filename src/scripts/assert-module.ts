/** Node's `assert`, as the body of a function that returns it. */
export const ASSERT_MODULE = `
function fail(message) { const error = new Error(message || "assertion failed"); error.name = "AssertionError"; throw error; }
function isObject(it) { return it !== null && typeof it === "object"; }
function same(a, b, strict) {
  if (!isObject(a) || !isObject(b)) return strict ? Object.is(a, b) : a == b || (a !== a && b !== b);
  if (strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (a instanceof Set || b instanceof Set) return a instanceof Set && b instanceof Set && a.size === b.size && [...a].every((x) => b.has(x) || [...b].some((y) => same(x, y, strict)));
  if (a instanceof Map || b instanceof Map) return a instanceof Map && b instanceof Map && a.size === b.size && [...a].every(([k, v]) => b.has(k) && same(v, b.get(k), strict));
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && (!Array.isArray(a) || a.length === b.length) && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key], strict));
}
const assert = (it, message) => { if (!it) fail(message); };
assert.ok = assert;
assert.fail = fail;
assert.equal = (a, b, message) => assert(a == b || (a !== a && b !== b), message);
assert.notEqual = (a, b, message) => assert(a != b, message);
assert.strictEqual = (a, b, message) => assert(Object.is(a, b), message);
assert.notStrictEqual = (a, b, message) => assert(!Object.is(a, b), message);
assert.deepEqual = (a, b, message) => assert(same(a, b, false), message);
assert.notDeepEqual = (a, b, message) => assert(!same(a, b, false), message);
assert.deepStrictEqual = (a, b, message) => assert(same(a, b, true), message);
assert.throws = (run) => { try { run(); } catch { return; } fail("nothing was thrown"); };
assert.strict = assert;
return assert;`;
