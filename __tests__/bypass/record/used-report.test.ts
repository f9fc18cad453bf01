import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseUsedReport } from '../../../src/bypass/record/used-report.ts';
import { McError } from '../../../src/lib/mc-error.ts';

const approval = (role: string, id: number) => ({ role, id, login: `user-${id}`, at: '2026-12-01T10:00:00.000Z' });
const REPORT = {
  type: 'bypass-decision',
  outcome: 'passed',
  subject: `sha256:${'a'.repeat(64)}`,
  reasons: [],
  startedAt: '2026-12-01T10:00:00.000Z',
  finishedAt: '2026-12-01T10:00:01.000Z',
  durationSeconds: 1,
  allow: true,
  deny: [],
  expiresAt: '2026-12-01T14:00:00.000Z',
  request: { id: 'incident-0001', pr: 7, digest: `sha256:${'c'.repeat(64)}` },
  approvals: [approval('Security', 1), approval('Release', 2), approval('Service Owner', 3)],
  consumed: true,
  target: {
    digest: `sha256:${'a'.repeat(64)}`,
    sha: 'b'.repeat(40),
    gate: 'freeze',
    environment: 'production',
    repository_id: 9,
  },
  use: { at: '2026-12-01T10:00:00.000Z', runId: null, runAttempt: null },
};
const parse = (value: unknown) => parseUsedReport(Buffer.from(JSON.stringify(value)), 'decision.json');
const findCode = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return error instanceof McError ? error.code : String(error);
  }
};

describe('parseUsedReport', () => {
  it('reads the report of a decision that used a request', () => {
    expect(parse(REPORT)).toEqual({
      file: 'decision.json',
      request: REPORT.request,
      target: REPORT.target,
      use: REPORT.use,
      expiresAt: REPORT.expiresAt,
      approvals: REPORT.approvals,
      quorum: REPORT.approvals,
    });
  });

  it.each([
    ['a failed outcome', { outcome: 'failed' }],
    ['allow: false', { allow: false }],
    ['a denial in deny', { deny: ['bypass-vetoed: x'] }],
    ['a reason', { reasons: [{ code: 'bypass-vetoed', message: 'x' }] }],
    ['consumed: false', { consumed: false }],
    ['no field consumed', { consumed: undefined }],
    ['no use', { use: undefined }],
    ['no request', { request: undefined }],
    ['no target', { target: undefined }],
    ['no expiry', { expiresAt: undefined }],
    ['no approvals', { approvals: undefined }],
    ['two approvals', { approvals: REPORT.approvals.slice(1) }],
    [
      'one person for two roles',
      { approvals: [approval('Security', 1), approval('Release', 1), approval('Service Owner', 3)] },
    ],
    ['a malformed digest of the request', { request: { ...REPORT.request, digest: 'sha256:x' } }],
    ['a malformed id of the request', { request: { ...REPORT.request, id: '../x' } }],
  ])('refuses a report with %s as unused', (_, change) => {
    expect(findCode(() => parse({ ...REPORT, ...change }))).toBe('bypass-report-unused');
  });

  it.each([
    ['another type', { type: 'bypass-status' }],
    ['a malformed target', { target: { ...REPORT.target, sha: 'HEAD' } }],
    ['an unknown role', { approvals: [approval('Owner', 1)] }],
    ['a malformed time of use', { use: { ...REPORT.use, at: 'yesterday' } }],
  ])('refuses a document with %s as another document', (_, change) => {
    expect(findCode(() => parse({ ...REPORT, ...change }))).toBe('bypass-report-invalid');
  });

  it.each([['{'], ['null'], ['[]'], [''], [`${'['.repeat(10_000)}`]])('refuses %j', (text) => {
    expect(findCode(() => parseUsedReport(Buffer.from(text), 'x'))).toBe('bypass-report-invalid');
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(findCode(() => parseUsedReport(Buffer.of(0x22, 0xff, 0x22), 'x'))).toBe('bypass-report-invalid');
  });

  it('accepts no document in which a fact of the use was replaced by any other JSON value', () => {
    const facts = ['outcome', 'allow', 'deny', 'reasons', 'request', 'target', 'use', 'approvals', 'consumed'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...facts), fc.jsonValue(), (field, value) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(REPORT[field]));
        expect(findCode(() => parse({ ...REPORT, [field]: value }))).toMatch(/^bypass-report-(unused|invalid)$/);
      }),
    );
  });

  it('throws only its own errors for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(findCode(() => parseUsedReport(Buffer.from(bytes), 'x'))).toBe('bypass-report-invalid');
      }),
    );
  });
});
