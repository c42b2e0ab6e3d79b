import { parse } from "acorn";
import { generate } from "astring";
import { CLOCK_STEP_NANOS, makeClock } from "./clock.ts";
import { boxCopiers } from "./clone/boxes.ts";
import { bufferCopiers } from "./clone/buffers.ts";
import { makeCopiers } from "./clone/copiers.ts";
import { errorCopiers } from "./clone/errors.ts";
import { installStructuredClone } from "./clone/structured-clone.ts";
import { installConsole } from "./console.ts";
import { makeDecoder } from "./decode.ts";
import { COLLATION } from "./collation-table.ts";
import { makeCompareText } from "./compare-text.ts";
import { makeWriteDate } from "./date-text.ts";
import { installLocale } from "./locale.ts";
import { makeLocaleOptions } from "./locale-options.ts";
import { weighCharacters } from "./weigh-characters.ts";
import { makeWriteNumber } from "./number-text.ts";
import { CANDIDATE_FILE, makeErrorDescriber } from "./describe-error.ts";
import { makeEncoder } from "./encode.ts";
import { makeFindEntry } from "./find-entry.ts";
import { makeHarness } from "./harness.ts";
import { captureIntrinsics } from "./intrinsics.ts";
import { levelBuiltins } from "./level-builtins.ts";
import { makeLoader } from "./load-source.ts";
import { markProxies } from "./mark-proxies.ts";
import { makeNodes } from "./nodes.ts";
import { offerProgram } from "./offer-program.ts";
import { makeShowPrinted } from "./show-printed.ts";
import { makeStandardInput } from "./standard-input.ts";
import { virtualise } from "./virtual.ts";

/** What a realm is told before a candidate comes in. */
export interface RealmSettings {
  readonly seed: number;
  readonly outputBytes: number;
  readonly valueBytes: number;
  readonly valueDepth: number;
  /** See `EntryPoint`. */
  readonly nodes: boolean;
  /** Whether the candidate is a whole program. */
  readonly program: boolean;
}

const source = `(function (replays) {
"use strict";
const own = (${captureIntrinsics})();
// QuickJS has a name of its own for what \`Function\` makes.
const file = replays ? ${JSON.stringify(CANDIDATE_FILE)} : "<input>";
const makeShowPrinted = ${makeShowPrinted};
const makeStandardInput = ${makeStandardInput};
const offerProgram = ${offerProgram};
const makeNodes = ${makeNodes};
const makeDecoder = ${makeDecoder};
const makeEncoder = ${makeEncoder};
const makeErrorDescriber = ${makeErrorDescriber};
const installConsole = ${installConsole};
const makeFindEntry = ${makeFindEntry};
const makeLoader = ${makeLoader};
const makeHarness = ${makeHarness};
const makeClock = ${makeClock};
const isProxy = (${markProxies})(own);
(${levelBuiltins})(own);
(${installStructuredClone})(own, (${makeCopiers})(own, isProxy, [
  (${boxCopiers})(own),
  (${errorCopiers})(own),
  (${bufferCopiers})(own),
]));
const virtualise = ${virtualise};
const installLocale = ${installLocale};
const locale = {
  options: (${makeLocaleOptions})(own),
  compareText: (${makeCompareText})(own, ${JSON.stringify(weighCharacters(COLLATION))}),
  writeNumber: (${makeWriteNumber})(own),
  writeDate: (${makeWriteDate})(own),
};
// What is worked out ahead stands in QuickJS's image, and is no cost of a candidate's; V8 is begun anew for each.
if (!replays) locale.compareText.prepare();
return function (settingsText) {
  const settings = own.parseJson(settingsText);
  const clock = makeClock(own, { replays, stepNanos: ${CLOCK_STEP_NANOS} });
  virtualise(own, { seed: settings.seed, clock });
  installLocale(own, locale);
  const gauge = installConsole(own, settings.outputBytes, settings.program ? makeShowPrinted(own) : null);
  const world = settings.program ? offerProgram(own, gauge, makeStandardInput(own, gauge.write)) : null;
  const nodes = makeNodes(own, isProxy, settings.nodes);
  return makeHarness({
    own,
    clock,
    decode: makeDecoder(own, nodes),
    encode: makeEncoder(own, settings, { isProxy, nodes }),
    describe: makeErrorDescriber(own, file, isProxy),
    gauge,
    world,
    loader: makeLoader(own, makeFindEntry(own), file),
  });
};
})`;

/**
 * The program that furnishes a realm, the same one for V8 and for QuickJS, as text: a function of whether the clock replays
 * another engine's readings, whose value takes the `RealmSettings` as JSON and gives the harness. Nothing of it is reachable
 * from the global object.
 *
 * QuickJS keeps the text in its memory, where its length moves counts by a few instructions. So it is printed anew:
 * stripped of types or compiled, the sources give the same text.
 */
export const REALM_PROGRAM = generate(parse(source, { ecmaVersion: "latest" }))
  .trim()
  .replace(/;$/, "");
