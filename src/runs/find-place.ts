import { comparePlaces, type Place } from "../answers/index.ts";
import { resolveName } from "./resolve-name.ts";
import { RunError } from "./run-error.ts";

/** Which answer of a run is wanted; what is left out is chosen. */
export interface WantedPlace {
  readonly model: string;
  readonly problem: string;
  readonly language?: Place["language"];
  readonly sample?: number | undefined;
  readonly attempt?: number | undefined;
}

export interface FoundPlace {
  readonly place: Place;
  /** The same model's other answers to the problem, in their order. */
  readonly others: readonly Place[];
}

/** The first answer in a run that fits. Throws a `RunError` that names what was probably meant, or what there is. */
export function findPlace(places: readonly Place[], wanted: WantedPlace): FoundPlace {
  if (places.length === 0) throw new RunError("there is no answer in this run yet");
  const model = resolveName("model", wanted.model, namesOf(places, "model"));
  const ofModel = places.filter((place) => place.model === model);
  const problem = resolveName("problem", wanted.problem, namesOf(ofModel, "problem"));
  const ofProblem = ofModel.filter((place) => place.problem === problem).toSorted(bySample);
  const ofSample = narrow(ofProblem, "sample", wanted.sample);
  const ofLanguage = narrow(ofSample, "language", wanted.language);
  const [place] = narrow(ofLanguage, "attempt", wanted.attempt ?? ofLanguage[0]?.attempt);
  return { place: place as Place, others: ofProblem.filter((other) => other !== place) };
}

function bySample(one: Place, other: Place): number {
  return one.sample - other.sample || comparePlaces(one, other);
}

type Field = "model" | "problem" | "language" | "sample" | "attempt";

function narrow(
  places: readonly Place[],
  field: Field,
  value: string | number | undefined,
): readonly Place[] {
  if (value === undefined) return places;
  const fitting = places.filter((place) => place[field] === value);
  if (fitting.length > 0) return fitting;
  const what = field === "language" ? `answer in ${value}` : `${field} ${value}`;
  throw new RunError(`no ${what} to this problem in this run; known: ${namesOf(places, field).join(", ")}`);
}

function namesOf(places: readonly Place[], field: Field): string[] {
  return [...new Set(places.map((place) => String(place[field] ?? "not known")))];
}
