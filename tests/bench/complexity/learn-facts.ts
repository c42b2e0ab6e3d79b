/** What the example values of one parameter have in common. */
export interface Facts {
  readonly least: number;
  readonly most: number;
  /** At most 10 apart, as digits or cells: more of them would be no valid input. */
  readonly isNarrow: boolean;
  readonly isSorted: boolean;
  readonly isDistinct: boolean;
  /** The first number of what is a permutation in every example; null where it is none. */
  readonly permutation: number | null;
  readonly alphabet: string;
  readonly rows: "square" | "pairs" | "matrix" | "ragged";
  readonly columns: number;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

export function learnFacts(examples: readonly unknown[]): Facts {
  const lists = examples.filter((each): each is unknown[] => Array.isArray(each) && each.length > 0);
  const numbers = examples.flat(3).filter((each) => typeof each === "number");
  const least = Math.min(0, ...numbers) < 0 ? Math.min(...numbers) : Math.min(1, ...numbers);
  const most = numbers.length === 0 ? 100 : Math.max(1, ...numbers);
  const flat = lists.filter((list): list is number[] => list.every((each) => typeof each === "number"));
  const long = flat.filter(({ length }) => length > 2);
  return {
    least,
    most,
    isNarrow: most - least <= 1 || (lists.some((list) => Array.isArray(list[0])) && most - least <= 3),
    isSorted: long.length > 0 && flat.every(isSorted),
    isDistinct: flat.every((list) => new Set(list).size === list.length),
    permutation: permutationBase(long),
    alphabet: alphabetOf(examples.flat(3).filter((each) => typeof each === "string")),
    ...rowsOf(lists),
  };
}

function isSorted(list: readonly number[]): boolean {
  return list.every((each, at) => at === 0 || (list[at - 1] as number) <= each);
}

function permutationBase(lists: readonly (readonly number[])[]): number | null {
  const bases = new Set(
    lists.map((list) => {
      const base = Math.min(...list);
      return new Set(list).size === list.length && Math.max(...list) === base + list.length - 1 ? base : null;
    }),
  );
  const [base = null] = bases;
  return bases.size === 1 && base !== null && base <= 1 && base >= 0 && lists.length > 1 ? base : null;
}

function alphabetOf(texts: readonly string[]): string {
  const seen = [...new Set(texts.flatMap((text) => Array.from(text)))].toSorted().join("");
  if (seen === "" || /^[a-z]+$/.test(seen)) return LETTERS;
  if (/^[A-Z]+$/.test(seen) && seen.length > 4) return LETTERS.toUpperCase();
  return /^[a-zA-Z]+$/.test(seen) && seen.length > 4 ? LETTERS + LETTERS.toUpperCase() : seen;
}

function rowsOf(lists: readonly unknown[][]): Pick<Facts, "rows" | "columns"> {
  const matrices = lists.filter((list): list is unknown[][] => list.every(Array.isArray));
  const widths = new Set(matrices.flatMap((matrix) => matrix.map(({ length }) => length)));
  const [columns = 0] = widths;
  const isRectangular = matrices.every((rows) => new Set(rows.map(({ length }) => length)).size === 1);
  const isSquare = isRectangular && matrices.every((rows) => rows.length === rows[0]?.length);
  if (isSquare && matrices.some(({ length }) => length > 1)) return { rows: "square", columns };
  const isPairs = widths.size === 1 && columns <= 3;
  return { rows: isPairs ? "pairs" : isRectangular ? "matrix" : "ragged", columns };
}
