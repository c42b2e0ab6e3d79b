/**
 * What the calls of a metered module may take of the stack, by the meter's reckoning, which is the same everywhere. Past it a
 * candidate's recursion ends, and lists of a million links, which Python lets go of one in the other, are within it.
 */
export const CALLS_BYTES = 500_000_000;

/**
 * Engines run on a thread of their own, because only a thread can be given a stack so large that an interpreter meets its own
 * recursion limit or the meter's, which are the same everywhere, before it meets the machine's. The unoptimising compiler
 * takes half of what the meter reckons, the optimising one, which may put functions into one another, up to 1.2 times as
 * much. What is not used is only an address.
 */
export const THREAD_STACK_MEGABYTES = 1024;

/** What V8 may use of it; the rest is for native code. */
export const STACK_KILOBYTES = 1_000_000;

/**
 * What it may use of that for a candidate's own JavaScript: far more than QuickJS, which has the say in what is too deep, and
 * not so much that filling it would take long.
 */
export const JAVASCRIPT_STACK_KILOBYTES = 240_000;
