import { loadPyodide } from "pyodide";

// A process of its own: the interpreter as its own documentation starts it, until it has run something.
const python = (await loadPyodide()) as { runPython(source: string): unknown };
if (python.runPython("2 * 21") !== 42) throw new Error("Pyodide does not compute");
process.stdout.write("booted\n");
