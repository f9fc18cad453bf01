import { createPublicKey, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { type Destination, folderDestination } from '../../../src/mirror/index.ts';
import { formatCheckpointBody, formatNote, type Hash, nodeHash, parseCheckpoint } from '../../../src/tlog/index.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { NOTHING, type RekorV1World, startRekorV1 } from '../../support/rekor-v1.ts';

type Mode = 'full' | 'subjects';
type Files = Map<string, Buffer>;
interface Index {
  trees: { treeId: string; base: number; size: number }[];
  entries: { uuid: string; logIndex: number; digests: string[] }[];
}

let rekor: RekorV1World;
/** Creates a log with trees of 9 and 2 entries: complete, or entries 0 and 2 with the chain of checkpoints. */
let stored: Record<Mode, Files>;
let first: string;
let second: string;
beforeAll(async () => {
  rekor = await startRekorV1(await temporaryFolder());
  const dirs = { full: await temporaryFolder(), subjects: await temporaryFolder() };
  const sync = async (...logIndexes: number[]) => {
    await rekor.sync(folderDestination(dirs.full), NOTHING, 'full');
    const wanted = { ...NOTHING, logIndexes: new Set(logIndexes) };
    await rekor.sync(folderDestination(dirs.subjects), wanted, 'subjects');
  };
  await sync();
  for (const count of [3, 6]) {
    for (let i = 0; i < count; i++) await rekor.add(`content ${i} of ${count}`);
    await sync(0, 2);
  }
  rekor.rotate();
  for (let i = 0; i < 2; i++) await rekor.add(`second ${i}`);
  await sync(0, 2);
  stored = { full: await readFiles(dirs.full), subjects: await readFiles(dirs.subjects) };
  [first = '', second = ''] = parseIndex(stored.full).trees.map(({ treeId }) => treeId);
}, 30_000);
afterAll(() => rekor.end());

const parseIndex = (files: Files): Index => JSON.parse(files.get('index.json')?.toString() ?? '{}');
const getEntryPath = (files: Files, place: number): string => `entries/${parseIndex(files).entries[place]?.uuid}.json`;

/** Checks the stored files after these changes. */
async function check(mode: Mode, change: (files: Files) => void = () => undefined): Promise<unknown> {
  const files = new Map(stored[mode]);
  change(files);
  const mirror: Destination = await memoryMirror(files);
  return rekor.check(mirror, mode);
}
const changeIndex = (files: Files, change: (index: Index) => void): void => {
  const index = parseIndex(files);
  change(index);
  files.set('index.json', Buffer.from(JSON.stringify(index)));
};
/** Signs a checkpoint of a different history with the key of the log. */
function signOtherCheckpoint(treeId: string, size: number, root: Hash = Buffer.alloc(32, 7)): Buffer {
  const body = formatCheckpointBody({ origin: `${rekor.log.origin} - ${treeId}`, size, root });
  const spki = createPublicKey(rekor.key).export({ type: 'spki', format: 'der' });
  const signature = sign('sha256', Buffer.from(body), rekor.key);
  const keyId = sha256(spki).subarray(0, 4);
  return Buffer.from(formatNote({ body, signatures: [{ name: rekor.log.origin, keyId, signature }] }));
}
const damaged = (path: string, detail: unknown) => ({
  code: 'mirror-damaged',
  details: { path: path === '' ? 'logs/rekor1' : `logs/rekor1/${path}`, detail },
});

describe('the check of a Rekor v1 log', () => {
  it.each<Mode>(['full', 'subjects'])('returns the size and root of an intact log (%s)', async (mode) => {
    const { size, root } = parseCheckpoint(stored[mode].get('checkpoint')?.toString() ?? '');
    expect(size).toBe(2);
    expect(await check(mode)).toEqual({ name: 'rekor1', size, root: root.toString('hex') });
  });

  it.each<[string, () => string]>([
    ['the checkpoint', () => 'checkpoint'],
    ['the index', () => 'index.json'],
    ['an entry', () => getEntryPath(stored.full, 3)],
    ['the checkpoint of a tree', () => `trees/${first}/checkpoint`],
    ['a tile', () => `trees/${first}/tile/0/000.p/9`],
  ])('reports the path of %s that is missing', async (_, pathOf) => {
    const path = pathOf();
    expect(stored.full.has(path)).toBe(true);
    await expect(check('full', (files) => files.delete(path))).rejects.toMatchObject(damaged(path, 'it is missing'));
  });

  it('reports an entry that differs from its index line in name or number', async () => {
    const path = getEntryPath(stored.full, 3);
    const number = check('full', (files) =>
      changeIndex(files, ({ entries }) => {
        const [three, four] = entries.slice(3);
        if (three && four) [three.logIndex, four.logIndex] = [4, 3];
      }),
    );
    await expect(number).rejects.toMatchObject(damaged(path, 'it contains entry 3'));
    const name = check('full', (files) => {
      files.set(path, files.get(getEntryPath(files, 4)) ?? Buffer.alloc(0));
      changeIndex(files, ({ entries }) => {
        const three = entries[3];
        if (three) three.logIndex = 4;
      });
    });
    await expect(name).rejects.toMatchObject(damaged(path, 'it contains entry 4'));
  });

  it('reports a tree whose size differs from its index line', async () => {
    for (const size of [8, 10]) {
      const changed = check('subjects', (files) =>
        changeIndex(files, ({ trees }) => {
          const [tree] = trees;
          if (tree) tree.size = size;
        }),
      );
      await expect(changed).rejects.toMatchObject(
        damaged(`trees/${first}/checkpoint`, `it covers 9 entries, the index lists ${size}`),
      );
    }
  });

  it('reports a checkpoint that differs from the active tree in size or root', async () => {
    const wrong = damaged('checkpoint', 'it is not the checkpoint of the active tree');
    for (const size of [1, 2, 3])
      await expect(
        check('subjects', (files) => files.set('checkpoint', signOtherCheckpoint(second, size))),
      ).rejects.toMatchObject(wrong);
  });

  it('reports a missing link of the chain', async () => {
    const links = [...stored.subjects.keys()].filter((path) => path.includes('/consistency/'));
    expect(links.map((path) => path.split('/').at(-1))).toEqual(['3-9.json']);
    await expect(check('subjects', (files) => files.delete(links[0] ?? ''))).rejects.toMatchObject(
      damaged(`trees/${first}`, 'no proof connects the checkpoint of 3 entries to that of 9'),
    );
  });

  it('requires no chain if all entries are stored, because the tree is the proof', async () => {
    const removeLinks = (files: Files): void => {
      for (const path of files.keys()) if (path.includes('/consistency/')) files.delete(path);
    };
    expect(await check('full', removeLinks)).toMatchObject({ size: 2 });
  });

  it('reports an entry whose checkpoint is of another history, even if all entries are stored', async () => {
    const path = getEntryPath(stored.full, 0);
    const forked = check('full', (files) => {
      const answer = JSON.parse(files.get(path)?.toString() ?? '{}');
      const [[uuid, entry] = []] = Object.entries<{ verification: { inclusionProof: object } }>(answer);
      if (uuid === undefined || entry === undefined) throw new Error('it holds no entry');
      const sibling = Buffer.alloc(32, 7);
      const root = nodeHash(Buffer.from(uuid.slice(-64), 'hex'), sibling);
      entry.verification.inclusionProof = {
        checkpoint: signOtherCheckpoint(first, 2, root).toString(),
        hashes: [sibling.toString('hex')],
        logIndex: 0,
        rootHash: root.toString('hex'),
        treeSize: 2,
      };
      files.set(path, Buffer.from(JSON.stringify(answer)));
    });
    await expect(forked).rejects.toMatchObject(
      damaged(`trees/${first}`, 'no proof connects the checkpoint of 2 entries to that of 9'),
    );
  });

  it('reports a complete tree that misses entries or has a root other than the signed root', async () => {
    const path = getEntryPath(stored.full, 4);
    const missing = check('full', (files) => {
      changeIndex(files, ({ entries }) => entries.splice(4, 1));
      files.delete(path);
    });
    await expect(missing).rejects.toMatchObject(
      damaged('entries', expect.stringMatching(`^tree ${first} has 4 of 9 entries, with the root `)),
    );
    const other = check('full', (files) => {
      for (const at of ['checkpoint', `trees/${second}/checkpoint`]) files.set(at, signOtherCheckpoint(second, 2));
    });
    await expect(other).rejects.toMatchObject(
      damaged('entries', expect.stringMatching(`^tree ${second} has 2 of 2 entries, with the root `)),
    );
  });

  it('reports a changed tile', async () => {
    const path = `trees/${first}/tile/0/000.p/9`;
    await expect(check('full', (files) => files.set(path, Buffer.alloc(9 * 32)))).rejects.toMatchObject(
      damaged(path, 'it differs from the tile of the entries'),
    );
  });

  it.each<Mode>(['full', 'subjects'])('reports an extra file (%s)', async (mode) => {
    for (const path of ['entries/strange.json', 'extra', `trees/${first}/extra`])
      await expect(check(mode, (files) => files.set(path, Buffer.from('{}')))).rejects.toMatchObject(
        damaged(path, 'its index does not name it'),
      );
  });
});
