/** Whether a function of the source calls itself by name: found by text alone, for sorting differences. */
export function isRecursive(code: string): boolean {
  const names = [
    ...code.matchAll(/\bdef\s+(\w+)\s*\(/g),
    ...code.matchAll(/\bfunction\s+(\w+)\s*\(/g),
    ...code.matchAll(/\bconst\s+(\w+)\s*=\s*(?:\([^()]*\)|\w+)\s*=>/g),
    ...code.matchAll(/^\s{2,8}(\w+)\s*\([^()]*\)\s*\{$/gm),
  ].map(([, name = ""]) => name);
  return names.some((name) => {
    const uses = code.match(new RegExp(`\\b${name}\\s*\\(`, "g"))?.length ?? 0;
    return !["if", "for", "while", "switch", "constructor"].includes(name) && uses > 2;
  });
}
