import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { makeFolder } from "../artifacts/make-folder.ts";
import { hasProgram } from "../artifacts/read-program.ts";
import { SandboxFault } from "../fault.ts";
import { limitsSchema } from "../limits.ts";
import type { Sandbox, Session, SessionRequest } from "../session.ts";
import { defaultCacheFolder } from "../artifacts/cache-folder.ts";
import { artifactFolderIn, ensureArtifacts } from "./ensure-artifacts.ts";
import { engineVersions } from "./engine-versions.ts";
import { openRemoteSession } from "./remote-session.ts";
import { createSlots } from "./slots.ts";
import { CALLS_BYTES } from "../worker/stack.ts";
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
  const cacheFolder = await cacheFolderFor(options);
  const folder = artifactFolderIn(cacheFolder);
  const artifacts = folder.then((known) => ensureArtifacts(known, options));
  // A program that is there is whole but for an accident, after which its worker is replaced.
  let unchecked = false;
  const program = folder.then(async (known) => {
    unchecked = hasProgram(known);
    return unchecked ? known : (await artifacts).folder;
  });
  const slots = createSlots(options.workers ?? availableParallelism(), () =>
    startWorker({
      ...{ cacheFolder, backstopMillis: options.backstopMillis ?? 120_000 },
      artifactFolder: program,
    }),
  );
  // It boots while the artifacts are read through, or built.
  slots.startFirst();
  const versions = await artifacts.then(engineVersions).catch((error: unknown) => {
    slots.killAll();
    throw error;
  });
  if (unchecked && (await artifacts).built) slots.renewAll();
  return {
    versions,
    withSession: (request, use) => slots.withWorker((slot) => runTwice({ ...options, slot }, request, use)),
    close: async () => slots.killAll(),
  };
}

/** A worker's right to read a folder is given when it starts, so the folder has to be there. */
async function cacheFolderFor({ cacheFolder = defaultCacheFolder() }: SandboxOptions): Promise<string> {
  try {
    await makeFolder(cacheFolder);
    // Modules are loaded from where they really are.
    return await realpath(cacheFolder);
  } catch (error) {
    const { message } = error as Error;
    throw new SandboxFault(`the cache folder ${cacheFolder} cannot be made: ${message}`, { cause: error });
  }
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

// A worker holds an interpreter, what it has thrown away, and the deepest stack that it ever had; V8 may have twice its candidate's memory besides.
const ceilingFor = (memoryBytes: number) => 2 ** 29 + CALLS_BYTES + 4 * memoryBytes;

async function runOnce<T>(
  { slot, workerMemoryBytes }: Place,
  request: SessionRequest & { readonly again?: boolean },
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const limits = limitsSchema.parse(request.limits);
  const neededBytes = ceilingFor(limits.memoryBytes);
  const ceilingBytes = workerMemoryBytes ?? neededBytes;
  const worker = slot.worker();
  const session = openRemoteSession((asked) => worker.ask(asked, { ceilingBytes, neededBytes }), {
    ...request,
    limits,
  });
  return await use(session);
}
