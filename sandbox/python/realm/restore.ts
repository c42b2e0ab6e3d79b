/** Makes a memory what the image says. */
export interface Restorer {
  restore(memory: WebAssembly.Memory): void;
}

/** `image` is a packed one, for a memory of `memoryBytes`; `module` is `restorerModule`'s. */
export function makeRestorer(module: WebAssembly.Module, image: ArrayBuffer, memoryBytes: number): Restorer {
  const [PAGE, BLOCK] = [65_536, 4096];
  const held = new WebAssembly.Memory({ initial: Math.ceil(image.byteLength / PAGE) });
  new Uint8Array(held.buffer).set(new Uint8Array(image));
  let restored: WebAssembly.Memory | null = null;
  let run: (table: number, blocks: number) => number = () => 0;

  return {
    restore(memory) {
      if (restored !== memory) {
        restored = memory;
        const { exports } = new WebAssembly.Instance(module, { memory: { realm: memory, image: held } });
        run = exports["restore"] as typeof run;
      }
      run(BLOCK, memoryBytes / BLOCK);
    },
  };
}
