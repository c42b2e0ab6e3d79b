/**
 * Engines run on a thread of their own, because only a thread can be given a stack so large that an interpreter meets
 * its own recursion limit, which is the same everywhere, before it meets the machine's.
 */
export const THREAD_STACK_MEGABYTES = 256;

/** What V8 may use of it; the rest is for native code. */
export const STACK_KILOBYTES = 240_000;
