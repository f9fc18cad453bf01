/** A span of a trace that is sent after its work has ended. */
export interface SpanRecord {
  readonly name: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** The reason of a failure; undefined for a span that passed. */
  readonly failure?: string | undefined;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** A trace: one span, and the spans of its parts. */
export interface TraceRecord {
  readonly root: SpanRecord;
  readonly parts: readonly SpanRecord[];
}
