import { type Finding, ok, wrong } from "./finding.ts";

const LEAST_MAJOR = 24;

/** Whether this Node is new enough. */
export function checkNode(version: string): Finding {
  const isEnough = Number(version.replace(/^v/, "").split(".")[0]) >= LEAST_MAJOR;
  return isEnough
    ? ok("Node", version)
    : wrong("Node", `${version} is too old`, `install Node ${LEAST_MAJOR} or newer from https://nodejs.org`);
}
