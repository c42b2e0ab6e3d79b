import type { EngineRequest } from "../worker/engine.ts";
import type { RealmSettings } from "./realm/program.ts";

/** A prepared candidate, in the texts that both engines take. */
export interface Candidate {
  readonly source: string;
  readonly settingsText: string;
  readonly kind: "function" | "class" | "program";
  readonly requestText: string;
  readonly limits: EngineRequest["limits"];
  readonly name: string;
  /** Whether this is the second try, after V8 was stopped in another process. */
  readonly again: boolean;
}

export function describeCandidate(request: EngineRequest, source: string): Candidate {
  const { entry, limits, seed } = request;
  const { outputBytes, valueBytes, valueDepth } = limits;
  const shared = { seed, outputBytes, valueBytes, valueDepth };
  return {
    source,
    limits,
    name: entry.name,
    again: request.again === true,
    settingsText: JSON.stringify({
      ...shared,
      nodes: entry.nodes === true,
      program: entry.kind === "program",
    } satisfies RealmSettings),
    kind: entry.kind,
    requestText: JSON.stringify({ source, ...entry }),
  };
}
