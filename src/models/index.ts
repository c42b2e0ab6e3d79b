// Not here: price.ts, whose table takes a tenth of a second to load.
export { estimateTokens, mostTokens } from "./estimate-tokens.ts";
export { hasVersion, howToMend, howToReach } from "./how-to-mend.ts";
export { isLoopback, KNOWN_ENDPOINTS, knownEndpoint } from "./known-endpoints.ts";
export { FINISHES, REASONING_EFFORTS } from "./model.ts";
export type {
  AskRequest,
  Batches,
  BatchRequest,
  BatchResult,
  Message,
  ModelReply,
  ModelSettings,
  Provider,
  Usage,
} from "./model.ts";
export { MODEL_ERRORS, ModelError, withLabel } from "./model-error.ts";
export type { ModelErrorKind } from "./model-error.ts";
export { ModelNameError, parseModelName } from "./model-name.ts";
export { outputBoundsOf } from "./most-output.ts";
export { nearestModels } from "./nearest-models.ts";
export { openProvider } from "./open-provider.ts";
export type { ModelName, ProviderConfig, ProviderKey } from "./provider-config.ts";
export { modelSettingsSchema, SETTINGS_SHAPE } from "./settings-schema.ts";
export { hideKey } from "./wire/redact.ts";
