/**
 * Runs what throws as a matter of course without collecting stacks: `@sigstore/core` tries whether each OCTET STRING holds
 * DER, and what does not throws. The stacks, which nobody sees, cost more than the parsing. For synchronous work only.
 */
export function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
