import { z } from "zod";
import { BOUND_KEYS } from "../types/apply-bounds.ts";
import { strict } from "./strict.ts";

const text = z.string().min(1, { error: "it is empty" });
const identifier = z.string().regex(/^[A-Za-z_]\w*$/, { error: "it is not a name that code can use" });
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "write small letters, digits and hyphens" });
const count = z.int().positive({ error: "it must be above 0" });

const bounds = Object.fromEntries(BOUND_KEYS.map((key) => [key, z.unknown().optional()])) as Record<
  (typeof BOUND_KEYS)[number],
  z.ZodOptional<z.ZodUnknown>
>;

const parameter = strict({ name: identifier, type: text, ...bounds });
const method = strict({
  name: identifier,
  parameters: z.array(parameter).default([]),
  returns: text.optional(),
});

const names = strict({
  python: identifier.optional(),
  javascript: identifier.optional(),
  typescript: identifier.optional(),
});

/** One name for every language stands for a mapping that gives it to each. */
const nameByLanguage = z.preprocess(
  (name) => (typeof name === "string" ? { python: name, javascript: name, typescript: name } : name),
  names,
);

/** `true` is any error; one name is that of the class in every language. */
const raises = z.union([z.literal(true), identifier, names], {
  error:
    "write true, the name of an error, or one for each language: {python: ValueError, javascript: RangeError}",
});

const functionSignature = strict({
  name: nameByLanguage,
  parameters: z.array(parameter),
  returns: text.optional(),
  mutates: identifier.optional(),
  raises: raises.optional(),
});

const classSignature = strict({
  class: strict({
    name: nameByLanguage,
    parameters: z.array(parameter).default([]),
    methods: z.array(method).min(1),
  }),
});

const tolerance = z.number().nonnegative({ error: "it must not be below 0" });

/** `exact` alone is short for `{exact: {}}`. */
const checker = z.preprocess(
  (kind) => (typeof kind === "string" ? { [kind]: {} } : kind),
  strict({
    exact: strict({}).optional(),
    float: strict({ abs: tolerance.default(0), rel: tolerance.default(0) }).optional(),
    unordered: strict({ deep: z.boolean().default(false) }).optional(),
    set: strict({}).optional(),
    "any-of": strict({ abs: tolerance.default(0), rel: tolerance.default(0) }).optional(),
    tokens: strict({}).optional(),
    custom: strict({}).optional(),
  }),
);

/** A size parameter; `{ name: k, of: output }` is one that is read off the answer. */
const sizeParameter = z.union([identifier, strict({ name: identifier, of: z.literal("output") })], {
  error: "write a name, or {name: k, of: output} for the size of the answer",
});

const complexity = strict({
  parameters: z.array(sizeParameter).min(1),
  time: text,
  space: text,
  space_counts_output: z.boolean().default(true),
  per: z.enum(["call", "operation"]).default("call"),
  probe: strict({
    from: count,
    to: count,
    factor: z.int().min(2, { error: "it must be 2 or more" }),
  }).default({
    from: 16,
    to: 4096,
    factor: 4,
  }),
  stress: z.record(z.string(), z.unknown()).nullable().default(null),
});

const provenance = strict({
  author: text,
  origin: text,
  licence: text,
  published: text.optional(),
  canary: text.optional(),
});

const common = {
  id: slug,
  title: text,
  version: count,
  tags: z.array(text).default([]),
  difficulty: z.enum(["easy", "medium", "hard"]),
  bounds: z.record(identifier, z.number()).default({}),
  checker: checker.default({ exact: {} }),
  complexity: complexity.optional(),
  case_fuel: count.optional(),
  inputs: z.enum(["generated", "fixed"]).default("generated"),
  provenance,
};

/** What `problem.yaml` may hold. */
export const problemSchema = z.discriminatedUnion(
  "mode",
  [
    strict({ ...common, mode: z.literal("function"), signature: functionSignature }),
    strict({ ...common, mode: z.literal("class"), signature: classSignature }),
    strict({ ...common, mode: z.literal("stdio") }),
  ],
  { error: "it must be function, class or stdio" },
);

export type RawProblem = z.infer<typeof problemSchema>;
export type RawParameter = z.infer<typeof parameter>;
export type RawMethod = z.infer<typeof method>;
export type RawNames = z.infer<typeof names>;
