import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import { checkMirror, type MirrorConfig, type MirrorPorts } from '../../../src/mirror/index.ts';
import { copyFolder, readFiles } from '../../support/folders.ts';
import { classifyPath, createCompleteMirror, listKinds, type WholeMirror } from '../../support/whole-mirror.ts';

let mirror: WholeMirror;
let config: MirrorConfig;
let ports: MirrorPorts;
let files: Map<string, Buffer>;
beforeAll(async () => {
  mirror = await createCompleteMirror();
  ({ config, ports } = mirror);
  files = await readFiles(config.to);
}, 60_000);
afterAll(() => mirror.end());

/** Returns the codes and paths that a check reports; empty for an intact mirror. */
async function listFindings(dir: string): Promise<readonly string[]> {
  try {
    const { reasons } = await checkMirror({ ...config, to: dir }, ports);
    return reasons.map(({ code, path }) => `${code} ${path}`);
  } catch (error) {
    if (error instanceof McError) return [`${error.code} ${error.details.path}`];
    throw error;
  }
}

describe('mc mirror check', () => {
  it('reports nothing for an intact mirror with every kind of file', async () => {
    expect(await listFindings(config.to)).toEqual([]);
    expect([...new Set([...files.keys()].map(classifyPath))].sort()).toEqual([
      'SHANSUMS',
      'blobs/shaN/HASH',
      'catalog/index.json',
      'catalog/shaN/HASH',
      'evidence/index.json',
      'evidence/shaN/HASH/index.json',
      'forks/rekorN/HASH.json',
      'index.json',
      'logs/rekorN/checkpoint',
      'logs/rekorN/entries/HASH.json',
      'logs/rekorN/index.json',
      'logs/rekorN/tile/N/N.p/N',
      'logs/rekorN/tile/entries/N.p/N',
      'logs/rekorN/trees/N/checkpoint',
      'logs/rekorN/trees/N/consistency/N-N.json',
      'logs/tiled/checkpoint',
      'logs/tiled/tile/N/N',
      'logs/tiled/tile/N/N.p/N',
      'logs/tiled/tile/entries/N',
      'logs/tiled/tile/entries/N.p/N',
      'mirror.json',
      'quarantine/shaN/HASH/HASH',
      'quarantine/shaN/HASH/HASH.json',
      'retention/index.json',
      'trust/trusted_root.json',
    ]);
  });

  it('reports each missing, truncated or extended file of every kind', async () => {
    const dir = await copyFolder(config.to);
    const kinds = listKinds(files);
    for (const { path, bytes } of kinds.values()) {
      await rm(join(dir, path));
      expect({ path, told: (await listFindings(dir)).length > 0 }).toEqual({ path, told: true });
      for (const changed of [bytes.subarray(0, -1), bytes.subarray(0, 0), Buffer.concat([bytes, Buffer.from(' ')])]) {
        await writeFile(join(dir, path), changed);
        expect({ path, told: (await listFindings(dir)).length > 0 }).toEqual({ path, told: true });
      }
      await writeFile(join(dir, path), bytes);
    }
    expect(await listFindings(dir)).toEqual([]);
  }, 120_000);

  it('reports a single changed byte in any file', async () => {
    const dir = await copyFolder(config.to);
    const places = fc
      .constantFrom(...files.keys())
      .chain((path) =>
        fc.tuple(fc.constant(path), fc.nat((files.get(path)?.length ?? 1) - 1), fc.integer({ min: 1, max: 255 })),
      );
    await fc.assert(
      fc.asyncProperty(places, async ([path, at, mask]) => {
        const bytes = files.get(path) ?? Buffer.alloc(0);
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ mask;
        await writeFile(join(dir, path), changed);
        expect((await listFindings(dir)).length).toBeGreaterThan(0);
        await writeFile(join(dir, path), bytes);
      }),
      { numRuns: 60 },
    );
    expect(await listFindings(dir)).toEqual([]);
  }, 120_000);

  it('reports an extra file by name, wherever it is stored', async () => {
    const dir = await copyFolder(config.to);
    const extra = [
      'extra',
      'blobs/sha256/extra',
      `blobs/sha256/${getHex(digestOf('x'))}`,
      'evidence/extra',
      'forks/extra',
      'forks/rekor2/extra.json',
      'logs/extra',
      'logs/rekor1/extra',
      'logs/rekor2/extra',
      'logs/tiled/tile/0/002',
      'logs/tiled/tile/0/001.p/43',
      'logs/tiled/tile/entries/x001/000',
      'quarantine/extra',
      'trust/extra',
    ];
    for (const path of extra) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), 'x');
      expect({ path, told: (await listFindings(dir)).some((line) => line.endsWith(` ${path}`)) }).toEqual({
        path,
        told: true,
      });
      await rm(join(dir, path));
    }
  }, 120_000);

  it('judges bundles again and reports those that no longer verify, with their subject', async () => {
    const judge: MirrorPorts['judge'] = async () => ({
      fingerprint: 'another',
      judge: () => ({ verified: false, code: 'identity-mismatch', message: 'no signer is trusted' }),
    });
    const { outcome, reasons } = await checkMirror(config, { ...ports, judge });
    expect(outcome).toBe('failed');
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(['mirror-evidence-refused']));
    expect(reasons).toHaveLength(3);
    expect(reasons[0]).toMatchObject({
      path: expect.stringMatching(/^blobs\/sha256\//),
      detail: 'no signer is trusted',
    });
  });
});
