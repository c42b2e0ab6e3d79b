import fc from "fast-check";
import { expect, test } from "vitest";
import { BLOCK_BYTES, packImage } from "../../../sandbox/python/pack-image.ts";
import { makeRestorer } from "../../../sandbox/python/realm/restore.ts";
import { restorerModule } from "../../../sandbox/python/restorer.ts";
import { fromWat } from "../../support/wat.ts";

const PAGES = 2;
const MEMORY_BYTES = PAGES * 65_536;

const spot = fc.record({ at: fc.nat(MEMORY_BYTES - 1), byte: fc.nat(255) });
const spots = fc.array(spot, { maxLength: 60 });

function write(memory: Uint8Array, written: readonly { at: number; byte: number }[]): Uint8Array {
  for (const { at, byte } of written) memory[at] = byte;
  return memory;
}

test("a memory is restored byte for byte, whatever was written to it", () => {
  const module = new WebAssembly.Module(restorerModule());
  fc.assert(
    fc.property(spots, spots, spots, (held, first, second) => {
      const image = write(new Uint8Array(MEMORY_BYTES), held);
      const packed = packImage(image).slice().buffer;
      const restorer = makeRestorer(module, packed, MEMORY_BYTES);
      const memory = new WebAssembly.Memory({ initial: PAGES });
      for (const written of [first, second]) {
        write(new Uint8Array(memory.buffer), written);
        restorer.restore(memory);
        expect(Buffer.from(memory.buffer).equals(image)).toBe(true);
      }
    }),
  );
});

test("one changed byte anywhere in a block is found", () => {
  const image = new Uint8Array(MEMORY_BYTES).fill(7, BLOCK_BYTES, 2 * BLOCK_BYTES);
  const restorer = makeRestorer(
    new WebAssembly.Module(restorerModule()),
    packImage(image).slice().buffer,
    MEMORY_BYTES,
  );
  const memory = new WebAssembly.Memory({ initial: PAGES });
  const bytes = new Uint8Array(memory.buffer);
  for (let at = 0; at < 3 * BLOCK_BYTES; at += 1) {
    restorer.restore(memory);
    bytes[at] = 99;
    restorer.restore(memory);
    expect(bytes[at]).toBe(image[at]);
  }
});

test("a packed image holds no empty block", () => {
  const image = write(new Uint8Array(MEMORY_BYTES), [{ at: 70_000, byte: 1 }]);
  expect(packImage(image).length).toBe(3 * BLOCK_BYTES);
});

test("the restorer is what this text says", () => {
  const steps = Array.from({ length: 8 }, (_, index) => {
    const [here, there] = [
      `offset=${index * 16} align=1 (local.get $place)`,
      `offset=${index * 16} align=1 (local.get $source)`,
    ];
    const both = `(v128.xor (v128.load ${here}) (v128.load $image ${there}))`;
    return index === 0 ? both : `${both} v128.or`;
  });
  const sourceOfBlock = `(i32.load $image align=1
    (i32.add (local.get $table) (i32.shl (local.get $block) (i32.const 2))))`;
  const text = `(module
    (import "memory" "realm" (memory $realm 1))
    (import "memory" "image" (memory $image 1))
    (func (export "restore") (param $table i32) (param $blocks i32) (result i32)
      (local $place i32) (local $source i32) (local $end i32) (local $block i32) (local $restored i32)
      (loop $eachBlock
        (local.set $source ${sourceOfBlock})
        (local.set $end (i32.add
          (local.tee $place (i32.shl (local.get $block) (i32.const 12))) (i32.const ${BLOCK_BYTES})))
        (block $same
          (loop $eachStep
            ${steps.join("\n")}
            v128.any_true
            if
              (memory.copy $realm $image
                (i32.shl (local.get $block) (i32.const 12)) ${sourceOfBlock} (i32.const ${BLOCK_BYTES}))
              (local.set $restored (i32.add (local.get $restored) (i32.const 1)))
              br $same
            end
            (local.set $source (i32.add (local.get $source) (i32.const 128)))
            (br_if $eachStep (i32.lt_u
              (local.tee $place (i32.add (local.get $place) (i32.const 128))) (local.get $end)))))
        (br_if $eachBlock (i32.lt_u
          (local.tee $block (i32.add (local.get $block) (i32.const 1))) (local.get $blocks))))
      (local.get $restored)))`;
  expect(Buffer.from(restorerModule()).toString("hex")).toBe(Buffer.from(fromWat(text)).toString("hex"));
});
