import type { Config, Environment, ProviderName } from "../config/index.ts";
import { providerConfigOf } from "../config/index.ts";
import {
  ModelError,
  hasVersion,
  howToMend,
  howToReach,
  knownEndpoint,
  nearestModels,
  type ModelErrorKind,
  type Provider,
  type ProviderConfig,
} from "../models/index.ts";
import { checkKey } from "./check-key.ts";
import { type Finding, ok, warning, wrong } from "./finding.ts";

/** A service, and its models that were named. */
export interface Endpoint {
  readonly name: ProviderName;
  readonly models: readonly string[];
}

export interface EndpointTools {
  readonly config: Config;
  readonly env: Environment;
  /** Opens a service; nothing is asked yet. */
  readonly open: (config: ProviderConfig) => Provider;
  /** The longest that one service may keep us waiting. */
  readonly patienceMillis: number;
}

/** Whether a service has its key, can be reached and knows the models. Nothing is asked of a model, so nothing is paid. */
export async function checkEndpoint({ name, models }: Endpoint, tools: EndpointTools): Promise<Finding[]> {
  const key = checkKey(name, tools.config, tools.env);
  if (key.state === "wrong") return [key];
  const own = providerConfigOf(name, tools.config, tools.env);
  if (!listsModels(name))
    return [
      key,
      ok(name.provider, "lists no models, so it was not asked whether the key and the names are right"),
    ];
  const timeoutMillis = Math.min(own.timeoutMillis, tools.patienceMillis);
  try {
    const provider = tools.open({ ...own, timeoutMillis });
    const known = await provider.listModels(AbortSignal.timeout(2 * timeoutMillis));
    return [key, ...tellModels(name.provider, models, known)];
  } catch (error) {
    return [key, tellFailure(own, error)];
  }
}

function listsModels({ kind, provider }: ProviderName): boolean {
  return kind !== "compatible" || (knownEndpoint(provider.replace("compatible/", ""))?.listsModels ?? true);
}

function tellModels(about: string, models: readonly string[], known: readonly string[]): Finding[] {
  if (known.length === 0)
    return [warning(about, "was reached, but lists no models", "check the names of its models yourself")];
  const reached = ok(about, `was reached and has ${known.length} ${known.length === 1 ? "model" : "models"}`);
  return [reached, ...models.map((model) => tellModel(`${about}/${model}`, model, known))];
}

// Ollama leaves `:latest` out, and OpenRouter takes variants such as `:nitro` of each model that it lists.
function tellModel(about: string, model: string, known: readonly string[]): Finding {
  const spellings = [model, `${model}:latest`, model.replace(/:[^:]*$/, "")];
  if (spellings.some((spelling) => known.includes(spelling))) return ok(about, "is known there");
  const nearest = nearestModels(model, known);
  const mend = nearest.length === 0 ? "see its list of models" : `did you mean ${nearest.join(" or ")}?`;
  return wrong(about, "is not known there", mend);
}

// Where to look depends on where the service is.
const NETWORK = null;
const LATER = "try again later";
const ADDRESS = "check baseUrl in the config: it often ends in /v1";

/** What may be wrong where a list of models cannot be had. Some servers have none, and answer all the same. */
const FAILURES = {
  "bad-key": [wrong, "set another key, or ask the service what this one may do"],
  "no-key": [wrong, "set a key"],
  unreachable: [wrong, NETWORK],
  connection: [wrong, NETWORK],
  timeout: [wrong, NETWORK],
  quota: [wrong, "top the account up, or wait until tomorrow"],
  "rate-limit": [warning, LATER],
  overloaded: [warning, LATER],
  server: [warning, LATER],
  malformed: [warning, ADDRESS],
  "unknown-model": [warning, ADDRESS],
  "wrong-address": [warning, ADDRESS],
  "bad-request": [warning, ADDRESS],
  refusal: [warning, ADDRESS],
  "context-too-long": [warning, ADDRESS],
} as const satisfies Record<ModelErrorKind, readonly [typeof wrong, string | null]>;

function tellFailure(config: ProviderConfig, error: unknown): Finding {
  if (!(error instanceof Error)) throw error;
  const kind = error instanceof ModelError ? error.kind : "timeout";
  const [tell, usual] = FAILURES[kind];
  const mend = howToMend(kind, config);
  const told = error.message.replace(`${config.name}: `, "").replace(`; ${mend}`, "");
  const isMisplaced = error instanceof ModelError && error.status === 404 && lacksVersion(config);
  return (isMisplaced ? wrong : tell)(config.name, told, mend ?? usual ?? howToReach(config));
}

// Nearly every interface like OpenAI's has one, and a server that is asked beside it may have no list all the same.
function lacksVersion({ kind, baseUrl }: ProviderConfig): boolean {
  return kind === "compatible" && !hasVersion(baseUrl);
}
