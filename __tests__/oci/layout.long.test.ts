import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { streamOf } from '../../src/lib/bytes.ts';
import { writeTar } from '../../src/lib/tar.ts';
import { listTar } from '../../src/lib/tar-list.ts';
import {
  anonymous,
  closure,
  copyGraph,
  copyGraphs,
  type Descriptor,
  type Graph,
  listMissing,
  openRepository,
  parseReference,
  type Repository,
} from '../../src/oci/index.ts';
import { attach, pushFullRelease, pushImage } from '../support/image.ts';
import { type MemoryRepository, memoryRepository } from '../support/memory-repository.ts';
import { releaseOf, steps } from '../support/random-release.ts';

const OPTIONS = { concurrency: 4 };
const http = {
  send: () => {
    throw new Error('a disk needs no network');
  },
  close: async () => {},
};
const openAt = (text: string): Repository => openRepository(parseReference(text), { http, credentials: anonymous });
const digests = (graph: Graph): string[] => graph.nodes.map(({ manifest }) => manifest.descriptor.digest);

let dir: string;
let source: MemoryRepository;
let graph: Graph;
beforeAll(async () => {
  source = memoryRepository({ name: 'source.test/app', pause: async () => {} });
  await pushFullRelease(source, 'v1');
  graph = await closure(source, 'v1', OPTIONS);
});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mc-layout-'));
});
const folders: string[] = [];
beforeEach(() => {
  folders.push(dir);
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

describe.each([
  ['in a folder', 'oci-layout'],
  ['in an archive', 'oci-archive'],
])('the layout repository %s', (_, scheme) => {
  const at = (name = 'it'): string => `${scheme}:${join(dir, name)}`;

  it('returns the release that was copied to it, and a second copy writes nothing', async () => {
    const first = await copyGraph(graph, source, openAt(at()), { ...OPTIONS, tag: 'v1' });
    expect(first).toMatchObject({ manifests: 12, present: 0 });
    const there = openAt(at());
    const stored = await closure(there, 'v1', OPTIONS);
    expect(digests(stored)).toEqual(digests(graph));
    expect(stored.tags).toEqual(graph.tags);
    const back = memoryRepository();
    await copyGraph(stored, there, back, { ...OPTIONS, tag: 'v1' });
    expect(digests(await closure(back, 'v1', OPTIONS))).toEqual(digests(graph));
    const again = await copyGraph(graph, source, openAt(at()), { ...OPTIONS, tag: 'v1' });
    expect(again).toMatchObject({ copied: 0, healed: 0, bytesCopied: 0, present: first.copied });
    expect(await listMissing(graph, openAt(at()), 4)).toEqual([]);
  });

  it('returns any release that was copied to it', () =>
    fc.assert(
      fc.asyncProperty(steps, fc.uuid(), async (plan, name) => {
        const any = await releaseOf(plan);
        const whole = await closure(any, 'v1', OPTIONS);
        await copyGraph(whole, any, openAt(at(name)), { ...OPTIONS, tag: 'v1' });
        expect(digests(await closure(openAt(at(name)), 'v1', OPTIONS))).toEqual(digests(whole));
      }),
      { numRuns: 5 },
    ));

  it('resolves a release that was copied without a tag', async () => {
    await copyGraph(graph, source, openAt(at()), { ...OPTIONS, tag: undefined });
    expect((await openAt(at()).resolve('latest'))?.digest).toBe(graph.root.digest);
    expect(digests(await closure(openAt(at()), graph.root.digest, OPTIONS))).toEqual(digests(graph));
  });

  it('resumes a copy that was stopped', async () => {
    const stop = new AbortController();
    let events = 0;
    const progress = (): void => {
      if (++events === 9) stop.abort(new Error('stopped'));
    };
    const stopped = copyGraph(graph, source, openAt(at()), {
      concurrency: 1,
      tag: 'v1',
      progress,
      signal: stop.signal,
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await openAt(at()).resolve('v1')).toBeUndefined();
    const rest = await copyGraph(graph, source, openAt(at()), { ...OPTIONS, tag: 'v1' });
    expect(rest.present).toBeGreaterThan(3);
    expect(digests(await closure(openAt(at()), 'v1', OPTIONS))).toEqual(digests(graph));
  });
});

describe('the layout repository in a folder', () => {
  const at = (): string => join(dir, 'layout');
  const blobAt = (digest: string): string => join(at(), 'blobs', ...digest.split(':'));

  it('keeps the entries of several writers that write at once', async () => {
    const releases = await Promise.all(
      Array.from({ length: 6 }, async (_, i) => {
        const one = memoryRepository({ pause: async () => {} });
        await attach(one, await pushImage(one, `image ${i}`, `v${i}`), 'application/vnd.test', `referrer ${i}`);
        return { one, graph: await closure(one, `v${i}`, OPTIONS) };
      }),
    );
    await Promise.all(
      releases.map(({ one, graph: each }, i) =>
        copyGraph(each, one, openAt(`oci-layout:${at()}`), { ...OPTIONS, tag: `v${i}` }),
      ),
    );
    for (const i of releases.keys())
      expect((await closure(openAt(`oci-layout:${at()}`), `v${i}`, OPTIONS)).nodes).toHaveLength(2);
    expect((await readdir(at())).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });

  it('restores a truncated blob in any copy, and a corrupt blob in a deep copy', async () => {
    await copyGraph(graph, source, openAt(`oci-layout:${at()}`), { ...OPTIONS, tag: 'v1' });
    const [cut, rotten] = graph.blobs.filter(({ size }) => size > 2);
    await truncate(blobAt(cut?.digest ?? ''), 1);
    await writeFile(blobAt(rotten?.digest ?? ''), Buffer.alloc(rotten?.size ?? 0, 'x'));
    expect(await copyGraph(graph, source, openAt(`oci-layout:${at()}`), OPTIONS)).toMatchObject({ healed: 1 });
    const deep = { ...OPTIONS, deep: true };
    expect(await copyGraph(graph, source, openAt(`oci-layout:${at()}`), deep)).toMatchObject({ healed: 1 });
    expect(await copyGraph(graph, source, openAt(`oci-layout:${at()}`), deep)).toMatchObject({ healed: 0 });
  });

  it('removes old temporary files of killed writers and keeps recent ones', async () => {
    await mkdir(join(at(), 'blobs', 'sha256'), { recursive: true });
    await writeFile(join(at(), 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    const [old, young] = ['a', 'b'].map((end) => join(at(), 'blobs', 'sha256', `x.00000000000${end}.tmp`));
    for (const path of [old, young]) await writeFile(path ?? '', 'half');
    const before = new Date(Date.now() - 3 * 24 * 60 * 60_000);
    await utimes(old ?? '', before, before);
    await copyGraph(graph, source, openAt(`oci-layout:${at()}`), { ...OPTIONS, tag: 'v1' });
    const left = (await readdir(join(at(), 'blobs', 'sha256'))).filter((name) => name.endsWith('.tmp'));
    expect(left).toEqual(['x.00000000000b.tmp']);
  });

  it('finds referrers by the fallback tags of regclient and by the annotations of cosign', async () => {
    await copyGraph(graph, source, openAt(`oci-layout:${at()}`), { ...OPTIONS, tag: 'v1' });
    const index = JSON.parse(await readFile(join(at(), 'index.json'), 'utf8'));
    const referrer = graph.nodes.find(({ role, of }) => role === 'referrer' && of === graph.root.digest);
    const { digest, size, mediaType } = referrer?.manifest.descriptor ?? graph.root;
    const list = Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: index.mediaType, manifests: [{ digest, size, mediaType }] }),
    );
    const layout = openAt(`oci-layout:${at()}`);
    await layout.pushManifest(list, index.mediaType, graph.root.digest.replace(':', '-'));
    const after = JSON.parse(await readFile(join(at(), 'index.json'), 'utf8'));
    const unlisted = after.manifests.filter((one: { digest: string }) => one.digest !== digest);
    await writeFile(join(at(), 'index.json'), JSON.stringify({ ...after, manifests: unlisted }));
    expect((await layout.referrers(graph.root.digest)).map((one) => one.digest)).toEqual([digest]);

    const kinds = ['dev.cosignproject.cosign/image', 'dev.cosignproject.cosign/sigs'];
    const [image, signature] = [await pushImage(layout, 'saved'), await pushImage(layout, 'its signature')];
    const entries = [image, signature].map((one, i) => ({ ...one, annotations: { kind: kinds[i] } }));
    await writeFile(join(at(), 'index.json'), JSON.stringify({ ...after, manifests: entries }));
    expect((await layout.resolve('latest'))?.digest).toBe(image?.digest);
    expect((await closure(layout, 'latest', OPTIONS)).tags).toEqual([
      { tag: `${image?.digest.replace(':', '-')}.sig`, digest: signature?.digest, of: image?.digest },
    ]);
  });

  it.each([
    ['a file', 'hello', 'layout-malformed'],
    ['another version', '{"imageLayoutVersion":"2.0.0"}', 'layout-malformed'],
    ['invalid JSON', '{', 'json-malformed'],
  ])('rejects a folder that is not a layout: %s', async (_, text, code) => {
    await mkdir(at());
    await writeFile(join(at(), code === 'layout-malformed' && text === 'hello' ? 'other' : 'oci-layout'), text);
    await expect(openAt(`oci-layout:${at()}`).resolve('v1')).rejects.toMatchObject({ code });
  });

  it('never leaves its folder through a digest that is a path', async () => {
    await mkdir(join(at(), 'blobs', 'sha256'), { recursive: true });
    await writeFile(join(at(), 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    await writeFile(join(dir, 'secret'), 'secret');
    const path: Descriptor = { mediaType: 'text/plain', digest: 'sha256:../../../secret', size: 6 };
    const layout = openAt(`oci-layout:${at()}`);
    await expect(layout.hasBlob(path)).rejects.toMatchObject({ code: 'digest-malformed' });
    expect(() => layout.blob(path)).toThrow(expect.objectContaining({ code: 'digest-malformed' }));
    await expect(layout.manifest('sha256:../../../secret')).rejects.toMatchObject({ code: 'digest-malformed' });
    await expect(layout.pushBlob(path, () => streamOf('secret'))).rejects.toMatchObject({ code: 'digest-malformed' });
    const index = { schemaVersion: 2, manifests: [{ ...path, mediaType: 'application/vnd.oci.image.index.v1+json' }] };
    await writeFile(join(at(), 'index.json'), JSON.stringify(index));
    await expect(layout.resolve('latest')).rejects.toMatchObject({ code: 'manifest-malformed' });
  });
});

describe('the layout repository in an archive', () => {
  const at = (name = 'it.tar'): string => join(dir, name);

  it('writes the same bytes for the same content, independent of the source and the concurrency', async () => {
    await copyGraph(graph, source, openAt(`oci-archive:${at('one.tar')}`), { ...OPTIONS, tag: 'v1' });
    await copyGraph(graph, source, openAt(`oci-layout:${at('folder')}`), { concurrency: 1, tag: 'v1' });
    const folder = openAt(`oci-layout:${at('folder')}`);
    const two = openAt(`oci-archive:${at('two.tar')}`);
    await copyGraph(await closure(folder, 'v1', OPTIONS), folder, two, { concurrency: 7, tag: 'v1' });
    expect((await readFile(at('one.tar'))).equals(await readFile(at('two.tar')))).toBe(true);
    await copyGraph(graph, source, openAt(`oci-archive:${at('one.tar')}`), { ...OPTIONS, tag: 'v1' });
    expect((await readFile(at('one.tar'))).equals(await readFile(at('two.tar')))).toBe(true);
    expect((await readdir(dir)).sort()).toEqual(['folder', 'one.tar', 'two.tar']);
  });

  it('contains only the last copy, which reuses the shared content of the copy before', async () => {
    await copyGraph(graph, source, openAt(`oci-archive:${at()}`), { ...OPTIONS, tag: 'v1' });
    const image = graph.nodes.find(({ role }) => role === 'child')?.manifest.descriptor.digest ?? '';
    const part = await closure(source, image, OPTIONS);
    const second = await copyGraph(part, source, openAt(`oci-archive:${at()}`), { ...OPTIONS, tag: 'v2' });
    expect([second.copied, second.bytesCopied]).toEqual([0, 0]);
    expect(await openAt(`oci-archive:${at()}`).tags()).toEqual(['v2']);
    expect(digests(await closure(openAt(`oci-archive:${at()}`), 'v2', OPTIONS))).toEqual(digests(part));
  });

  it('removes its folder under another name, so that a kill during the removal leaves nothing that a copy reads', async () => {
    const left = `${at()}.finished/blobs/sha256`;
    await mkdir(left, { recursive: true });
    await writeFile(join(left, 'left'), 'x');
    await copyGraph(graph, source, openAt(`oci-archive:${at()}`), { ...OPTIONS, tag: 'v1' });
    expect((await readdir(dir)).filter((name) => /\.(partial|finished)$/.test(name))).toEqual([]);
    await copyGraph(graph, source, openAt(`oci-archive:${at()}`), { ...OPTIONS, tag: 'v1' });
    expect(digests(await closure(openAt(`oci-archive:${at()}`), 'v1', OPTIONS))).toEqual(digests(graph));
  });

  it('reads an archive that GNU tar made of a folder, with folder entries and ./ prefixes', async () => {
    await copyGraph(graph, source, openAt(`oci-layout:${at('folder')}`), { ...OPTIONS, tag: 'v1' });
    expect(spawnSync('tar', ['--format=ustar', '-C', at('folder'), '-cf', at(), '.']).status).toBe(0);
    expect(digests(await closure(openAt(`oci-archive:${at()}`), 'v1', OPTIONS))).toEqual(digests(graph));
  });

  it('rejects a write outside of a copy, because the archive would lose it', async () => {
    await copyGraph(graph, source, openAt(`oci-archive:${at()}`), { ...OPTIONS, tag: 'v1' });
    const archive = openAt(`oci-archive:${at()}`);
    await expect(attach(archive, graph.root, 'application/vnd.test', 'x')).rejects.toMatchObject({
      code: 'archive-not-writable',
    });
  });

  it('stores sha512 names and layers of 8 GiB in pax headers', async () => {
    const long = `blobs/sha512/${'a'.repeat(128)}`;
    const size = 8 * 1024 ** 3;
    const head = async (name: string, bytes: number): Promise<Buffer> => {
      // Only the head of the archive is made; the content of the large file is not.
      const archive = writeTar([{ name, size: bytes, content: () => streamOf('x') }], { extended: true });
      return Buffer.from((await archive.next()).value);
    };
    const list = (bytes: Buffer) =>
      listTar(async (offset, length) => bytes.subarray(offset, offset + length), { members: 9 }, 'it');
    const end = Buffer.alloc(2048);
    const named = await head(long, 1);
    expect([...(await list(Buffer.concat([named, end])))]).toEqual([[long, { offset: named.length, size: 1 }]]);
    const large = await head('large', size);
    const read = (offset: number, length: number) =>
      offset < large.length ? large.subarray(offset, offset + length) : Buffer.alloc(length);
    const [[name, file] = []] = await listTar(async (offset, length) => read(offset, length), { members: 9 }, 'it');
    expect([name, file]).toEqual(['large', { offset: large.length, size }]);
    // GNU tar lists the same names and sizes.
    await writeFile(at('pax.tar'), Buffer.concat([named, Buffer.from('x'), end.subarray(1)]));
    expect(spawnSync('tar', ['-tf', at('pax.tar')]).stdout.toString()).toBe(`${long}\n`);
  });

  it('restores a blob whose bytes are wrong', async () => {
    await copyGraph(graph, source, openAt(`oci-archive:${at()}`), { ...OPTIONS, tag: 'v1' });
    const whole = await readFile(at());
    const damaged = Buffer.from(whole);
    const layer = whole.indexOf('sbom of amd64');
    damaged.write('rotten bytes!', layer);
    await writeFile(at(), damaged);
    const deep = { ...OPTIONS, deep: true, tag: 'v1' };
    expect(await copyGraph(graph, source, openAt(`oci-archive:${at()}`), deep)).toMatchObject({ healed: 1 });
    expect((await readFile(at())).equals(whole)).toBe(true);
  });

  const createTar = async (...files: readonly (readonly [name: string, text: string])[]): Promise<Buffer> => {
    const entries = files.map(([name, text]) => ({
      name,
      size: Buffer.byteLength(text),
      content: () => streamOf(text),
    }));
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeTar(entries)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const LAYOUT = ['oci-layout', '{"imageLayoutVersion":"1.0.0"}'] as const;

  it('rejects a member that points elsewhere, is a link, or occurs twice', async () => {
    const refused = async (bytes: Buffer): Promise<void> => {
      await writeFile(at(), bytes);
      await expect(openAt(`oci-archive:${at()}`).resolve('v1')).rejects.toMatchObject({ code: 'tar-malformed' });
    };
    await refused(await createTar(LAYOUT, LAYOUT));
    await refused((await createTar(LAYOUT)).subarray(0, 700));
    const renamed = (name: string, type = '0'): Promise<Buffer> =>
      createTar(['x', 'y'], LAYOUT).then((bytes) => {
        bytes.fill(0, 0, 100);
        bytes.write(name, 0);
        bytes.write(type, 156);
        bytes.fill(0x20, 148, 156);
        const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
        bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
        return bytes;
      });
    for (const name of ['../x', '/etc/passwd', 'blobs/../../x', 'C:/x', './../x']) await refused(await renamed(name));
    for (const type of ['1', '2', '3', '6', 'x', 'g', 'L']) await refused(await renamed('x', type));
    await refused(await renamed('../folder', '5'));
  });

  it('rejects an archive that is not a layout', async () => {
    await writeFile(at(), await createTar(['manifest.json', '[]']));
    await expect(openAt(`oci-archive:${at()}`).resolve('v1')).rejects.toMatchObject({ code: 'layout-malformed' });
  });

  it('throws only coded errors for any bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), fc.nat(600), async (noise, where) => {
        const bytes = await createTar(LAYOUT, ['index.json', '{"schemaVersion":2,"manifests":[]}']);
        bytes.set(noise.subarray(0, bytes.length - where), where);
        await writeFile(at(), bytes);
        await openAt(`oci-archive:${at()}`)
          .resolve('v1')
          .catch((error: unknown) => expect(error).toMatchObject({ code: expect.any(String) }));
      }),
      { numRuns: 60 },
    ));
});

it('copyGraphs writes a folder, an archive and a repository with one read of the source', async () => {
  const counting = memoryRepository({ name: 'source.test/app', pause: async () => {} });
  await pushFullRelease(counting, 'v1');
  const whole = await closure(counting, 'v1', OPTIONS);
  const destinations = [openAt(`oci-layout:${dir}/folder`), openAt(`oci-archive:${dir}/file.tar`), memoryRepository()];
  const outcomes = await copyGraphs(
    whole,
    counting,
    destinations.map((repository) => ({ repository, tag: 'v1' })),
    OPTIONS,
  );
  for (const outcome of outcomes) expect(outcome).toMatchObject({ result: { manifests: 12 } });
  for (const { digest } of whole.blobs) expect(counting.reads.get(digest)).toBe(1);
  await cp(`${dir}/file.tar`, `${dir}/moved.tar`);
  expect(digests(await closure(openAt(`oci-archive:${dir}/moved.tar`), 'v1', OPTIONS))).toEqual(digests(whole));
});
