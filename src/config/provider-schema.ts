import { z } from "zod";
import { strict } from "./strict.ts";

const PROVIDER_SHAPE = {
  baseUrl: z
    .string()
    .refine(isPlainAddress, "write http://... or https://..., without user, password, ? or #"),
  keyEnv: z
    .string()
    .regex(/^[A-Za-z_]\w*$/, "write the name of an environment variable, never a key")
    .describe("The environment variable that holds the key"),
  keyFile: z
    .string()
    .min(1)
    .describe("A file that holds the key and nothing else; read before the environment"),
  concurrency: z.int().min(1).max(1000).describe("Requests at once"),
  requestsPerMinute: z.number().positive(),
  tokensPerMinute: z.number().positive().describe("Tokens of prompts and replies together"),
  timeoutSeconds: z.number().positive().max(86_400).describe("How long one try may take, its body included"),
  backoffSeconds: z
    .number()
    .min(0)
    .max(60)
    .describe("The wait after a first failure; each further one takes twice as long, with jitter"),
  tries: z.int().min(1).max(100).describe("How often one reply is asked for until it counts as failed"),
} as const;

/** How one service is reached, and how hard it may be pressed. Every key may be left out. */
export const providerSchema = strict(PROVIDER_SHAPE).partial();

export type ProviderSettings = z.infer<typeof providerSchema>;

// What stands before the host or behind the path may be a secret, and addresses are told in errors.
function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === "");
}
