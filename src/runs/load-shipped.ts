import { loadProblems, type Problem } from "#problems";
import { shippedProblems } from "../package-root.ts";

let loading: Promise<readonly Problem[]> | null = null;

/** The problems that come with Assay, loaded once: they do not change while a process lives. */
export async function loadShipped(): Promise<readonly Problem[]> {
  loading ??= loadProblems(shippedProblems());
  return loading;
}
