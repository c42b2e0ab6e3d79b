import { homedir, platform } from "node:os";
import { join } from "node:path";

/** Where the engines are kept when nobody says where: `$ASSAY_CACHE`, or the user's cache folder. */
export function defaultCacheFolder(): string {
  const named = process.env["ASSAY_CACHE"];
  if (named !== undefined && named !== "") return named;
  if (platform() === "win32") return join(process.env["LOCALAPPDATA"] ?? homedir(), "assay", "cache");
  if (platform() === "darwin") return join(homedir(), "Library", "Caches", "assay");
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "assay");
}
