import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { hashLedger, LEDGER, RetentionLedger, readLedger } from '../../../src/mirror/retention/ledger.ts';

const X = digestOf('x');
const NOW = new Date('2026-03-01T00:00:00.000Z');
const createFiles = (text: string | undefined): StaticFiles => ({
  name: 'mirror',
  read: async (path) => (text === undefined || path !== LEDGER ? undefined : Buffer.from(text)),
});

describe('Ledger', () => {
  it('promises nothing without a minimum, a time with a minimum, and the later time of two', () => {
    const ledger = new RetentionLedger('');
    const noteAge = (seconds: number) => {
      ledger.note(X, NOW, seconds);
      return ledger.held.get(X);
    };
    expect(noteAge(0)).toEqual({ since: NOW.toISOString() });
    expect(noteAge(1)).toEqual({ since: NOW.toISOString(), until: '2026-03-01T00:00:01.000Z' });
    expect(noteAge(60)).toEqual({ since: NOW.toISOString(), until: '2026-03-01T00:01:00.000Z' });
    expect(noteAge(59)).toEqual({ since: NOW.toISOString(), until: '2026-03-01T00:01:00.000Z' });
    expect(noteAge(0)).toEqual({ since: NOW.toISOString(), until: '2026-03-01T00:01:00.000Z' });
  });

  it('counts from the time when a content was first stored', () => {
    const ledger = new RetentionLedger('', [[X, { since: '2026-02-01T00:00:00.000Z' }]]);
    ledger.note(X, NOW, 86_400);
    expect(ledger.held.get(X)).toEqual({ since: '2026-02-01T00:00:00.000Z', until: '2026-02-02T00:00:00.000Z' });
  });
});

describe('readLedger', () => {
  it('returns the ledger with the hash of its bytes, or undefined if the file is missing', async () => {
    expect(await readLedger(createFiles(undefined))).toBeUndefined();
    const text = new RetentionLedger('rules', [[X, { since: NOW.toISOString() }]]).format();
    const read = await readLedger(createFiles(text));
    expect([read?.hash, read?.ledger.rules, [...(read?.ledger.held ?? [])]]).toEqual([
      hashLedger(text),
      'rules',
      [[X, { since: NOW.toISOString() }]],
    ]);
    expect(read?.ledger.format()).toBe(text);
  });

  it.each([
    ['is not JSON', '{'],
    ['names an invalid digest', '{"version": 1, "rules": "", "held": {"x": {"since": "2026-03-01T00:00:00.000Z"}}}'],
    ['has an invalid time', `{"version": 1, "rules": "", "held": {"${X}": {"since": "yesterday"}}}`],
    ['is of another version', '{"version": 0, "rules": "", "held": {}}'],
  ])('rejects a file that %s', async (_, text) => {
    await expect(readLedger(createFiles(text))).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: LEDGER },
    });
  });
});
