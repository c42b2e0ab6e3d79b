import { makeSortWatch } from "../../metering/sort-watch.ts";
import { CLOCK_STEP_NANOS } from "../realm/clock.ts";
import { REALM_PROGRAM } from "../realm/program.ts";
import { bootImage } from "./boot.ts";
import { ALLOCATOR_LIMITS, ALLOCATOR_SLOTS } from "./count-bytes.ts";
import { startDriver } from "./driver.ts";
import { furnishGuest } from "./guest.ts";
import { isolatePrelude } from "./isolate-prelude.ts";
import { machineMaker } from "./machine.ts";
import { makeMeterClock } from "./meter-clock.ts";
import { STACK_OVERFLOW } from "./report.ts";
import { settleAllocator } from "./settle.ts";
import { SORT_SLOTS } from "./sort-account.ts";

/** How many readings of the clock are kept of one call, or of a load. */
const KEPT_READINGS = 1_000_000;

/** What runs first in the isolate that holds QuickJS, as text. */
export const PRELUDE_PROGRAM = `(${isolatePrelude})()`;

/** The driver as the body of a function of emscripten's factory, the wasm's bytes, the stack's size, the room for calls and the account of sorts, as text. */
export const DRIVER_PROGRAM = `
"use strict";
const machineMaker = ${machineMaker};
const bootImage = ${bootImage};
const furnishGuest = ${furnishGuest};
const settleAllocator = ${settleAllocator};
const makeMeterClock = ${makeMeterClock};
const makeSortWatch = ${makeSortWatch};
const startDriver = ${startDriver};
return startDriver({
  makeMachine: machineMaker({
    make: $0,
    wasm: new Uint8Array($1),
    callsBytes: $3,
    makeSortWatch,
    account: new Uint8Array($4),
    sortSlots: ${JSON.stringify(SORT_SLOTS)},
  }),
  bootImage,
  furnishGuest,
  settleAllocator,
  clock: makeMeterClock(${KEPT_READINGS}, ${CLOCK_STEP_NANOS}),
  options: {
    realmProgram: ${JSON.stringify(`${REALM_PROGRAM}(false)`)},
    stackBytes: $2,
    stackOverflow: ${JSON.stringify(STACK_OVERFLOW)},
    mallocSlot: ${ALLOCATOR_SLOTS.malloc},
    allocatorLimits: ${JSON.stringify(ALLOCATOR_LIMITS)},
  },
});`;
