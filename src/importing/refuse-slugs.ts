import { slugOf } from "./slug-of.ts";

// A file system takes names of 255 bytes; a path has room for several.
const MOST_CHARACTERS = 100;

/** Why a task can have no folder, in the order of the ids; null: it can. The first of two that share a folder's name has it. */
export function refuseSlugs(taskIds: readonly string[]): (string | null)[] {
  const owners = new Map<string, string>();
  return taskIds.map((taskId) => {
    const slug = slugOf(taskId);
    if (slug === "") return "its id has none of a-z and 0-9, so it names no folder";
    if (slug.length > MOST_CHARACTERS)
      return `its id names a folder of ${slug.length} characters; ${MOST_CHARACTERS} are the most`;
    const owner = owners.get(slug);
    if (owner !== undefined)
      return `the ids ${JSON.stringify(owner)} and ${JSON.stringify(taskId)} name one folder, ${slug}`;
    owners.set(slug, taskId);
    return null;
  });
}
