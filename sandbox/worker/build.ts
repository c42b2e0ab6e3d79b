import { buildArtifacts } from "../artifacts/artifacts.ts";
import { ARTIFACT_PARTS } from "../artifacts/read-artifacts.ts";

// A process of its own: it runs none of a candidate's code, and its memory goes with it.
const [folder = "", asked] = process.argv.slice(2);
const part = ARTIFACT_PARTS.find((name) => name === asked);
if (part === undefined) throw new Error(`there is no part "${asked}" of the artifacts`);
await buildArtifacts(folder, part);
// An isolate's teardown may crash after everything is written.
process.exit(0);
