import { describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import { checkQuarantine } from '../../../src/mirror/check/quarantine.ts';
import {
  formatRecord,
  type QuarantineRecord,
  quarantinePath,
  recordPath,
} from '../../../src/mirror/format/quarantine.ts';
import { recordErrors } from '../../support/attempts.ts';
import { memoryMirror } from '../../support/memory-store.ts';

const [SUBJECT, CONTENT, MANIFEST] = [digestOf('subject'), digestOf('content'), digestOf('manifest')];
const ID = CONTENT.slice('sha256:'.length);
const [RECORD, BYTES] = [recordPath(SUBJECT, ID), quarantinePath(SUBJECT, ID)];

function createRecord(isStored: boolean, manifest?: Digest): string {
  const item = { digest: CONTENT, size: 7, mediaType: 'm', kind: 'bundle', source: 'registry.test/app' } as const;
  const items: QuarantineRecord['items'] = [{ ...item, ...(manifest ? { manifest } : {}) }, item];
  return formatRecord({ version: 1, subject: SUBJECT, code: 'identity-mismatch', message: 'm', held: isStored, items });
}

async function check(files: Readonly<Record<string, string>>, names: Readonly<Record<string, Digest>>) {
  const { told, attempt } = recordErrors();
  const mirror = await memoryMirror(Object.entries(files));
  const found = await checkQuarantine(new Map(Object.entries(names)), Object.keys(files), mirror, attempt);
  return { ...found, told };
}
const changed = 'it is missing or was changed';

describe('checkQuarantine', () => {
  const record = createRecord(true, MANIFEST);
  const names = { [RECORD]: digestOf(record) };

  it('returns the contents and the manifests that records name', async () => {
    expect(await check({ [RECORD]: record, [BYTES]: 'content' }, names)).toEqual({
      manifests: [MANIFEST],
      contents: [CONTENT, CONTENT],
      told: [],
    });
  });

  it('requires no bytes of a piece that was too large to store', async () => {
    const alone = createRecord(false);
    expect(await check({ [RECORD]: alone }, { [RECORD]: digestOf(alone) })).toEqual({
      manifests: [],
      contents: [CONTENT, CONTENT],
      told: [],
    });
    const { told } = await check({ [RECORD]: alone, [BYTES]: 'content' }, { [RECORD]: digestOf(alone) });
    expect(told).toEqual([expect.stringMatching(`^mirror-damaged ${BYTES}: the catalog does not name it`)]);
  });

  it('reports missing and changed bytes', async () => {
    const told = [`mirror-damaged ${BYTES}: ${changed}`];
    expect(await check({ [RECORD]: record }, names)).toMatchObject({ told });
    expect(await check({ [RECORD]: record, [BYTES]: 'contenu' }, names)).toMatchObject({ told });
  });

  it('reports a record that is missing or differs from the catalog', async () => {
    const told = [`mirror-damaged ${RECORD}: ${changed}, and the catalog names it`];
    expect(await check({}, names)).toEqual({ manifests: [], contents: [], told });
    const { told: others } = await check({ [RECORD]: createRecord(true), [BYTES]: 'content' }, names);
    expect(others).toEqual([...told, expect.stringMatching(`^mirror-damaged ${BYTES}: the catalog does not name it`)]);
  });

  it('reports a file that no record names, and looks only below its own path', async () => {
    const { told } = await check({ 'quarantine/extra': 'x', 'blobs/extra': 'x' }, {});
    expect(told).toEqual([expect.stringMatching('^mirror-damaged quarantine/extra: the catalog does not name it')]);
  });
});
