import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { silent } from '../../../src/lib/progress.ts';
import { rejudge } from '../../../src/mirror/evidence/rejudge.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { evidencePath } from '../../../src/mirror/format/layout.ts';
import { recordPath } from '../../../src/mirror/format/quarantine.ts';
import { readEvidence } from '../../../src/mirror/format/reading.ts';
import type { EvidenceJudge } from '../../../src/sigstore/index.ts';
import { createTestMirror, type TestMirror } from '../../support/held-mirror.ts';

const [ONE, TWO] = [digestOf('one'), digestOf('two')];
let mirror: TestMirror;
let judged: string[];
beforeEach(async () => {
  mirror = await createTestMirror();
  judged = [];
});
/** A judge that accepts content beginning with `word`. */
const createJudge = (word: string, fingerprint = word): EvidenceJudge => ({
  fingerprint,
  judge: (_, { bytes }) => {
    judged.push(bytes.toString());
    return bytes.toString().startsWith(word)
      ? { verified: true }
      : { verified: false, code: 'signature-invalid', message: `it is not ${word}` };
  },
});
async function rejudgeAll(by: EvidenceJudge, to = mirror.to, progress = silent): Promise<Catalog> {
  const catalog = await Catalog.open(to, 1);
  await rejudge({ to, catalog, judge: by }, { concurrency: 2, progress, signal: undefined });
  await catalog.save();
  return catalog;
}

describe('rejudge', () => {
  it('moves evidence that the new policy rejects to the quarantine, and lists evidence that it accepts', async () => {
    const [red, blue] = [await mirror.list(ONE, 'red'), await mirror.list(TWO, 'blue')];
    await mirror.setApart(ONE, 'blue too');
    const catalog = await rejudgeAll(createJudge('blue'));
    expect(judged.toSorted()).toEqual(['blue', 'blue too', 'red']);
    expect((await readEvidence(mirror.to, ONE)).map(({ digest }) => digest)).toEqual([digestOf('blue too')]);
    expect((await readEvidence(mirror.to, TWO)).map(({ digest, verified }) => [digest, verified])).toEqual([
      [blue.digest, true],
    ]);
    expect([...catalog.records.keys()]).toEqual([recordPath(ONE, getHex(red.digest))]);
    expect(catalog.judgedBy).toBe('blue');
  });

  it('judges nothing again under the same policy', async () => {
    await mirror.list(ONE, 'red');
    await rejudgeAll(createJudge('red'));
    await rejudgeAll(createJudge('blue', 'red'));
    expect(judged).toEqual(['red']);
    expect(await readEvidence(mirror.to, ONE)).toHaveLength(1);
  });

  it('reports the number of pieces, and reports nothing if none are stored', async () => {
    const events: string[] = [];
    await rejudgeAll(createJudge('red'), mirror.to, ({ message }) => events.push(message));
    expect(events).toEqual([]);
    await mirror.list(ONE, 'red');
    await rejudgeAll(createJudge('blue'), mirror.to, ({ message }) => events.push(message));
    expect(events).toEqual(['judging 1 artifact under the new policy']);
  });

  it('skips a damaged index, and judges all evidence again the next time', async () => {
    await mirror.list(ONE, 'red');
    await mirror.list(TWO, 'red as well');
    await mirror.to.write(evidencePath(ONE), '{');
    const catalog = await rejudgeAll(createJudge('blue'));
    expect(judged).toEqual(['red as well']);
    expect(await readEvidence(mirror.to, TWO)).toEqual([]);
    expect(catalog.judgedBy).toBeUndefined();
  });

  it('judges nothing if it cannot read the disk', async () => {
    await mirror.list(ONE, 'red');
    const { to } = mirror;
    const read: typeof to.read = async (path, maxBytes) => {
      if (path === evidencePath(ONE)) throw new Error('input/output error');
      return to.read(path, maxBytes);
    };
    await expect(rejudgeAll(createJudge('blue'), { ...to, read })).rejects.toThrow('input/output error');
    expect(await readEvidence(to, ONE)).toHaveLength(1);
  });

  it('keeps a piece listed if its bytes are missing, which the check reports', async () => {
    const { digest } = await mirror.list(ONE, 'red');
    await mirror.to.remove(`blobs/sha256/${getHex(digest)}`);
    const catalog = await rejudgeAll(createJudge('blue'));
    expect([judged, await readEvidence(mirror.to, ONE), [...catalog.records]]).toMatchObject([[], [{ digest }], []]);
  });
});
