/**
 * Runs synchronous work without collecting stack traces. `@sigstore/core` tries to parse each OCTET STRING as DER and
 * throws where that fails. No one sees these traces, and they cost more than the parsing.
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
