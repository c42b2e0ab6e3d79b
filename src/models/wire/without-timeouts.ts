type Dispatch = (options: object, handler: object) => boolean;

const GLOBAL = Symbol.for("undici.globalDispatcher.1");

/**
 * Sends requests as Node's `fetch` does, but without its own five minutes for headers and for a pause of the body, which
 * reasoning models pass: the deadline is the exchange's.
 */
export const withoutTimeouts = {
  dispatch: (options: object, handler: object): boolean => {
    const dispatcher = (globalThis as { [GLOBAL]?: { dispatch: Dispatch } })[GLOBAL];
    if (dispatcher === undefined) throw new Error("this Node has no global dispatcher");
    return dispatcher.dispatch({ ...options, headersTimeout: 0, bodyTimeout: 0 }, handler);
  },
};
