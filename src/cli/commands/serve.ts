import { once } from "node:events";
import { existsSync } from "node:fs";
import { Command } from "commander";
import { RunError } from "../../runs/run-error.ts";
import { serveRuns } from "../../serve/serve-runs.ts";
import { problemsOption, wholeNumber } from "../options.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
Lists the runs, keeps the list up to date while they are at work, and shows the
page of each that is graded. It listens on this machine alone and changes
nothing; Ctrl-C ends it.

Examples:
  assay serve
  assay serve runs --port 8080
  assay serve runs/april --problems my-problems`;

const DEFAULT_FOLDERS = ["runs", "out"];
const DEFAULT_PORT = 4747;

interface ServeCommandOptions {
  readonly port: number;
  readonly problems?: string;
}

/** `assay serve`: shows runs in a browser. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("show runs in a browser of this machine, with live progress")
    .argument("[dir]", "folder that holds the folders of runs (default: runs and out)")
    .option("--port <n>", "where to listen; 0: any that is free", wholeNumber(0, 65_535), DEFAULT_PORT)
    .addOption(problemsOption())
    .addHelpText("after", HELP)
    .action(serve);
}

async function serve(folder: string | undefined, { port, problems }: ServeCommandOptions): Promise<void> {
  if (folder !== undefined && !existsSync(folder))
    throw new RunError(`${folder}: no such folder; give one that holds runs`);
  const folders = folder === undefined ? DEFAULT_FOLDERS : [folder];
  await using server = await serveRuns({ folders, port, problems }).catch((cause: NodeJS.ErrnoException) => {
    throw new RunError(`port ${port} cannot be listened on (${cause.code}); give another with --port`, {
      cause,
    });
  });
  writeOut(`${server.address}\n`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
}
