import { makeValueBuilder } from "./build-value.ts";
import { makeCandidateCalls } from "./candidate-calls.ts";
import { makeHarnessCalls } from "./harness-calls.ts";
import { importTable } from "./import-table.ts";
import { makeInstance, makeMachine } from "./machine.ts";
import { offerClock } from "./offer-clock.ts";
import { offerFiles } from "./offer-files.ts";
import { offerSystem } from "./offer-system.ts";
import { makeNodeReader } from "./read-node.ts";
import { makeScalarReader } from "./read-scalar.ts";
import { makeValueReader } from "./read-value.ts";
import { createRealm } from "./realm.ts";
import { makeOperationCalls } from "./operation-calls.ts";
import { makeProgramCalls } from "./program-calls.ts";
import { makeRestorer } from "./restore.ts";
import { makeSortWatch } from "../../metering/sort-watch.ts";
import { makeSpaceWatch } from "./space-watch.ts";
import { makeStackWatch } from "./stack-watch.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";
import { makeNodeWriter } from "./write-nodes.ts";

/** The body of a function of a module's bytes, packed image, archive, facts, epoch, restorer, counter, room for calls and account, as text for the isolate. */
export const REALM_PROGRAM = `
"use strict";
const realm = (${createRealm})(
  {
    module: new WebAssembly.Module($0),
    image: $1,
    stdlib: $2,
    facts: JSON.parse($3),
    epochMillis: $4,
    restorer: new WebAssembly.Module($5),
    counter: new WebAssembly.Module($6),
    callsBytes: $7,
    account: new WebAssembly.Module($8),
  },
  {
    makeMachine: ${makeMachine},
    makeInstance: ${makeInstance},
    makeRestorer: ${makeRestorer},
    importTable: ${importTable},
    offerClock: ${offerClock},
    offerFiles: ${offerFiles},
    offerSystem: ${offerSystem},
    makeHarnessCalls: ${makeHarnessCalls},
    makeValueBuilder: ${makeValueBuilder},
    makeScalarReader: ${makeScalarReader},
    makeNodeReader: ${makeNodeReader},
    makeNodeWriter: ${makeNodeWriter},
    makeValueReader: ${makeValueReader},
    makeStackWatch: ${makeStackWatch},
    makeSpaceWatch: ${makeSpaceWatch},
    makeSortWatch: ${makeSortWatch},
    makeOperationCalls: ${makeOperationCalls},
    makeProgramCalls: ${makeProgramCalls},
    utf8: { encodeUtf8: ${encodeUtf8}, decodeUtf8: ${decodeUtf8} },
    makeCandidateCalls: ${makeCandidateCalls},
  },
);
return (name, ...args) => realm[name](...args);`;
