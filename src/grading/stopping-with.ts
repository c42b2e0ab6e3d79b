/** A signal that is aborted with another one, or by a failure of our own. */
export function stoppingWith(signal: AbortSignal | undefined): {
  readonly stopping: AbortSignal;
  readonly stop: (reason: unknown) => void;
} {
  const failing = new AbortController();
  const stopping = AbortSignal.any([failing.signal, ...(signal === undefined ? [] : [signal])]);
  return { stopping, stop: (reason) => failing.abort(reason) };
}
