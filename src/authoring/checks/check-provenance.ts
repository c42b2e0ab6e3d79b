import type { Context } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";

const { error, warning } = findingsOf("provenance");
// SPDX: identifiers, joined by AND, OR and WITH.
const LICENCE = /^\(?[A-Za-z0-9][A-Za-z0-9.+-]*\)?( (AND|OR|WITH) \(?[A-Za-z0-9][A-Za-z0-9.+-]*\)?)*$/;

/** Where a problem comes from and what may be done with it; that it is there at all was checked while reading. */
export function checkProvenance({ sources }: Pick<Context, "sources">): Finding[] {
  const { licence, canary } = sources.definition["provenance"] as Record<string, string>;
  const odd = LICENCE.test(licence ?? "")
    ? []
    : [
        error(
          sources.yaml("provenance", "licence"),
          `the licence ${JSON.stringify(licence)} is no SPDX expression; write e.g. MIT or CC-BY-4.0`,
        ),
      ];
  const bare =
    canary === undefined
      ? [
          warning(
            sources.yaml("provenance"),
            "there is no canary, by which a model that was trained on the problem gives itself away; add canary: assay-canary- and what uuidgen prints",
          ),
        ]
      : [];
  return [...odd, ...bare];
}
