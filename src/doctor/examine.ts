import { loadProblems } from "#problems";
import { DEFAULT_TEMPLATE, readTemplate } from "../asking/template.ts";
import { type Config, ConfigError, type Environment, loadConfig, NO_CONFIG } from "../config/index.ts";
import { ModelNameError, type Provider, type ProviderConfig } from "../models/index.ts";
import { shippedProblems } from "../package-root.ts";
import { checkEndpoint } from "./check-endpoint.ts";
import { checkEngines } from "./check-engines.ts";
import { checkFolder } from "./check-folder.ts";
import { checkNode } from "./check-node.ts";
import { endpointsOf, namedModels } from "./endpoints.ts";
import { type Finding, ok, warning, wrong } from "./finding.ts";

/** What the doctor is to look at, and with what. */
export interface Patient {
  /** The working folder. */
  readonly folder: string;
  /** As given with `--config`. */
  readonly configFile?: string | undefined;
  /** As given with `--model`. */
  readonly models?: readonly string[] | undefined;
  readonly env: Environment;
  readonly nodeVersion: string;
  readonly cacheFolder: string;
  readonly open: (config: ProviderConfig) => Provider;
  readonly patienceMillis: number;
  readonly onProgress: (message: string) => void;
}

/** Looks at everything that a run needs; gives what was found, in an order that does not change. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const [config, ofConfig] = await checkConfig(patient);
  return [
    checkNode(patient.nodeVersion),
    await checkFolder("cache", patient.cacheFolder),
    await checkFolder("results", config.out ?? patient.folder),
    ...(await checkEngines(patient)),
    ofConfig,
    await checkProblems(config),
    checkTemplate(config),
    ...(await checkEndpoints(patient, config)),
  ];
}

async function checkConfig({ folder, configFile }: Patient): Promise<[Config, Finding]> {
  try {
    const config = await loadConfig({ folder, file: configFile });
    return [config, ok("config", config.file ?? `none in ${folder}, so the defaults hold`)];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [NO_CONFIG, wrong("config", error.message, "mend the file; what it says is left out below")];
  }
}

async function checkProblems({ problems: folder = shippedProblems() }: Config): Promise<Finding> {
  try {
    const problems = await loadProblems(folder);
    return ok("problems", `${folder}: ${problems.length} read and checked`);
  } catch (error) {
    return wrong(
      "problems",
      messageOf(error),
      "mend the problem, or name another folder as problems in the config",
    );
  }
}

function checkTemplate({ template }: Config): Finding {
  try {
    if (template !== undefined) readTemplate(template);
    return ok("prompt", template ?? `the default wording, ${DEFAULT_TEMPLATE.hash.slice(0, 12)}`);
  } catch (error) {
    return wrong("prompt", messageOf(error), "mend the template");
  }
}

async function checkEndpoints(patient: Patient, config: Config): Promise<Finding[]> {
  try {
    const { env, open, patienceMillis } = patient;
    const endpoints = endpointsOf(namedModels(patient.models, config), config, env);
    const tools = { config, env, open, patienceMillis };
    const findings = await Promise.all(endpoints.map((endpoint) => checkEndpoint(endpoint, tools)));
    return endpoints.length === 0 ? [NO_KEYS] : findings.flat();
  } catch (error) {
    if (!(error instanceof ModelNameError)) throw error;
    return [wrong("models", error.message, "mend the name")];
  }
}

const NO_KEYS = warning(
  "keys",
  "none is set, so no model can be asked; recorded answers can be graded",
  "set OPENAI_API_KEY, GEMINI_API_KEY or GROQ_API_KEY, or see docs/models.md",
);

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
