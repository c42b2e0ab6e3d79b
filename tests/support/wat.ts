import initWabt from "wabt";

const wabt = await initWabt();

/** A WebAssembly binary from its text. */
export function fromWat(text: string): Uint8Array {
  const parsed = wabt.parseWat("test.wat", text, {
    exceptions: true,
    mutable_globals: true,
    memory64: true,
    simd: true,
    multi_memory: true,
    bulk_memory: true,
  });
  try {
    return Uint8Array.from(parsed.toBinary({}).buffer);
  } finally {
    parsed.destroy();
  }
}
