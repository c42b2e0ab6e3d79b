import { expect, onTestFinished, test } from "vitest";
import { type AskRequest, MODEL_ERRORS, ModelError, type Provider } from "../../../src/models/index.ts";
import { faultsAt, PASSING_FAULTS } from "../../support/model-server/faults-at.ts";
import { answer } from "../../support/model-server/script.ts";
import { FORMATS, NEVER, question, serve } from "./support.ts";

/** Asks until there is a reply. */
async function insist(provider: Provider, request: AskRequest): Promise<string> {
  for (let tries = 0; tries < 10; tries += 1) {
    try {
      return (await provider.ask(request, NEVER)).text;
    } catch (error) {
      if (!(error instanceof ModelError) || !MODEL_ERRORS[error.kind].retry) throw error;
    }
  }
  throw new Error("there were too many faults");
}

// A drip would need a deadline, which a busy machine would miss for good replies too.
const faults = PASSING_FAULTS.filter((name) => name !== "drip");

test.each(FORMATS)(
  "every fault of %s that passes may be tried again, and each reply is paid for once",
  async (format) => {
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    process.on("warning", note);
    onTestFinished(() => void process.off("warning", note));
    const script = faultsAt({ rate: 0.4, seed: 1, faults }, ({ prompt, key }) => answer(`${prompt} ${key}`));
    const { server, provider } = await serve({ format, script });
    const requests = Array.from({ length: 120 }, (_, seed) => question({ seed, stream: seed % 2 === 0 }));
    const replies = await Promise.all(requests.map((request) => insist(provider, request)));
    expect(new Set(replies).size).toBe(120);
    const { paid, requests: asked } = server.counts();
    expect(Object.values(paid)).toEqual(Array.from({ length: 120 }, () => 1));
    expect(asked).toBeGreaterThan(150);
    expect(warnings).toEqual([]);
  },
);
