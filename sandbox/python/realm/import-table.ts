import type { Machine, Offered } from "./machine.ts";

/**
 * Everything the module imports, each from what is offered or refused: a system call fails, and anything of Pyodide's bridge
 * to JavaScript ends the run.
 */
export function importTable(
  module: WebAssembly.Module,
  machine: Machine,
  offered: Offered,
): WebAssembly.Imports {
  const NO_SYSTEM = 52;
  const refuse = (name: string) => {
    if (name.startsWith("__syscall_")) return () => -NO_SYSTEM;
    return () => {
      machine.forbidden ??= name;
      return machine.stop("forbidden");
    };
  };
  const imports: WebAssembly.Imports = {};
  for (const { module: space, name, kind } of WebAssembly.Module.imports(module)) {
    const names = (imports[space] ??= {});
    if (kind === "global") names[name] = new WebAssembly.Global({ value: "i32", mutable: true }, 0);
    else names[name] = offered[name] ?? refuse(name);
  }
  return imports;
}
