import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The licences of the packages that some files come from, as a comment: they ask to go where the code goes, which is into
 * every page.
 */
export function licencesOf(root: string, files: readonly string[]): string {
  const names = files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  const byText = Map.groupBy([...new Set(names)].toSorted(), (name) =>
    licenceOf(join(root, "node_modules", name)),
  );
  const told = [...byText].map(([text, own]) => `${own.join(", ")}\n\n${text}`);
  // Neither the comment nor the script around it may end in here.
  return told.length === 0
    ? ""
    : `/*!\n${told.join("\n\n").replaceAll("*/", "* /").replaceAll("</", "< /")}\n*/\n`;
}

function licenceOf(folder: string): string {
  const [file] = globSync("LICEN[CS]E*", { cwd: folder }).toSorted();
  if (file === undefined) throw new Error(`${folder}: has no licence to go with its code`);
  return readFileSync(join(folder, file), "utf8").trim();
}
