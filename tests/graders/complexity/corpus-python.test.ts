import { describe, expect, it } from "vitest";
import { useSandbox } from "../../support/javascript-sandbox.ts";
import { expectCorpus } from "./corpus/expect-corpus.ts";
import { PROGRAMS } from "./corpus/programs.ts";

describe("growth of what is known by construction, in Python", () => {
  const sandbox = useSandbox();

  it("is of at least eighty programs", () => expect(PROGRAMS.length).toBeGreaterThanOrEqual(80));

  expectCorpus(sandbox, "python");
});
