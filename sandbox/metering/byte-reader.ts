import { MeterError } from "./meter-error.ts";

/** A cursor over the bytes of a WebAssembly binary. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, at = 0, end: number = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined || this.at >= this.end)
      throw new MeterError(`the binary ends at byte ${this.at}`);
    this.at += 1;
    return value;
  }

  peek(): number {
    return this.bytes[this.at] ?? -1;
  }

  /** An unsigned LEB128 of at most 32 bits. */
  u32(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const next = this.byte();
      value += (next & 127) * 2 ** shift;
      if (next < 128) return value;
    }
    throw new MeterError(`a number at byte ${this.at} is longer than 32 bits`);
  }

  /** Passes over a LEB128 of any width. */
  skipLeb(): void {
    while (this.byte() >= 128);
  }

  skip(count: number): void {
    this.at += count;
    if (this.at > this.end) throw new MeterError(`the binary ends at byte ${this.end}`);
  }

  name(): string {
    const length = this.u32();
    const start = this.at;
    this.skip(length);
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, length).toString("utf8");
  }
}
