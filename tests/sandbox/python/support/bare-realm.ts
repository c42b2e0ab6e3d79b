import { createHash } from "node:crypto";
import { readPythonParts } from "../../../../sandbox/artifacts/read-artifacts.ts";
import { artifactFolderIn, ensureArtifacts } from "../../../../sandbox/pool/ensure-artifacts.ts";
import { allocationCounterModule } from "../../../../sandbox/python/allocation-counter.ts";
import type { PythonEngineParts } from "../../../../sandbox/python/engine.ts";
import { EPOCH_MILLIS } from "../../../../sandbox/python/epoch.ts";
import type { RealmDriver } from "../../../../sandbox/python/python-session.ts";
import { makeValueBuilder } from "../../../../sandbox/python/realm/build-value.ts";
import { makeCandidateCalls } from "../../../../sandbox/python/realm/candidate-calls.ts";
import { makeHarnessCalls } from "../../../../sandbox/python/realm/harness-calls.ts";
import { importTable } from "../../../../sandbox/python/realm/import-table.ts";
import {
  makeInstance,
  makeMachine,
  type Machine,
  type Offered,
} from "../../../../sandbox/python/realm/machine.ts";
import { offerClock } from "../../../../sandbox/python/realm/offer-clock.ts";
import { offerFiles } from "../../../../sandbox/python/realm/offer-files.ts";
import { offerSystem } from "../../../../sandbox/python/realm/offer-system.ts";
import { makeNodeReader } from "../../../../sandbox/python/realm/read-node.ts";
import { makeScalarReader } from "../../../../sandbox/python/realm/read-scalar.ts";
import { makeValueReader } from "../../../../sandbox/python/realm/read-value.ts";
import { createRealm } from "../../../../sandbox/python/realm/realm.ts";
import { makeOperationCalls } from "../../../../sandbox/python/realm/operation-calls.ts";
import { makeProgramCalls } from "../../../../sandbox/python/realm/program-calls.ts";
import { decodeUtf8, encodeUtf8 } from "../../../../sandbox/python/realm/utf8.ts";
import { makeRestorer } from "../../../../sandbox/python/realm/restore.ts";
import { makeSortWatch } from "../../../../sandbox/metering/sort-watch.ts";
import { makeSpaceWatch } from "../../../../sandbox/python/realm/space-watch.ts";
import { makeNodeWriter } from "../../../../sandbox/python/realm/write-nodes.ts";
import { makeStackWatch } from "../../../../sandbox/python/realm/stack-watch.ts";
import { restorerModule } from "../../../../sandbox/python/restorer.ts";
import { sortAccount } from "../../../../sandbox/python/sort-account.ts";
import { CALLS_BYTES } from "../../../../sandbox/worker/stack.ts";
import { exportGlobals } from "./export-globals.ts";

/** All that could tell one realm from another. */
export interface RealmState {
  /** Digest of the whole linear memory, and its size. */
  readonly memory: string;
  readonly memoryBytes: number;
  readonly globals: Readonly<Record<string, string>>;
  /** The function in each slot of the table, by its index in its module. */
  readonly table: readonly string[];
  /** The files that are open. */
  readonly files: readonly number[];
}

export interface BareRealm {
  readonly drive: RealmDriver;
  look(): RealmState;
  /** The memory itself, to be changed. */
  memory(): Uint32Array;
  /** Some of the randomness that the host gives. Takes it. */
  drawRandomness(): string;
}

/** What a realm is made of, its module changed so that every global can be looked at. */
export async function readBareParts(): Promise<PythonEngineParts> {
  const folder = await artifactFolderIn();
  await ensureArtifacts(folder, {});
  const parts = await readPythonParts(folder);
  return { ...parts, wasm: exportGlobals(parts.wasm) };
}

/** A realm as the engine makes it, but in this process and open to the eye. */
export function openBareRealm({ wasm, image }: PythonEngineParts): BareRealm {
  let machine: Machine | undefined;
  let offered: Offered = {};
  const realm = createRealm(
    {
      module: new WebAssembly.Module(copied(wasm)),
      restorer: new WebAssembly.Module(copied(restorerModule())),
      counter: new WebAssembly.Module(copied(allocationCounterModule())),
      account: new WebAssembly.Module(copied(sortAccount(image.facts.sorts))),
      image: copied(image.packed).buffer,
      stdlib: copied(image.stdlib).buffer,
      facts: image.facts,
      epochMillis: EPOCH_MILLIS,
      callsBytes: CALLS_BYTES,
    },
    {
      ...{ makeMachine, makeInstance, makeRestorer, offerClock, offerFiles, offerSystem },
      ...{ makeHarnessCalls, makeValueBuilder, makeScalarReader, makeValueReader },
      ...{ makeNodeReader, makeNodeWriter, makeProgramCalls, utf8: { encodeUtf8, decodeUtf8 } },
      ...{ makeStackWatch, makeSpaceWatch, makeSortWatch, makeOperationCalls, makeCandidateCalls },
      importTable(module, made, offeredThere) {
        machine = made;
        offered = offeredThere;
        return importTable(module, made, offeredThere);
      },
    },
  );
  const current = () => {
    if (machine === undefined) throw new Error("a realm makes its machine at once");
    return machine;
  };
  return {
    drive: (name, ...args) => (realm[name] as (...args: unknown[]) => never)(...args),
    look: () => lookAt(current(), offered),
    memory: () => new Uint32Array(current().exports.memory.buffer),
    drawRandomness: () => drawRandomness(current(), offered),
  };
}

function copied(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function lookAt({ exports }: Machine, offered: Offered): RealmState {
  const memory = new Uint8Array(exports.memory.buffer);
  const table = exports.__indirect_function_table;
  const isOpen = offered["__syscall_fcntl64"] as (file: number) => number;
  return {
    memory: createHash("sha256").update(memory).digest("hex"),
    memoryBytes: memory.length,
    globals: globalsOf(exports),
    table: Array.from({ length: table.length }, (_, slot) =>
      String((table.get(slot) as { name?: string } | null)?.name),
    ),
    files: Array.from({ length: 200 }, (_, file) => file + 3).filter((file) => isOpen(file) === 0),
  };
}

function globalsOf(exports: object): Record<string, string> {
  const values = Object.entries(exports).flatMap(([name, value]: [string, unknown]) =>
    value instanceof WebAssembly.Global ? [[name, String(value.value)] as const] : [],
  );
  return Object.fromEntries(values);
}

function drawRandomness({ bytes }: Machine, offered: Offered): string {
  (offered["random_get"] as (start: number, length: number) => number)(0, 16);
  return Buffer.from(bytes.subarray(0, 16)).toString("hex");
}
