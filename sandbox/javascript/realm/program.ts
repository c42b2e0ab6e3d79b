import { parse } from "acorn";
import { generate } from "astring";
import { CLOCK_STEP_NANOS, makeClock } from "./clock.ts";
import { installConsole } from "./console.ts";
import { makeDecoder } from "./decode.ts";
import { CANDIDATE_FILE, makeErrorDescriber } from "./describe-error.ts";
import { makeEncoder } from "./encode.ts";
import { makeHarness } from "./harness.ts";
import { captureIntrinsics } from "./intrinsics.ts";
import { makeLoader } from "./load-source.ts";
import { virtualise } from "./virtual.ts";

/** What a realm is told before a candidate comes in. */
export interface RealmSettings {
  readonly seed: number;
  readonly outputBytes: number;
  readonly valueBytes: number;
  readonly valueDepth: number;
}

const source = `(function () {
"use strict";
const own = (${captureIntrinsics})();
const file = ${JSON.stringify(CANDIDATE_FILE)};
const makeDecoder = ${makeDecoder};
const makeEncoder = ${makeEncoder};
const makeErrorDescriber = ${makeErrorDescriber};
const installConsole = ${installConsole};
const makeLoader = ${makeLoader};
const makeHarness = ${makeHarness};
const makeClock = ${makeClock};
const virtualise = ${virtualise};
return function (settingsText, replays) {
  const settings = own.parseJson(settingsText);
  const clock = makeClock(own, { replays: replays === true, stepNanos: ${CLOCK_STEP_NANOS} });
  virtualise(own, { seed: settings.seed, clock });
  return makeHarness({
    own,
    clock,
    decode: makeDecoder(own),
    encode: makeEncoder(own, settings),
    describe: makeErrorDescriber(own, file),
    gauge: installConsole(own, settings.outputBytes),
    loader: makeLoader(own, file),
  });
};
})()`;

/**
 * The program that furnishes a realm, the same one for V8 and for QuickJS, as text: an expression whose value takes the
 * `RealmSettings` as JSON, and whether the clock replays another engine's readings, and gives the harness. Nothing of it is reachable from the global object.
 *
 * QuickJS keeps the text in its memory, where its length moves counts by a few instructions. So it is printed anew:
 * stripped of types or compiled, the sources give the same text.
 */
export const REALM_PROGRAM = generate(parse(source, { ecmaVersion: "latest" }))
  .trim()
  .replace(/;$/, "");
