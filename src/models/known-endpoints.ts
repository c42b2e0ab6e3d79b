/** A service with an interface like OpenAI's that can be asked by name, without a config. */
export interface KnownEndpoint {
  readonly baseUrl: string;
  /** The environment variable of its key; null: it runs on this machine and needs none. */
  readonly keyEnv: string | null;
  /** Whether it tells which models it has to whoever asks in OpenAI's way. */
  readonly listsModels: boolean;
}

const local = (port: number): KnownEndpoint => ({
  baseUrl: `http://127.0.0.1:${port}/v1`,
  keyEnv: null,
  listsModels: true,
});

/** The NAMEs of `compatible/NAME/MODEL` that are known. Addresses as the services document them, ports as the servers' defaults. */
export const KNOWN_ENDPOINTS: Readonly<Record<string, KnownEndpoint>> = {
  anthropic: {
    baseUrl: "https://api.anthropic.com/v1",
    keyEnv: "ANTHROPIC_API_KEY",
    listsModels: false,
  },
  deepseek: { baseUrl: "https://api.deepseek.com/v1", keyEnv: "DEEPSEEK_API_KEY", listsModels: true },
  mistral: { baseUrl: "https://api.mistral.ai/v1", keyEnv: "MISTRAL_API_KEY", listsModels: true },
  openrouter: {
    baseUrl: "https://openrouter.ai/api/v1",
    keyEnv: "OPENROUTER_API_KEY",
    listsModels: true,
  },
  together: { baseUrl: "https://api.together.xyz/v1", keyEnv: "TOGETHER_API_KEY", listsModels: true },
  llamacpp: local(8080),
  lmstudio: local(1234),
  ollama: local(11_434),
  vllm: local(8000),
};

/** A known service by its NAME; null where it is not known. */
export function knownEndpoint(name: string): KnownEndpoint | null {
  return Object.hasOwn(KNOWN_ENDPOINTS, name) ? (KNOWN_ENDPOINTS[name] ?? null) : null;
}

/** Whether an address is this machine's own: nothing is paid for there, and seldom is a key needed. */
export function isLoopback(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl);
  return /^(?:(?:.+\.)?localhost|\[::1?\]|0\.0\.0\.0|127\.\d+\.\d+\.\d+)$/.test(hostname);
}
