import { SandboxFault } from "../fault.ts";
import { EngineStopped } from "../engine-stopped.ts";
import type { Language } from "../language.ts";
import type { Engine, EngineSession } from "./engine.ts";
import type { Stop } from "../own-outcome.ts";
import type { WorkerReply, WorkerRequest } from "./protocol.ts";

/** Makes the engine of a language when it is first asked for. */
export type EngineMaker = (language: Language) => Promise<Engine>;

/** Answers requests for one session at a time; what goes wrong on our side becomes a fault. null: no answer. */
export function createServer(
  makeEngine: EngineMaker,
): (request: WorkerRequest) => Promise<WorkerReply | null> {
  const engines = new Map<string, Promise<Engine>>();
  let session: EngineSession | null = null;

  const engineFor = (language: Language) => {
    const family = language === "python" ? "python" : "javascript";
    const made = engines.get(family) ?? makeEngine(language);
    engines.set(family, made);
    return made;
  };
  const current = () => {
    if (session === null) throw new SandboxFault("no session is open");
    return session;
  };
  const dispose = () => {
    session?.dispose();
    session = null;
    return null;
  };
  const answer = async (request: Exclude<WorkerRequest, { kind: "dispose" }>): Promise<unknown> => {
    switch (request.kind) {
      case "load":
        dispose();
        session = (await engineFor(request.request.language)).open(request.request);
        return session.load();
      case "call":
        return current().call(request.batch, request.fuelInstructions);
      case "measure":
        return current().measure(request.args, request.fuelInstructions);
    }
  };
  return async (request) => {
    if (request.kind === "dispose") return dispose();
    try {
      return { result: await answer(request) };
    } catch (error) {
      const stopped = stopOf(error);
      return { fault: describeFault(error), ...(stopped === null ? {} : { stopped }) };
    }
  };
}

/** An engine's own fault may say that a candidate can have caused it. */
function stopOf(error: unknown): Stop | null {
  return error instanceof EngineStopped ? error.stop : null;
}

function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  // Node's permission model says what was asked for apart from its message.
  const resource = "resource" in error ? ` (${String(error.resource)})` : "";
  return `${error.message}${cause}${resource}`;
}
