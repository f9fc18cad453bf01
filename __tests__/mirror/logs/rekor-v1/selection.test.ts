import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../../src/lib/digest.ts';
import { blobPath, type EvidenceItem, evidencePath, formatJson } from '../../../../src/mirror/format/layout.ts';
import { formatRecord, getPieceId, quarantinePath, recordPath } from '../../../../src/mirror/format/quarantine.ts';
import { folderDestination } from '../../../../src/mirror/index.ts';
import { selectEntries } from '../../../../src/mirror/logs/rekor-v1/selection.ts';

describe('wantedOf', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'mc-wanted-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('returns the releases, subjects of evidence, content of cosign signatures, and log positions from bundles', async () => {
    const to = folderDestination(dir);
    const subject = digestOf('an image');
    const log = 'bG9n';
    const addEvidence = async (kind: EvidenceItem['kind'], text: string): Promise<EvidenceItem> => {
      const digest = digestOf(text);
      await to.write(blobPath(digest), text);
      return { digest, size: text.length, mediaType: 'x/y', kind, manifest: digestOf('manifest'), source: 'r' };
    };
    const entries = [
      { logIndex: '7', logId: { keyId: log } },
      { logIndex: '8', logId: { keyId: 'b3RoZXI=' } },
    ];
    const payload = 'a statement';
    const evidence = [
      await addEvidence('bundle', JSON.stringify({ verificationMaterial: { tlogEntries: entries } })),
      await addEvidence('bundle', 'no bundle'),
      await addEvidence('signature', 'a simple signing document'),
      await addEvidence('attestation', JSON.stringify({ payload: Buffer.from(payload).toString('base64') })),
      await addEvidence('attestation', 'no envelope'),
    ];
    await to.write(evidencePath(subject), formatJson({ version: 1, subject, evidence }));
    const release = digestOf('a release') as Digest;
    const wanted = await selectEntries(
      to,
      [{ reference: 'r:1', digest: release, mediaType: 'x/y', size: 1 }],
      new Set([log]),
    );
    expect(wanted.logIndexes).toEqual(new Set([7]));
    expect(wanted.digests).toEqual(
      new Set([
        release,
        subject,
        digestOf('a simple signing document'),
        ...evidence.slice(3).map(({ digest }) => digest),
        digestOf(payload),
      ]),
    );
  });

  it.each<[string, unknown, number[]]>([
    ['a number', { logIndex: '3' }, [3]],
    ['the first entry', { logIndex: '0' }, [0]],
    ['the first entry, which protobuf JSON omits', {}, [0]],
    ['a negative number', { logIndex: '-1' }, []],
    ['a fraction', { logIndex: '1.5' }, []],
    ['a number above the safe integer range', { logIndex: '9007199254740992' }, []],
    ['the largest number', { logIndex: '9007199254740991' }, [9007199254740991]],
    ['not a number', { logIndex: 'x' }, []],
  ])('returns only a valid log position from a bundle: %s', async (_, entry, expected) => {
    const to = folderDestination(await mkdtemp(join(dir, 'place-')));
    const subject = digestOf('an image');
    const tlogEntries = [{ ...(entry as object), logId: { keyId: 'bG9n' } }];
    const text = JSON.stringify({ verificationMaterial: { tlogEntries } });
    const item = { digest: digestOf(text), size: text.length, mediaType: 'x/y', kind: 'bundle', source: 'r' };
    await to.write(blobPath(digestOf(text)), text);
    await to.write(evidencePath(subject), formatJson({ version: 1, subject, evidence: [item] }));
    expect([...(await selectEntries(to, [], new Set(['bG9n']))).logIndexes]).toEqual(expected);
    expect([...(await selectEntries(to, [], new Set())).logIndexes]).toEqual([]);
  });

  it('skips a blob whose content does not match its name', async () => {
    const to = folderDestination(await mkdtemp(join(dir, 'damaged-')));
    const subject = digestOf('an image');
    const item = { digest: digestOf('a bundle'), size: 8, mediaType: 'x/y', kind: 'bundle', source: 'r' };
    await to.write(blobPath(item.digest), 'changed');
    await to.write(evidencePath(subject), formatJson({ version: 1, subject, evidence: [item] }));
    await expect(selectEntries(to, [], new Set())).rejects.toMatchObject({ code: 'mirror-damaged' });
  });

  it('includes evidence that is quarantined for a missing log entry, and no other quarantined evidence', async () => {
    const to = folderDestination(await mkdtemp(join(dir, 'apart-')));
    const subject = digestOf('an image');
    const addQuarantined = async (kind: EvidenceItem['kind'], code: string, text: string): Promise<void> => {
      const item = { digest: digestOf(text), size: text.length, mediaType: 'x/y', kind, source: 'r' };
      await to.write(quarantinePath(subject, getPieceId(item)), text);
      const record = formatRecord({ version: 1, subject, code, message: code, held: true, items: [item] });
      await to.write(recordPath(subject, getPieceId(item)), record);
    };
    const envelope = JSON.stringify({ payload: Buffer.from('a statement').toString('base64') });
    await addQuarantined('signature', 'log-entry-missing', 'a document');
    await addQuarantined('attestation', 'timestamp-missing', envelope);
    await addQuarantined('signature', 'signature-invalid', 'a forgery');
    await addQuarantined('bundle', 'log-entry-missing', 'a bundle');
    expect((await selectEntries(to, [], new Set())).digests).toEqual(
      new Set([digestOf('a document'), digestOf(envelope), digestOf('a statement')]),
    );
  });
});
