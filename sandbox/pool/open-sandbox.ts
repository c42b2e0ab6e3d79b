import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { SandboxFault } from "../fault.ts";
import { limitsSchema } from "../limits.ts";
import type { Sandbox, Session, SessionRequest } from "../session.ts";
import { artifactFolderIn, ensureArtifacts } from "./ensure-artifacts.ts";
import { engineVersions } from "./engine-versions.ts";
import { openRemoteSession } from "./remote-session.ts";
import { createSlots } from "./slots.ts";
import { startWorker, type WorkerProcess } from "./worker-process.ts";
import { WorkerLost } from "./worker-lost.ts";

export interface SandboxOptions {
  /** Worker processes; default the machine's parallelism. Never changes a verdict or a count. */
  readonly workers?: number;
  /** Where rewritten engines and images are kept between runs; default the user's cache folder. */
  readonly cacheFolder?: string;
  /** How long a worker may take over one request before it counts as a fault, in ms; default 120,000. */
  readonly backstopMillis?: number;
  /** Memory at which a worker process is killed, in bytes; default 512 MB and four times the limit of its candidate. */
  readonly workerMemoryBytes?: number;
  /** Told when something slow begins, e.g. building the engines on a first start. */
  readonly onProgress?: (message: string) => void;
}

/** Opens the sandbox; on a first start this builds the engines. Throws a `SandboxFault` where it cannot. */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const artifactFolder = await artifactFolderIn(options.cacheFolder);
  const backstopMillis = options.backstopMillis ?? 120_000;
  const slots = createSlots(options.workers ?? availableParallelism(), () =>
    startWorker({ artifactFolder, backstopMillis }),
  );
  // A worker takes as long to boot as the artifacts take to be read through, so it boots meanwhile; not before there is
  // a folder, as its right to read one is given when it starts.
  if (existsSync(artifactFolder)) slots.startFirst();
  const versions = await ensureArtifacts(artifactFolder, options)
    .then((artifacts) => engineVersions(artifactFolder, artifacts))
    .catch((error: unknown) => {
      slots.killAll();
      throw error;
    });
  return {
    versions,
    withSession: (request, use) => slots.withWorker((slot) => runTwice({ ...options, slot }, request, use)),
    close: async () => slots.killAll(),
  };
}

interface Slot {
  worker(): WorkerProcess;
  renew(): void;
}

interface Place extends SandboxOptions {
  readonly slot: Slot;
}

/** Once more in a fresh process after a fault; the second fault is thrown. */
async function runTwice<T>(
  place: Place,
  request: SessionRequest,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const { slot } = place;
  try {
    return await runOnce(place, request, use);
  } catch (error) {
    slot.renew();
    if (!(error instanceof SandboxFault)) throw error;
    const again = error instanceof WorkerLost ? { again: true } : {};
    return await runOnce(place, { ...request, ...again }, use).catch((second: unknown) => {
      slot.renew();
      throw second;
    });
  }
}

// A worker holds an interpreter and what it has thrown away; V8 may have twice its candidate's memory besides.
const ceilingFor = (memoryBytes: number) => 2 ** 29 + 4 * memoryBytes;

async function runOnce<T>(
  { slot, workerMemoryBytes }: Place,
  request: SessionRequest & { readonly again?: boolean },
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const limits = limitsSchema.parse(request.limits);
  const ceilingBytes = workerMemoryBytes ?? ceilingFor(limits.memoryBytes);
  const worker = slot.worker();
  const session = await openRemoteSession((asked) => worker.ask(asked, ceilingBytes), { ...request, limits });
  const result = await use(session);
  await session.dispose();
  return result;
}
