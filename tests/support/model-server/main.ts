import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type AnswerRule, answersFrom } from "./answers-from.ts";
import { faultsAt } from "./faults-at.ts";
import type { WireFormat } from "./model-server.ts";
import { startModelServer } from "./start.ts";

/**
 * A model server as a process of its own, that outlives who asks it:
 * `node main.ts FORMAT PORT [--rate 0.2] [--seed 1] [--answers RULES.json] [--delay MILLIS]`. It writes one line of JSON
 * with its `baseUrl` when it is there, tells its counts at `/counts`, and ends when its standard input does.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: "string", default: "0" },
    seed: { type: "string", default: "0" },
    answers: { type: "string" },
    delay: { type: "string", default: "0" },
  },
});
const [format, port = "0"] = positionals;
const rules =
  values.answers === undefined ? [] : (JSON.parse(readFileSync(values.answers, "utf8")) as AnswerRule[]);
const server = await startModelServer({
  format: format as WireFormat,
  port: Number(port),
  delayMillis: Number(values.delay),
  script: faultsAt({ rate: Number(values.rate), seed: Number(values.seed) }, answersFrom(rules)),
});
process.stdout.write(`${JSON.stringify({ baseUrl: server.baseUrl, port: server.port })}\n`);
process.stdin.on("end", () => process.exit(0)).resume();
