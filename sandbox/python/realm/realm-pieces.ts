import type { ImageFacts } from "../image.ts";
import type { makeValueBuilder } from "./build-value.ts";
import type { makeCandidateCalls } from "./candidate-calls.ts";
import type { makeHarnessCalls } from "./harness-calls.ts";
import type { importTable } from "./import-table.ts";
import type { makeInstance, makeMachine } from "./machine.ts";
import type { makeNodeReader } from "./read-node.ts";
import type { makeScalarReader } from "./read-scalar.ts";
import type { makeValueReader } from "./read-value.ts";
import type { makeOperationCalls } from "./operation-calls.ts";
import type { makeProgramCalls } from "./program-calls.ts";
import type { makeRestorer } from "./restore.ts";
import type { makeNodeWriter } from "./write-nodes.ts";
import type { makeSortWatch } from "../../metering/sort-watch.ts";
import type { makeSpaceWatch } from "./space-watch.ts";
import type { makeStackWatch } from "./stack-watch.ts";
import type { offerClock } from "./offer-clock.ts";
import type { offerFiles } from "./offer-files.ts";
import type { offerSystem } from "./offer-system.ts";
import type { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** What a realm is restored from. */
export interface RealmParts {
  readonly module: WebAssembly.Module;
  /** As `packImage` packs it. */
  readonly image: ArrayBuffer;
  /** See `restorerModule`. */
  readonly restorer: WebAssembly.Module;
  /** See `allocationCounterModule`. */
  readonly counter: WebAssembly.Module;
  /** See `sortAccountModule`. */
  readonly account: WebAssembly.Module;
  readonly stdlib: ArrayBuffer;
  readonly facts: ImageFacts;
  readonly epochMillis: number;
  /** What the interpreter's calls may take of the stack, as the meter reckons. */
  readonly callsBytes: number;
}

/** What a realm is made of, handed in because its text is evaluated on its own. */
export interface RealmPieces {
  readonly makeMachine: typeof makeMachine;
  readonly makeRestorer: typeof makeRestorer;
  readonly makeInstance: typeof makeInstance;
  readonly importTable: typeof importTable;
  readonly offerClock: typeof offerClock;
  readonly offerFiles: typeof offerFiles;
  readonly offerSystem: typeof offerSystem;
  readonly makeHarnessCalls: typeof makeHarnessCalls;
  readonly makeValueBuilder: typeof makeValueBuilder;
  readonly makeScalarReader: typeof makeScalarReader;
  readonly makeNodeReader: typeof makeNodeReader;
  readonly makeNodeWriter: typeof makeNodeWriter;
  readonly makeValueReader: typeof makeValueReader;
  readonly makeStackWatch: typeof makeStackWatch;
  readonly makeSpaceWatch: typeof makeSpaceWatch;
  readonly makeSortWatch: typeof makeSortWatch;
  readonly makeOperationCalls: typeof makeOperationCalls;
  readonly makeProgramCalls: typeof makeProgramCalls;
  readonly utf8: { readonly encodeUtf8: typeof encodeUtf8; readonly decodeUtf8: typeof decodeUtf8 };
  readonly makeCandidateCalls: typeof makeCandidateCalls;
}
