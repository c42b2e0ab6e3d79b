// Says in a line what would otherwise be pages of a native build that fails. In the repository itself npm brings Node.
import { complainOfNode } from "./least-node.mjs";

const complaint = complainOfNode();

if (complaint !== null && import.meta.url.includes("/node_modules/")) {
  process.stderr.write(complaint);
  process.exitCode = 1;
}
