import { ModelError } from "../model-error.ts";
import { keyOf, type Service } from "../service.ts";
import { explainAnything, requestIdIn } from "./explain.ts";
import { nothingObserved } from "./observed.ts";
import { type Expected, type Fetch, watchedFetch } from "./watched-fetch.ts";

/** What the work of an exchange is given. */
export interface Wire {
  /** For the SDK. */
  readonly fetch: Fetch;
  /** A header of the newest response. */
  header(name: string): string | null;
}

// Sent where a service needs no key; some SDKs and servers insist on one.
const NO_KEY = "none";

// The longest that a timer can be.
const LONGEST_MILLIS = 2 ** 31 - 1;

/**
 * One try at something that an SDK does, body and stream included, within the service's time. Whatever fails ends as a
 * `ModelError`; an abort as the signal's reason, at once. The key is read here and handed to no SDK.
 */
export async function exchange<Result>(
  service: Service,
  expected: Expected,
  signal: AbortSignal,
  work: (wire: Wire) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const key = keyOf(service);
  const observed = nothingObserved();
  const end = endOf(signal, service.config.timeoutMillis);
  const fetch = watchedFetch({ expected, signal: end.signal, auth: service.auth(key ?? NO_KEY), observed });
  try {
    const wire: Wire = { fetch, header: (name) => observed.headers?.get(name) ?? null };
    // The end comes first in time, too: an SDK may end a stream quietly when it is aborted.
    return await Promise.race([work(wire), end.aborted]);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (end.signal.aborted) throw tooLate(service, observed.headers, key);
    throw explainAnything({ service, key, observed, error });
  } finally {
    end.stop();
  }
}

interface End {
  readonly signal: AbortSignal;
  /** Rejects when the signal is aborted. */
  readonly aborted: Promise<never>;
  /** Ends whatever is still going on. */
  stop(): void;
}

function endOf(signal: AbortSignal, timeoutMillis: number): End {
  const controller = new AbortController();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  aborted.catch(() => {});
  const stop = (): void => {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    // Before the SDK hears of it: see above.
    reject(new Error("the exchange has ended"));
    controller.abort();
  };
  const timer = setTimeout(stop, Math.min(timeoutMillis, LONGEST_MILLIS));
  signal.addEventListener("abort", stop);
  return { signal: controller.signal, aborted, stop };
}

function tooLate({ config }: Service, headers: Headers | null, key: string | null): ModelError {
  const how = headers === null ? "no answer" : "the reply was not complete";
  return new ModelError(`${config.name}: ${how} after ${config.timeoutMillis / 1000} s`, {
    kind: "timeout",
    requestId: requestIdIn(headers, key),
    mayBeCharged: true,
  });
}
