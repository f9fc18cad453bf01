import { type AttributeValue, type Context, ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { VERSION } from '../../lib/version.ts';
import type { SpanRecord, TraceRecord } from './types.ts';

/**
 * Formats a trace as the JSON of an OTLP/HTTP request. This module loads the OpenTelemetry packages, so import it only when a trace is
 * sent.
 */
export async function serializeTrace({ root, parts }: TraceRecord, service: string): Promise<Uint8Array> {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': VERSION }),
    // The variables of other programs, such as OTEL_TRACES_SAMPLER, must not drop the only trace of a drill.
    sampler: new AlwaysOnSampler(),
    spanProcessors: [new SimpleSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('mc-actions', VERSION);
  const start = ({ name, startedAt, attributes }: SpanRecord, context: Context): Span =>
    tracer.startSpan(
      name,
      { startTime: startedAt, attributes: { ...attributes } satisfies Record<string, AttributeValue> },
      context,
    );
  const end = (span: Span, { failure, endedAt }: SpanRecord): void => {
    span.setStatus(
      failure === undefined ? { code: SpanStatusCode.OK } : { code: SpanStatusCode.ERROR, message: failure },
    );
    span.end(endedAt);
  };
  const whole = start(root, ROOT_CONTEXT);
  const inside = trace.setSpan(ROOT_CONTEXT, whole);
  for (const part of parts) end(start(part, inside), part);
  end(whole, root);
  await provider.forceFlush();
  return JsonTraceSerializer.serializeRequest(exporter.getFinishedSpans()) ?? new Uint8Array();
}

/** Returns why a collector did not take every span of its answer; undefined if it took all of them. */
export function findRejected(answer: Uint8Array): string | undefined {
  if (answer.length === 0) return undefined;
  const { partialSuccess } = JsonTraceSerializer.deserializeResponse(answer);
  const rejected = Number(partialSuccess?.rejectedSpans ?? 0);
  return rejected === 0 ? undefined : `${rejected} rejected: ${partialSuccess?.errorMessage ?? 'no reason'}`;
}
