import type { PageIndex } from "../../page-data.ts";

/** What a view puts on the page. */
interface Shown {
  readonly title: string;
  readonly body: readonly Node[];
}

/** Draws a view; `path`: what its address says beyond its name. */
export type View = (index: PageIndex, path: readonly string[]) => Shown | Promise<Shown>;
