export { SandboxFault } from "./fault.ts";
export { LANGUAGES } from "./language.ts";
export type { Language } from "./language.ts";
export { DEFAULT_LIMITS, limitsSchema } from "./limits.ts";
export type { Limits } from "./limits.ts";
export type { Instructions, LoadFailure, Measurement, Outcome, RaisedError } from "./outcome.ts";
export type { EntryPoint, Sandbox, Session, SessionRequest } from "./session.ts";
export { asUntrusted } from "./untrusted-source.ts";
export type { UntrustedSource } from "./untrusted-source.ts";
