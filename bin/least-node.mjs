// Read by old versions of Node too, to say that they are too old: no syntax here that they cannot read.
const LEAST_MAJOR = 24;

/** What is wrong with the Node that runs this, in one line; null when it is new enough. */
export function complainOfNode() {
  if (Number(process.versions.node.split(".")[0]) >= LEAST_MAJOR) return null;
  return (
    `assay needs Node ${LEAST_MAJOR} or newer; this is v${process.versions.node}: ` +
    `install it from https://nodejs.org or run it with npx -p node@${LEAST_MAJOR} assay ...\n`
  );
}
