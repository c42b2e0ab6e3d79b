import type { Intrinsics } from "../intrinsics.ts";
import type { Copiers } from "./copiers.ts";

/** How buffers and what looks into them are copied: the buffer whole and once, however many look into it. */
export function bufferCopiers(own: Intrinsics): Copiers {
  const { apply, construct, getOwnPropertyDescriptor, getPrototypeOf } = own;
  const BufferOf = ArrayBuffer;
  const { slice } = ArrayBuffer.prototype;
  const setBytes = Uint8Array.prototype.set;
  const typedArray = getPrototypeOf(Uint8Array.prototype) as object;
  const getter = (owner: object, name: string) => {
    const get = getOwnPropertyDescriptor(owner, name)?.get as () => unknown;
    return (value: object) => apply(get, value, []);
  };
  const isResizable = getter(ArrayBuffer.prototype, "resizable");
  const longest = getter(ArrayBuffer.prototype, "maxByteLength");

  function copyBuffer(value: object): object {
    const plain = apply(slice, value as ArrayBuffer, [0]);
    if (isResizable(value) !== true) return plain;
    const copy = new BufferOf(plain.byteLength, { maxByteLength: longest(value) as number });
    apply(setBytes, new own.Bytes(copy), [new own.Bytes(plain)]);
    return copy;
  }

  /** A view of a buffer, by its class, the prototype that has its getters, and what it calls its length. */
  function viewCopier(
    View: Function & { prototype: object },
    owner: object,
    length: string,
  ): Copiers[number] {
    const [buffer, offset, size] = [
      getter(owner, "buffer"),
      getter(owner, "byteOffset"),
      getter(owner, length),
    ];
    const begin: Copiers[number][1]["begin"] = (value, cloneOf) =>
      construct(View, [cloneOf(buffer(value)), offset(value), size(value)]) as object;
    return [View.prototype, { begin }];
  }

  const arrays = [
    ...[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array],
    ...[Float32Array, Float64Array, BigInt64Array, BigUint64Array],
    ...(typeof Float16Array === "function" ? [Float16Array] : []),
  ];
  return [
    [ArrayBuffer.prototype, { begin: copyBuffer }],
    [DataView.prototype, viewCopier(DataView, DataView.prototype, "byteLength")[1]],
    ...arrays.map((View) => viewCopier(View, typedArray, "length")),
  ];
}
