import { Command } from "commander";
import { defaultCacheFolder } from "#sandbox";
import { examine } from "../../doctor/examine.ts";
import type { Finding } from "../../doctor/finding.ts";
import { openProvider } from "../../models/index.ts";
import { doctorLines } from "../../report/doctor-lines.ts";
import { EXIT } from "../exit-codes.ts";
import { paintFor } from "../paint-for.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
Looks at Node, the engines, the disk, the config, the problems, and for each
service that is configured or named (without any: each whose key is set) at its
key, its address and the names of its models. No model is asked, no key shown.

Exit codes:
  0   nothing is wrong; there may be warnings
  2   something is wrong

Examples:
  assay doctor
  assay doctor --model openai/gpt-4o --model compatible/ollama/gemma3:27b
  assay doctor --json | jq '.findings[] | select(.state != "ok")'`;

// Long enough for a slow network, short enough to wait for.
const PATIENCE_MILLIS = 10_000;

interface DoctorOptions {
  readonly config?: string;
  readonly model?: readonly string[];
  readonly json: boolean;
}

/** `assay doctor`: says what is wrong with this machine, its keys and services, and how to mend it. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("check Node, engines, disk, config, keys and services")
    .option("--config <file>", "config file (default: assay.config.json, .ts or .mts in this folder)")
    .option(
      "--model <name>",
      "also check this model; may be repeated",
      (name: string, all: readonly string[] | undefined) => [...(all ?? []), name],
    )
    .option("--json", "print the findings as JSON", false)
    .addHelpText("after", HELP)
    .action(async (options: DoctorOptions) => {
      process.exitCode = await doctor(options);
    });
}

async function doctor({ config, model, json }: DoctorOptions): Promise<number> {
  const findings = await examine({
    folder: process.cwd(),
    configFile: config,
    models: model,
    env: process.env,
    nodeVersion: process.version,
    cacheFolder: defaultCacheFolder(),
    open: openProvider,
    patienceMillis: PATIENCE_MILLIS,
    onProgress: (message) => void process.stderr.write(`${message}\n`),
  });
  const isWell = findings.every(({ state }) => state !== "wrong");
  writeOut(
    json ? asJson(isWell, findings) : `${doctorLines(findings, paintFor(process.stdout)).join("\n")}\n`,
  );
  return isWell ? EXIT.ok : EXIT.couldNotGrade;
}

function asJson(isWell: boolean, findings: readonly Finding[]): string {
  return `${JSON.stringify({ ok: isWell, findings }, null, 2)}\n`;
}
