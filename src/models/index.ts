export { FINISHES, REASONING_EFFORTS } from "./model.ts";
export type {
  AskRequest,
  BatchRequest,
  BatchResult,
  BatchState,
  Batches,
  Finish,
  Message,
  ModelReply,
  ModelSettings,
  Provider,
  ReasoningEffort,
  Usage,
} from "./model.ts";
export { MODEL_ERRORS, ModelError } from "./model-error.ts";
export type { ModelErrorFacts, ModelErrorInfo, ModelErrorKind } from "./model-error.ts";
export { ModelNameError, parseModelName } from "./model-name.ts";
export { openProvider } from "./open-provider.ts";
export { PROVIDERS } from "./provider-config.ts";
export type { ModelName, ProviderConfig, ProviderKey, ProviderKind } from "./provider-config.ts";
