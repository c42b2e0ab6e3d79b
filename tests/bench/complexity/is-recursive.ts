const PYTHON_FUNCTION = /^([ \t]*)def\s+(\w+)\s*\(/gm;
const JAVASCRIPT_FUNCTION =
  /(?:function\s+(\w+)\s*\([^)]*\)|(?:const|let|var)\s+(\w+)\s*=\s*(?:function\s*)?(?:\([^)]*\)|\w+)\s*(?:=>)?|^[ \t]*(\w+)\s*\([^)]*\))\s*\{/gm;
const NO_FUNCTION = new Set(["if", "for", "while", "switch", "catch"]);

/** Whether a function of the source calls its own name: found by text alone, for sorting differences. */
export function isRecursive(code: string): boolean {
  return [...pythonBodies(code), ...javascriptBodies(code)].some(([name, body]) =>
    new RegExp(`(?<![\\w$])${name}\\s*\\(`).test(body),
  );
}

type Body = readonly [name: string, body: string];

/** The lines below a `def` that are further in. */
function pythonBodies(code: string): Body[] {
  return [...code.matchAll(PYTHON_FUNCTION)].map(({ 0: head, 1: indent = "", 2: name = "", index }) => {
    const [, ...lines] = code.slice(index + head.length).split("\n");
    const end = lines.findIndex((line) => line.trim() !== "" && !/^\s/.test(line.slice(indent.length)));
    return [name, lines.slice(0, end < 0 ? lines.length : end).join("\n")];
  });
}

/** What stands between the braces of a function or method. */
function javascriptBodies(code: string): Body[] {
  return [...code.matchAll(JAVASCRIPT_FUNCTION)].flatMap(({ 0: head, 1: one, 2: two, 3: three, index }) => {
    const name = one ?? two ?? three ?? "";
    if (NO_FUNCTION.has(name)) return [];
    const begin = index + head.length;
    let [at, depth] = [begin, 1];
    for (; at < code.length && depth > 0; at++) depth += { "{": 1, "}": -1 }[code[at] ?? ""] ?? 0;
    return [[name, code.slice(begin, at)] as const];
  });
}
