import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createDrillTrace } from '../../src/drill/report/trace.ts';
import { createHttp } from '../../src/lib/http.ts';
import { failedDrill, passedDrill } from '../support/drill-report.ts';
import { type OtlpReceiver, startOtlpReceiver } from '../support/otlp-receiver.ts';

let loads = 0;
const serialize = await import('../../src/telemetry/otlp/serialize.ts');
jest.unstable_mockModule('../../src/telemetry/otlp/serialize.ts', () => {
  loads++;
  return serialize;
});
const { sendTrace } = await import('../../src/telemetry/otlp/send.ts');

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
async function start(answer?: Parameters<typeof startOtlpReceiver>[0]) {
  const receiver = await startOtlpReceiver(answer);
  const http = createHttp({ retries: 0 });
  ends.push(receiver.close, () => http.close());
  return { receiver, http };
}
const send = (receiver: OtlpReceiver, http: ReturnType<typeof createHttp>, env = {}, drill = passedDrill()) =>
  sendTrace(
    createDrillTrace(drill, 'https://github.com/acme/app/actions/runs/1'),
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      ...env,
    },
    { http },
  );

describe('sendTrace', () => {
  it.each<[string, Record<string, string | undefined>]>([
    ['no endpoint', { OTEL_EXPORTER_OTLP_ENDPOINT: undefined }],
    ['an empty endpoint', { OTEL_EXPORTER_OTLP_ENDPOINT: '' }],
    ['OTEL_SDK_DISABLED', { OTEL_SDK_DISABLED: 'true' }],
    ['OTEL_TRACES_EXPORTER=none', { OTEL_TRACES_EXPORTER: 'none' }],
  ])('sends nothing and loads no package of OpenTelemetry with %s', async (_, env) => {
    const { receiver, http } = await start();
    const before = loads;
    expect(await send(receiver, http, env)).toBeUndefined();
    expect([loads - before, receiver.headers]).toEqual([0, []]);
  });

  it('sends one trace with a span for each step inside of that of the drill', async () => {
    const { receiver, http } = await start();
    expect(await send(receiver, http, { OTEL_SERVICE_NAME: 'nightly' })).toBeUndefined();
    expect(loads).toBe(1);
    expect([receiver.problems, receiver.services]).toEqual([[], ['nightly']]);
    const drill = passedDrill();
    const root = receiver.spans.find(({ parentSpanId }) => parentSpanId === undefined);
    const parts = receiver.spans.filter((one) => one !== root);
    expect(root?.name).toBe('mc dr simulate region-loss');
    expect(new Set(receiver.spans.map(({ traceId }) => traceId)).size).toBe(1);
    expect(parts.map(({ name }) => name)).toEqual(drill.steps.map(({ name }) => name));
    expect(parts.every(({ parentSpanId }) => parentSpanId === root?.spanId)).toBe(true);
    expect(parts.map((one) => Number(BigInt(one.endTimeUnixNano) - BigInt(one.startTimeUnixNano)) / 1e9)).toEqual(
      drill.steps.map(({ durationSeconds }) => durationSeconds),
    );
    expect(root?.attributes).toContainEqual({ key: 'mc.rto.seconds', value: { doubleValue: 1.913 } });
    expect(root?.attributes).toContainEqual({
      key: 'mc.evidence.pack.digest',
      value: { stringValue: drill.evidence?.digest },
    });
  });

  it('marks a failed drill and its failed step, and leaves out skipped steps', async () => {
    const { receiver, http } = await start();
    const drill = failedDrill();
    expect(await send(receiver, http, {}, drill)).toBeUndefined();
    const failed = drill.steps.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
    const red = receiver.spans.filter(({ status }) => status.code === 2);
    expect(red.map(({ name }) => name)).toEqual([...failed, `mc dr simulate ${drill.scenario}`]);
    expect(red[0]?.status.message).toContain('digest-mismatch');
    expect(receiver.spans.length - 1).toBe(drill.steps.filter(({ outcome }) => outcome !== 'skipped').length);
  });

  it('sends the headers of the environment, and prints none of them', async () => {
    const { receiver, http } = await start({ status: 401 });
    const failure = await send(receiver, http, { OTEL_EXPORTER_OTLP_HEADERS: 'Api-Key=correct%20horse%209, x=y' });
    expect(receiver.headers[0]).toMatchObject({ 'api-key': 'correct horse 9', x: 'y' });
    expect(failure).toMatchObject({ code: 'push-failed', message: expect.stringContaining('the trace') });
    expect(JSON.stringify(failure?.toReason())).not.toMatch(/correct.{1,3}horse/);
  });

  it('returns a failure if the collector rejects spans, or the variables are not usable', async () => {
    const rejecting = await start('{"partialSuccess":{"rejectedSpans":"3","errorMessage":"too many"}}');
    expect((await send(rejecting.receiver, rejecting.http))?.message).toContain('3 rejected: too many');
    for (const env of [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, { OTEL_EXPORTER_OTLP_HEADERS: 'a=%zz' }])
      expect(await send(rejecting.receiver, rejecting.http, env)).toMatchObject({ code: 'push-failed' });
  });
});
