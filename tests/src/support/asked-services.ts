import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { GradeEvent } from "../../../src/asking/grade-event.ts";
import type { Config } from "../../../src/config/index.ts";
import type { GradeOptions } from "../../../src/grade.ts";
import { grade, type GradedRun } from "../../../src/index.ts";
import type { Scoreboard } from "../../../src/scoreboard/scoreboard.ts";
import type { ModelServer, ModelServerOptions, WireFormat } from "../../support/model-server/model-server.ts";
import { startModelServer } from "../../support/model-server/start.ts";

/** What no file and no line may hold. */
export const KEY = "sk-secret-0123456789abcdef";

const ENV = { OPENAI_API_KEY: KEY, GEMINI_API_KEY: KEY, GROQ_API_KEY: KEY, LOCAL_API_KEY: KEY };

/** The whole name of the model that each service is asked for. */
export const MODEL = {
  openai: "openai/gpt-4o",
  google: "google/gemini-2.0-flash",
  groq: "groq/llama-3.3-70b-versatile",
  compatible: "compatible/local/small",
} as const satisfies Record<WireFormat, string>;

export type Serve = Partial<Record<WireFormat, Omit<ModelServerOptions, "format">>>;

export interface Services {
  readonly servers: Readonly<Record<string, ModelServer>>;
  readonly models: readonly string[];
  readonly config: Config;
  readonly env: Readonly<Record<string, string>>;
}

/** Servers for one test, and the config that leads to them; failures are tried again at once. */
export async function serveModels(
  serve: Serve,
  limits: { readonly concurrency?: number; readonly timeoutSeconds?: number; readonly tries?: number } = {},
): Promise<Services> {
  const servers: Record<string, ModelServer> = {};
  const at: Record<string, object> = {};
  for (const [format, options] of Object.entries(serve) as [WireFormat, Serve[WireFormat]][]) {
    const server = await startModelServer({ ...options, format });
    onTestFinished(() => server.close());
    servers[format] = server;
    at[format] = {
      baseUrl: server.baseUrl,
      backoffSeconds: 0,
      concurrency: 8,
      timeoutSeconds: 20,
      ...limits,
    };
  }
  const { compatible, ...own } = at;
  const providers = { ...own, ...(compatible === undefined ? {} : { compatible: { local: compatible } }) };
  const models = (Object.keys(serve) as WireFormat[]).map((format) => MODEL[format]);
  return { servers, models, config: { file: null, providers }, env: ENV };
}

/** An empty folder for one test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "assay-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Watched extends GradedRun {
  readonly events: readonly GradeEvent[];
}

/** Grades, and keeps what is told on the way. */
export async function gradeWatched(
  services: Services,
  options: Omit<GradeOptions, "models"> & Partial<GradeOptions>,
): Promise<Watched> {
  const { models, config, env } = services;
  const events: GradeEvent[] = [];
  const onEvent = (event: GradeEvent) => {
    events.push(event);
    options.onEvent?.(event);
  };
  return { ...(await grade({ models, config, env, ...options, onEvent })), events };
}

/** The score of a model. */
export function scoreOf(
  { scoreboard }: Pick<GradedRun, "scoreboard">,
  model: string,
): Scoreboard["models"][number] {
  const found = scoreboard.models.find((score) => score.model === model);
  if (found === undefined) throw new Error(`no score of ${model}`);
  return found;
}

/** How many replies a server was paid for, and the most for one request. */
export function paidBy(server: ModelServer | undefined): { readonly replies: number; readonly most: number } {
  const counts = Object.values(server?.counts().paid ?? {});
  return { replies: counts.reduce((sum, count) => sum + count, 0), most: Math.max(0, ...counts) };
}

/** The text of every file in a folder, by path. */
export function textsIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.map((file) => [file, readFileSync(file, "latin1")]));
}

/** A scoreboard without what depends on when and where it was made. */
export function withoutRun({ run: _run, ...rest }: Scoreboard): string {
  return JSON.stringify(rest, null, 2);
}
