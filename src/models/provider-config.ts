/** The services with an SDK of their own; every other one is `compatible`, by a name from the configuration. */
export const PROVIDERS = ["openai", "google", "groq", "compatible"] as const;

export type ProviderKind = (typeof PROVIDERS)[number];

/** How a service is reached. */
export interface ProviderConfig {
  readonly kind: ProviderKind;
  /** How it stands in a model's name: `openai`, or for `compatible/ollama/...` `compatible/ollama`. */
  readonly name: string;
  /** Another address than the provider's own; required for `compatible`. Without a trailing slash. */
  readonly baseUrl: string | null;
  /** null: none is needed, as with a local server. */
  readonly key: ProviderKey | null;
  /** Where a key would be looked for; told where none is sent and one turns out to be needed. */
  readonly keyPlace?: string;
  /** How long one try may take, in ms; a streamed one too. */
  readonly timeoutMillis: number;
}

/** A key is asked for when it is needed and kept nowhere else; where it comes from may be told, itself never. */
export interface ProviderKey {
  /** For people: `OPENAI_API_KEY`, or the file's path. */
  readonly source: string;
  read(): string;
}

/** `openai/gpt-4o` as its provider's name and the provider's own name for the model. */
export interface ModelName {
  readonly kind: ProviderKind;
  readonly provider: string;
  readonly model: string;
}
