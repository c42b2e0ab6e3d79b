import initWabt from "wabt";

const wabt = await initWabt();

const FEATURES = {
  exceptions: true,
  tail_call: true,
  mutable_globals: true,
  memory64: true,
  simd: true,
  bulk_memory: true,
  multi_memory: true,
};

/** A WebAssembly binary from its text. */
export function fromWat(text: string): Uint8Array {
  const parsed = wabt.parseWat("test.wat", text, FEATURES);
  try {
    return Uint8Array.from(parsed.toBinary({}).buffer);
  } finally {
    parsed.destroy();
  }
}
