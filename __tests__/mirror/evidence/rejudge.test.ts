import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, hexOf } from '../../../src/lib/digest.ts';
import { silent } from '../../../src/lib/progress.ts';
import { recordPath } from '../../../src/mirror/evidence/quarantine.ts';
import { rejudge } from '../../../src/mirror/evidence/rejudge.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { evidencePath } from '../../../src/mirror/format/layout.ts';
import { readEvidence } from '../../../src/mirror/format/reading.ts';
import type { EvidenceJudge } from '../../../src/sigstore/index.ts';
import { type HeldMirror, heldMirror } from '../../support/held-mirror.ts';

const [ONE, TWO] = [digestOf('one'), digestOf('two')];
let mirror: HeldMirror;
let asked: string[];
beforeEach(async () => {
  mirror = await heldMirror();
  asked = [];
});
/** Believes what begins with `word`. */
const judgeOf = (word: string, fingerprint = word): EvidenceJudge => ({
  fingerprint,
  judge: (_, { bytes }) => {
    asked.push(bytes.toString());
    return bytes.toString().startsWith(word)
      ? { verified: true }
      : { verified: false, code: 'signature-invalid', message: `it is not ${word}` };
  },
});
async function judge(by: EvidenceJudge, to = mirror.to, progress = silent): Promise<Catalog> {
  const catalog = await Catalog.open(to, 1);
  await rejudge({ to, catalog, judge: by }, { concurrency: 2, progress, signal: undefined });
  await catalog.save();
  return catalog;
}

describe('what is held, under another policy', () => {
  it('is judged once more: what is refused goes to the quarantine, what verifies leaves it', async () => {
    const [red, blue] = [await mirror.list(ONE, 'red'), await mirror.list(TWO, 'blue')];
    await mirror.setApart(ONE, 'blue too');
    const catalog = await judge(judgeOf('blue'));
    expect(asked.toSorted()).toEqual(['blue', 'blue too', 'red']);
    expect((await readEvidence(mirror.to, ONE)).map(({ digest }) => digest)).toEqual([digestOf('blue too')]);
    expect((await readEvidence(mirror.to, TWO)).map(({ digest, verified }) => [digest, verified])).toEqual([
      [blue.digest, true],
    ]);
    expect([...catalog.records.keys()]).toEqual([recordPath(ONE, hexOf(red.digest))]);
    expect(catalog.judgedBy).toBe('blue');
  });

  it('is not judged again by the same policy', async () => {
    await mirror.list(ONE, 'red');
    await judge(judgeOf('red'));
    await judge(judgeOf('blue', 'red'));
    expect(asked).toEqual(['red']);
    expect(await readEvidence(mirror.to, ONE)).toHaveLength(1);
  });

  it('tells how much that is, and nothing where nothing is held', async () => {
    const told: string[] = [];
    await judge(judgeOf('red'), mirror.to, ({ message }) => told.push(message));
    expect(told).toEqual([]);
    await mirror.list(ONE, 'red');
    await judge(judgeOf('blue'), mirror.to, ({ message }) => told.push(message));
    expect(told).toEqual(['judging 1 artifacts by this policy']);
  });

  it('is judged but for an index that is damaged, and then all of it again the next time', async () => {
    await mirror.list(ONE, 'red');
    await mirror.list(TWO, 'red as well');
    await mirror.to.write(evidencePath(ONE), '{');
    const catalog = await judge(judgeOf('blue'));
    expect(asked).toEqual(['red as well']);
    expect(await readEvidence(mirror.to, TWO)).toEqual([]);
    expect(catalog.judgedBy).toBeUndefined();
  });

  it('is not judged at all where the disk cannot be read', async () => {
    await mirror.list(ONE, 'red');
    const { to } = mirror;
    const read: typeof to.read = async (path, maxBytes) => {
      if (path === evidencePath(ONE)) throw new Error('input/output error');
      return to.read(path, maxBytes);
    };
    await expect(judge(judgeOf('blue'), { ...to, read })).rejects.toThrow('input/output error');
    expect(await readEvidence(to, ONE)).toHaveLength(1);
  });

  it('stays listed where its bytes are gone: that is for the check to tell', async () => {
    const { digest } = await mirror.list(ONE, 'red');
    await mirror.to.remove(`blobs/sha256/${hexOf(digest)}`);
    const catalog = await judge(judgeOf('blue'));
    expect([asked, await readEvidence(mirror.to, ONE), [...catalog.records]]).toMatchObject([[], [{ digest }], []]);
  });
});
