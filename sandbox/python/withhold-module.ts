/**
 * Takes a built-in module from an interpreter's frozen memory: nothing knows its name any more, nor, for whoever learns what
 * stands in the name's place, what makes it. Its text is evaluated in the isolate where the image is built.
 */
export function withholdModule(
  frozen: ArrayBuffer,
  table: WebAssembly.Table,
  module: { readonly name: string; readonly maker: unknown },
): void {
  const image = new Uint8Array(frozen);
  const name = Array.from(module.name, (character) => character.charCodeAt(0));
  const [first = 0] = name;
  const found = new Set<number>();
  for (let at = image.indexOf(first); at >= 0; at = image.indexOf(first, at + 1))
    if (name.every((code, index) => image[at + index] === code)) found.add(at);
  for (const at of found) image.fill(1, at, at + name.length);

  const slots = Array.from({ length: table.length }, (_, slot) => slot);
  const maker = slots.find((slot) => table.get(slot) === module.maker);
  // CPython's table of built-in modules: pairs of a name's address and a function's slot.
  const words = new Uint32Array(frozen);
  for (let at = words.indexOf(maker ?? 0); at > 0; at = words.indexOf(maker ?? 0, at + 1))
    if (found.has(words[at - 1] ?? 0)) words[at] = 0;
}
