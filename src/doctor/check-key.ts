import { statSync } from "node:fs";
import {
  type Config,
  type Environment,
  keyFault,
  providerConfigOf,
  type ProviderName,
} from "../config/index.ts";
import { isLoopback } from "../models/index.ts";
import { type Finding, ok, warning, wrong } from "./finding.ts";

/** Whether a service's key is there. It is never shown, nor any part of it. */
export function checkKey(name: ProviderName, config: Config, env: Environment): Finding {
  const about = name.provider;
  const fault = keyFault(name, config, env);
  if (fault !== null) return wrong(about, "has no key that can be used", fault);
  const { key, keyPlace, baseUrl } = providerConfigOf(name, config, env);
  if (key === null) return ok(about, `sends no key (set ${keyPlace} if it needs one)`);
  const told = `has a key, from ${key.source}`;
  if (isReadByOthers(key.source))
    return warning(about, `${told}, which others on this machine can read`, `chmod 600 ${key.source}`);
  if (baseUrl?.startsWith("http:") === true && !isLoopback(baseUrl))
    return warning(
      about,
      `${told}, which goes to ${baseUrl} unencrypted`,
      "use https:// if the server has it",
    );
  return ok(about, told);
}

// The paths of files are absolute; what has no slash is the name of a variable. Windows has no such bits.
function isReadByOthers(source: string): boolean {
  const isFile = /[/\\]/.test(source) && process.platform !== "win32";
  return isFile && ((statSync(source, { throwIfNoEntry: false })?.mode ?? 0) & 0o044) !== 0;
}
