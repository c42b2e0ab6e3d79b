/** Starts the work of each key once; who asks for the same key later gets the same promise, unless it failed. */
export function rememberByKey<Result>(): (key: string, work: () => Promise<Result>) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (key, work) => {
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const started = work();
    known.set(key, started);
    started.catch(() => known.delete(key));
    return started;
  };
}
