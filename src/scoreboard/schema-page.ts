import { z } from "zod";
import { scoreboardSchema } from "./scoreboard.ts";

/** Where the page is checked in, from the root of the repository. */
export const SCHEMA_PAGE = "docs/schema.md";

/** As much of JSON Schema as zod writes. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** One line of the page. */
export interface Field {
  readonly path: string;
  readonly type: string;
  readonly what: string;
}

const HEAD = `# scoreboard.json, field by field

Written by \`npm run schema\` from the schema that checks the file; for programs it is
[src/scoreboard/scoreboard.schema.json](../src/scoreboard/scoreboard.schema.json), in the package \`assay/scoreboard.schema.json\`.
\`[]\` stands for each item of a list, \`{}\` for each entry of an object with free names, \`?\` for a field that may be absent.
The same answers, problems, seed and versions give the same bytes, but for \`run\`.
`;

/** The page: a table of the file's fields, then one for each thing that occurs in several places. */
export function formatSchemaPage(): string {
  return [HEAD, ...schemaTables().map(({ title, fields }) => tableOf(title, fields))].join("\n");
}

/** Every field with its type and what it says. */
export function schemaTables(): { title: string; fields: Field[] }[] {
  const schema = z.toJSONSchema(scoreboardSchema) as Schema;
  const shared = Object.entries(schema.$defs ?? {}).map(([title, own]) => ({
    title,
    fields: fieldsOf(own, ""),
  }));
  return [{ title: "The file", fields: fieldsOf(schema, "") }, ...shared];
}

function tableOf(title: string, fields: readonly Field[]): string {
  const rows = fields.map(({ path, type, what }) => `| \`${path}\` | ${type} | ${what} |`);
  return `## ${title}\n\n| field | type | what |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

/** The fields below a schema, each with its path from there. */
function fieldsOf(schema: Schema, path: string): Field[] {
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const dot = path === "" ? "" : `${path}.`;
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const optional = schema.required?.includes(name) === true ? "" : "?";
    const field = { path: `${dot}${name}${optional}`, type: typeOf(value), what: wordsOf(value) };
    return [field, ...fieldsOf(value, `${dot}${name}`)];
  });
  const entries = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
  return [
    ...own,
    ...fieldsOfAll(variants, path),
    ...(schema.items === undefined ? [] : fieldsOf(schema.items, `${path}[]`)),
    ...(Object.keys(entries).length === 0 ? [] : fieldsOf(entries, `${path}{}`)),
  ];
}

/** Of variants with the same field (their \`kind\`) it stands once. */
function fieldsOfAll(variants: readonly Schema[], path: string): Field[] {
  const fields = variants.flatMap((variant) => fieldsOf(variant, path));
  const grouped = Map.groupBy(fields, (field) => field.path);
  return [...grouped.values()].map((alike) => ({
    ...(alike[0] as Field),
    type: [...new Set(alike.map(({ type }) => type))].join(" or "),
    what: alike.find(({ what }) => what !== "")?.what ?? "",
  }));
}

function wordsOf({ description = "" }: Schema): string {
  return description.replaceAll("|", "\\|");
}

function typeOf(schema: Schema): string {
  const { $ref, enum: words, anyOf, oneOf, type = "any" } = schema;
  if ($ref !== undefined) return linkTo($ref.replace("#/$defs/", ""));
  if ("const" in schema) return `\`${JSON.stringify(schema.const)}\``;
  if (words !== undefined) return words.map((word) => `\`${JSON.stringify(word)}\``).join(", ");
  const variants = anyOf ?? oneOf;
  if (variants !== undefined) return [...new Set(variants.map(typeOf))].join(" or ");
  if (type === "array") return listWords(schema);
  if (type === "object" && typeof schema.additionalProperties === "object")
    return `object of ${typeOf(schema.additionalProperties)}`;
  return typeof type === "string" ? type : type.join(" or ");
}

function listWords({ items, prefixItems }: Schema): string {
  if (prefixItems !== undefined) return `[${prefixItems.map(typeOf).join(", ")}]`;
  return `list of ${items === undefined ? "any" : typeOf(items)}`;
}

function linkTo(title: string): string {
  return `[${title}](#${title.toLowerCase()})`;
}
