/**
 * Built-in modules that no candidate is given: what counts memory, what takes memory uncounted, and what was made to test
 * the interpreter and reaches around it.
 */
export const WITHHELD_MODULES: readonly string[] = [
  ...["_tracemalloc", "mmap", "_sqlite3", "_ctypes", "_remote_debugging"],
  ...["_testcapi", "_testinternalcapi", "_testlimitedcapi", "_testclinic", "_testclinic_limited"],
  ...["_testbuffer", "_xxtestfuzz", "xxsubtype"],
];

/**
 * Takes modules out of CPython's tables of built-in ones in a frozen memory: there is nothing left to make them from.
 * `makers` says which function makes which. Its text is evaluated in the isolate where the image is built.
 */
export function withholdModules(
  frozen: ArrayBuffer,
  table: WebAssembly.Table,
  makers: ReadonlyMap<unknown, string>,
): void {
  const [image, words] = [new Uint8Array(frozen), new Uint32Array(frozen)];
  const names = new Map<number, string>();
  for (let slot = 0; slot < table.length; slot += 1) {
    const name = makers.get(table.get(slot));
    if (name !== undefined) names.set(slot, name);
  }
  const isText = (address: number, text: string) =>
    image[address + text.length] === 0 &&
    Array.from(text).every((character, at) => image[address + at] === character.charCodeAt(0));
  /** A table's entries are a name's address and a slot each; after the last one comes an entry of zeros. */
  const removeEntry = (at: number) => {
    let end = at;
    while (words[end] !== 0) end += 2;
    words.copyWithin(at, at + 2, end + 2);
  };
  // Modules of the older kind are kept for when they are made again, under a key that nobody's hash leads to any more.
  for (const name of makers.values()) {
    const key = `${name}:${name}`;
    for (let at = image.indexOf(58); at >= 0; at = image.indexOf(58, at + 1))
      if (isText(at - name.length, key)) image.fill(1, at - name.length, at + name.length + 1);
  }
  for (let at = 0; at < words.length - 1; at += 1) {
    const name = names.get(words[at + 1] ?? 0);
    if (name !== undefined && isText(words[at] ?? 0, name)) {
      removeEntry(at);
      at -= 1;
    }
  }
}
