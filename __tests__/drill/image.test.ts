import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildProduct, buildSmall } from '../../src/drill/release/build.ts';
import { pushImage } from '../../src/drill/release/image.ts';
import { streamOf } from '../../src/lib/bytes.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { createHttp } from '../../src/lib/http.ts';
import { readTar } from '../../src/lib/tar.ts';
import { anonymous, closure, openRepository, parseReference } from '../../src/oci/index.ts';

const started = new Date('2026-03-14T02:00:00Z');
const builder = { invocationId: 'test', node: 'v24' };

describe('the release image of a drill', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'mc-release-'));
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist/mc.js'), '#!/usr/bin/env node\n', { mode: 0o755 });
    await writeFile(join(root, 'dist/index.js'), 'export {};\n');
    await writeFile(join(root, 'package.json'), '{}');
    await writeFile(join(root, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: {} }));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('stays the same image for the same files, version and time', async () => {
    const [one, two] = [
      await buildProduct(root, '1.0.0', started, builder),
      await buildProduct(root, '1.0.0', started, builder),
    ];
    expect(one.image.index.descriptor).toEqual(two.image.index.descriptor);
    expect(one.image.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  it('contains dist/ under /app with its executable files', async () => {
    const { image } = await buildProduct(root, '1.0.0', started, builder);
    const layer = image.blobs[1]?.bytes ?? Buffer.alloc(0);
    const found: [string, number][] = [];
    for await (const { name, mode } of readTar(streamOf(layer), { members: 9, bytes: 1e6 }, 'the layer'))
      found.push([name, mode]);
    expect(found).toEqual([
      ['app/dist/index.js', 0o644],
      ['app/dist/mc.js', 0o755],
    ]);
  });

  it('has provenance that names each input file', async () => {
    const { provenance } = await buildProduct(root, '1.0.0', started, builder);
    expect(provenance.buildDefinition.resolvedDependencies).toContainEqual({
      name: 'dist/index.js',
      digest: { sha256: digestOf('export {};\n').slice(7) },
    });
  });

  it('requires an existing dist/', async () => {
    await rm(join(root, 'dist'), { recursive: true });
    await expect(buildProduct(root, '1.0.0', started, builder)).rejects.toMatchObject({ code: 'dist-missing' });
  });

  it('arrives in a layout with its complete closure', async () => {
    const { image } = await buildSmall('1.0.1', started, builder);
    const http = createHttp({});
    const layout = openRepository(parseReference(`oci-layout:${join(root, 'layout')}`), {
      http,
      credentials: anonymous,
    });
    await pushImage(layout, image, '1.0.1');
    const descriptor = await layout.resolve('1.0.1');
    expect(descriptor?.digest).toBe(image.index.descriptor.digest);
    if (descriptor) expect((await closure(layout, descriptor.digest, { concurrency: 2 })).nodes).toHaveLength(3);
    await http.close();
  });
});
