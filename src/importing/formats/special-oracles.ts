/** Functions whose answers EvalPlus does not hold against the reference's alone, and why no data tells that. */
export const SPECIAL_ORACLES: Readonly<
  Record<string, { readonly set: "humaneval" | "mbpp"; readonly why: string }>
> = {
  find_zero: { set: "humaneval", why: "any zero of the polynomial is right: a property, no answer" },
  are_equivalent: { set: "mbpp", why: "EvalPlus takes every answer for right" },
  check_str: { set: "mbpp", why: "EvalPlus asks only whether there is an answer" },
  text_match_three: { set: "mbpp", why: "EvalPlus asks only whether there is an answer" },
  text_starta_endb: { set: "mbpp", why: "EvalPlus asks only whether there is an answer" },
};

/** Functions of MBPP+ whose answers are compared as sets. */
export const SET_COMPARED: ReadonlySet<string> = new Set([
  "similar_elements",
  "find_char_long",
  "common_in_nested_lists",
  "extract_singly",
  "larg_nnum",
  "intersection_array",
  "find_dissimilar",
  "Diff",
]);
