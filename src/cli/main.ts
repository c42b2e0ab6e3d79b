import { typedIn } from "../typed-command.ts";
import { runCli } from "./run-cli.ts";

const folder = typedIn();
if (folder !== null) process.chdir(folder);
await runCli(process.argv.slice(2));
