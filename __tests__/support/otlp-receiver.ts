import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const value = z.union([
  z.strictObject({ stringValue: z.string() }),
  z.strictObject({ intValue: z.int() }),
  z.strictObject({ doubleValue: z.number() }),
  z.strictObject({ boolValue: z.boolean() }),
]);
const attributes = z.array(z.strictObject({ key: z.string().min(1), value }));
const hex = (bytes: number) =>
  z.string().regex(new RegExp(`^(?!0+$)[0-9a-f]{${2 * bytes}}$`), 'expected lower-case hex that is not zero');
const nanoseconds = z.string().regex(/^[1-9]\d{17,18}$/);
const count = z.literal(0).optional();

const span = z
  .strictObject({
    traceId: hex(16),
    spanId: hex(8),
    parentSpanId: hex(8).optional(),
    name: z.string().min(1),
    kind: z.int().min(1).max(5),
    startTimeUnixNano: nanoseconds,
    endTimeUnixNano: nanoseconds,
    attributes,
    droppedAttributesCount: count,
    events: z.array(z.never()),
    droppedEventsCount: count,
    links: z.array(z.never()),
    droppedLinksCount: count,
    status: z.strictObject({ code: z.int().min(0).max(2), message: z.string().optional() }),
    flags: z.int().optional(),
  })
  .refine((one) => BigInt(one.startTimeUnixNano) <= BigInt(one.endTimeUnixNano), 'the span ends before it starts');

/** The JSON of an ExportTraceServiceRequest (opentelemetry-proto 1.x), without any field that mc does not send. */
const requestSchema = z.strictObject({
  resourceSpans: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes, droppedAttributesCount: count }),
      scopeSpans: z.array(
        z.strictObject({
          scope: z.strictObject({ name: z.string(), version: z.string() }),
          spans: z.array(span).min(1),
        }),
      ),
    }),
  ),
});

export type ReceivedSpan = z.output<typeof span>;

export interface OtlpReceiver {
  readonly url: string;
  readonly spans: ReceivedSpan[];
  readonly services: string[];
  /** Why requests were refused. */
  readonly problems: string[];
  readonly headers: Record<string, unknown>[];
  close(): void;
}

/** Starts a strict receiver of traces over OTLP/HTTP in JSON. It answers with the given body, or refuses with 400. */
export async function startOtlpReceiver(answer: string | { readonly status: number } = '{}'): Promise<OtlpReceiver> {
  const [spans, services, problems, headers]: [ReceivedSpan[], string[], string[], Record<string, unknown>[]] = [
    [],
    [],
    [],
    [],
  ];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    headers.push({ ...request.headers });
    const isRight = request.method === 'POST' && request.url === '/v1/traces';
    const isJson = request.headers['content-type'] === 'application/json';
    const parsed = isRight && isJson ? requestSchema.safeParse(JSON.parse(body)) : undefined;
    if (!parsed?.success) problems.push(parsed ? z.prettifyError(parsed.error) : `${request.method} ${request.url}`);
    else
      for (const { resource, scopeSpans } of parsed.data.resourceSpans) {
        const service = resource.attributes.find(({ key }) => key === 'service.name')?.value;
        services.push(service && 'stringValue' in service ? service.stringValue : '');
        spans.push(...scopeSpans.flatMap((one) => one.spans));
      }
    const status = typeof answer === 'object' ? answer.status : parsed?.success ? 200 : 400;
    response.writeHead(status, { 'content-type': 'application/json' }).end(typeof answer === 'string' ? answer : '{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    services,
    problems,
    headers,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
