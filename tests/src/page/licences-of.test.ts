import { expect, test } from "vitest";
import { findPackage } from "../../../src/package-root.ts";
import { licencesOf } from "../../../src/page/licences-of.ts";
import { pageAssets } from "../../../src/page/page-assets.ts";

test("the licence of every package that is bundled goes with the page", async () => {
  const { script } = await pageAssets();
  for (const words of ["highlight.js\n\nBSD 3-Clause", "Christopher Jeffrey", "d3-scale", "Mike Bostock"])
    expect(script).toContain(words);
});

test("a comment holds it, which nothing in a licence ends", () => {
  const files = ["node_modules/marked/lib/marked.js", "node_modules/marked/lib/other.js", "src/page/main.ts"];
  const told = licencesOf(findPackage().root, files);
  expect(told.match(/\*\//g)).toHaveLength(1);
  expect(told).not.toContain("</");
  expect(licencesOf(findPackage().root, ["src/page/main.ts"])).toBe("");
});
