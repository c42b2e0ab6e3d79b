import { buildArtifacts } from "../artifacts/artifacts.ts";

// A process of its own: it runs none of a candidate's code, and its memory goes with it.
const [folder = ""] = process.argv.slice(2);
await buildArtifacts(folder);
// An isolate's teardown may crash after everything is written.
process.exit(0);
