import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf, getHex } from '../../../src/lib/digest.ts';
import {
  Catalog,
  evidenceRoot,
  quarantineRoot,
  readCatalog,
  readCatalogFile,
} from '../../../src/mirror/format/catalog.ts';
import { evidencePath } from '../../../src/mirror/format/layout.ts';
import { recordPath } from '../../../src/mirror/format/quarantine.ts';
import { type Destination, folderDestination } from '../../../src/mirror/index.ts';
import { leafHash, nodeHash } from '../../../src/tlog/index.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { changes, recordOperations } from '../../support/recorded.ts';

const [A, B] = [digestOf('a'), digestOf('b')].sort() as [Digest, Digest];
const RECORD = recordPath(A, getHex(digestOf('a piece')));
const [CATALOG, DIRTY] = ['evidence/index.json', 'evidence/.writing'];

let dir: string;
let to: Destination & { readonly done: string[] };
beforeEach(async () => {
  dir = await temporaryFolder();
  to = recordOperations(folderDestination(dir));
});
const openCatalog = () => Catalog.open(to, 4);
const takeChanges = (): string[] => changes(to.done.splice(0));
const readText = async (path: string): Promise<string | undefined> => (await readFiles(dir)).get(path)?.toString();
/** Saves a catalog with one index, one record and a fingerprint. */
async function saveCatalog(): Promise<Catalog> {
  const catalog = await openCatalog();
  await catalog.put(B, 'index of b');
  await catalog.putRecord(RECORD, 'why');
  await catalog.setJudgedBy('policy');
  await catalog.save();
  to.done.length = 0;
  return openCatalog();
}

describe('Catalog', () => {
  it('starts empty if the mirror has no catalog file', async () => {
    expect(await readCatalogFile(to)).toEqual({ indexes: new Map(), records: new Map(), judgedBy: undefined });
    expect(await readCatalog(to)).toEqual(new Map());
  });

  it('marks itself as unfinished before the first change until it is saved', async () => {
    const catalog = await saveCatalog();
    expect(catalog.wasRebuilt).toBe(false);
    await catalog.put(A, 'index of a');
    await catalog.put(B, 'another index of b');
    expect(takeChanges()).toEqual([`write ${DIRTY}`, `write ${evidencePath(A)}`, `write ${evidencePath(B)}`]);
    await catalog.save();
    expect(takeChanges()).toEqual([`write ${CATALOG}`, `remove ${DIRTY}`]);
    await catalog.save();
    expect(takeChanges()).toEqual([]);
    await catalog.removeRecord(RECORD);
    expect(takeChanges()).toEqual([`write ${DIRTY}`, `remove ${RECORD}`]);
  });

  it('reads back what it saved, sorted regardless of insertion order', async () => {
    const catalog = await saveCatalog();
    await catalog.put(A, 'index of a');
    await catalog.save();
    const indexes = { [A]: digestOf('index of a'), [B]: digestOf('index of b') };
    const quarantine = { [RECORD]: digestOf('why') };
    expect(await readText(CATALOG)).toBe(
      `${JSON.stringify({ version: 1, indexes, quarantine, judgedBy: 'policy' }, null, 2)}\n`,
    );
    expect(await readCatalogFile(to)).toEqual({
      indexes: new Map(Object.entries(indexes)),
      records: new Map(Object.entries(quarantine)),
      judgedBy: 'policy',
    });
    expect(await readCatalog(to)).toEqual((await openCatalog()).indexes);
  });

  it('names no policy if no single policy judged all evidence', async () => {
    const catalog = await openCatalog();
    await catalog.put(A, 'index of a');
    await catalog.save();
    expect(JSON.parse((await readText(CATALOG)) ?? '')).toEqual({
      version: 1,
      indexes: { [A]: digestOf('index of a') },
      quarantine: {},
    });
  });

  it('does not write a file that is unchanged', async () => {
    const catalog = await saveCatalog();
    await catalog.put(B, 'index of b');
    await catalog.putRecord(RECORD, 'why');
    await catalog.removeRecord(recordPath(B, getHex(digestOf('none'))));
    await catalog.setJudgedBy('policy');
    await catalog.save();
    expect(takeChanges()).toEqual([]);
    expect(catalog.touched).toEqual(new Set());
  });

  it('writes a changed file and reports which paths it touched', async () => {
    const catalog = await saveCatalog();
    await catalog.putRecord(RECORD, 'another reason');
    await catalog.put(B, 'changed');
    expect(takeChanges()).toEqual([`write ${DIRTY}`, `write ${RECORD}`, `write ${evidencePath(B)}`]);
    expect(catalog.touched).toEqual(new Set([RECORD, B]));
    expect([catalog.indexes.get(B), catalog.records.get(RECORD)]).toEqual([
      digestOf('changed'),
      digestOf('another reason'),
    ]);
    await catalog.removeRecord(RECORD);
    expect(catalog.records.size).toBe(0);
  });

  it('rewrites itself if another policy judged all evidence', async () => {
    const catalog = await saveCatalog();
    await catalog.setJudgedBy('another policy');
    await catalog.save();
    expect(takeChanges()).toEqual([`write ${DIRTY}`, `write ${CATALOG}`, `remove ${DIRTY}`]);
    expect((await openCatalog()).judgedBy).toBe('another policy');
  });

  it.each([
    ['a sync was killed while it wrote', (): Promise<void> => to.write(DIRTY, '')],
    ['the catalog file is missing', (): Promise<void> => to.remove(CATALOG)],
  ])('rebuilds itself from the files if %s, and forgets which policy judged them', async (_, happens) => {
    await saveCatalog();
    await happens();
    await to.write(evidencePath(A), 'written without the catalog');
    await to.write('evidence/sha256/strange', 'strange');
    await to.write('quarantine/sha256/strange.json', 'strange');
    await to.write(RECORD.replace(/\.json$/, ''), 'a piece');
    const catalog = await openCatalog();
    expect(catalog.wasRebuilt).toBe(true);
    expect(catalog.indexes).toEqual(
      new Map([
        [A, digestOf('written without the catalog')],
        [B, digestOf('index of b')],
      ]),
    );
    expect(catalog.records).toEqual(new Map([[RECORD, digestOf('why')]]));
    expect(catalog.judgedBy).toBeUndefined();
    to.done.length = 0;
    await catalog.save();
    expect(takeChanges()).toEqual([`write ${CATALOG}`, `remove ${DIRTY}`]);
  });
});

describe('evidenceRoot and quarantineRoot', () => {
  it('compute the RFC 6962 root over the sorted lines of indexes and of quarantine records', () => {
    const [one, two] = [digestOf('1'), digestOf('2')];
    const hashLines = (a: string, b: string) => nodeHash(leafHash(Buffer.from(a)), leafHash(Buffer.from(b)));
    const indexes = new Map([
      [B, two],
      [A, one],
    ]);
    expect(evidenceRoot(indexes)).toEqual(hashLines(`${A} ${one}`, `${B} ${two}`));
    expect(quarantineRoot(new Map([['x', one]]))).toEqual(leafHash(Buffer.from(`x ${one}`)));
  });
});
