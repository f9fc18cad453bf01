import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, sha256 } from '../../../src/lib/digest.ts';
import { canonicalJson } from '../../../src/lib/json.ts';
import { folderDestination } from '../../../src/mirror/destination/folder.ts';
import type { Destination } from '../../../src/mirror/destination/types.ts';
import {
  formatPruneRecord,
  getPruneRecordPath,
  listPruneRecords,
  readLastPruneRecord,
  readPruneRecord,
} from '../../../src/mirror/retention/prune-record.ts';
import type { PruneRecord } from '../../../src/mirror/retention/schema.ts';
import { ed25519NoteSigner, ed25519NoteVerifier, signCheckpoint } from '../../../src/tlog/index.ts';
import { temporaryFolder } from '../../support/folders.ts';

const NAME = 'mirror.acme.test';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = ed25519NoteSigner(NAME, privateKey);
const verifier = ed25519NoteVerifier(NAME, publicKey);
const zeros = '0'.repeat(64);
const createReport = (more: Partial<PruneRecord> = {}): PruneRecord => ({
  version: 1,
  name: NAME,
  sequence: 7,
  time: '2026-03-14T02:00:00.000Z',
  clock: '2026-03-14T02:00:00.000Z',
  before: { evidence: zeros, quarantine: zeros, ledger: zeros },
  ledger: zeros,
  indexes: [],
  records: [],
  goes: [],
  files: [{ path: 'blobs/sha256/x', size: 1 }],
  ...more,
});

let to: Destination;
beforeEach(async () => {
  to = folderDestination(await temporaryFolder());
});
const AT = 'pruned/one.json';

describe('the signed report of a prune', () => {
  it('round-trips as it was signed, and a missing file gives undefined', async () => {
    expect(await readPruneRecord(to, AT, verifier)).toBeUndefined();
    await to.write(AT, formatPruneRecord(createReport(), signer));
    expect(await readPruneRecord(to, AT, verifier)).toEqual(createReport());
  });

  it('has a name with its time and its content digest', () => {
    expect(getPruneRecordPath(createReport())).toMatch(/^pruned\/20260314T020000000Z-[0-9a-f]{16}\.json$/);
    expect(getPruneRecordPath(createReport({ sequence: 8 }))).not.toBe(getPruneRecordPath(createReport()));
  });

  it('fails with other content, another sequence or another key', async () => {
    const text = formatPruneRecord(createReport(), signer);
    await to.write(AT, text.replace('blobs/sha256/x', 'blobs/sha256/y'));
    await expect(readPruneRecord(to, AT, verifier)).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: AT },
    });
    // The hash is correct, but the signed sequence number differs.
    const body = { origin: `${NAME}/pruned`, size: 8, root: sha256(canonicalJson(createReport())) };
    await to.write(AT, JSON.stringify({ report: createReport(), note: signCheckpoint(body, signer) }));
    await expect(readPruneRecord(to, AT, verifier)).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: AT },
    });
    await to.write(
      AT,
      formatPruneRecord(createReport(), ed25519NoteSigner(NAME, generateKeyPairSync('ed25519').privateKey)),
    );
    await expect(readPruneRecord(to, AT, verifier)).rejects.toMatchObject({ family: 'verification' });
    await to.write(AT, text.replace('"version": 1', '"version": 2'));
    await expect(readPruneRecord(to, AT, verifier)).rejects.toMatchObject({ code: 'format-newer' });
  });

  it('counts as the last one if its time is the latest', async () => {
    expect(await readLastPruneRecord(to, verifier)).toBeUndefined();
    const [older, newer] = [createReport({ sequence: 9 }), createReport({ time: '2026-03-15T02:00:00.000Z' })];
    for (const one of [newer, older]) await to.write(getPruneRecordPath(one), formatPruneRecord(one, signer));
    await to.write(`quarantine/sha256/${digestOf('x').slice(7)}/y`, '');
    expect(await listPruneRecords(to)).toEqual([getPruneRecordPath(newer), getPruneRecordPath(older)]);
    expect(await readLastPruneRecord(to, verifier)).toEqual(newer);
  });
});
