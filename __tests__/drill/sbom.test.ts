import { describe, expect, it } from '@jest/globals';
import { parseLockFile } from '../../src/drill/release/lock-file.ts';
import { createSbom } from '../../src/drill/release/sbom.ts';
import { digestOf } from '../../src/lib/digest.ts';

const lock = (packages: Record<string, unknown>, version = 3): Buffer =>
  Buffer.from(JSON.stringify({ name: 'app', version: '1.2.3', lockfileVersion: version, packages }));

const nested = lock({
  '': { dependencies: { a: '1', '@s/b': '1' }, devDependencies: { d: '1' } },
  'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { '@s/b': '2' }, integrity: 'sha512-AAAA' },
  'node_modules/a/node_modules/@s/b': { version: '2.0.0', license: '(MIT OR Apache-2.0)', dependencies: { c: '1' } },
  'node_modules/@s/b': { version: '1.0.0', license: 'Something of its own' },
  'node_modules/c': { version: '1.0.0', optional: true },
  'node_modules/d': { version: '1.0.0', dev: true },
});

describe('a lock file', () => {
  it('yields only the packages that ship, without development dependencies', () => {
    expect(parseLockFile(nested).packages.map(({ name, version }) => `${name}@${version}`)).toEqual([
      '@s/b@1.0.0',
      'a@1.0.0',
      '@s/b@2.0.0',
      'c@1.0.0',
    ]);
  });

  it('resolves dependencies as Node does, to the nearest package', () => {
    const { packages, dependsOn } = parseLockFile(nested);
    expect(dependsOn).toEqual(['node_modules/@s/b', 'node_modules/a']);
    expect(packages.find(({ name }) => name === 'a')?.dependsOn).toEqual(['node_modules/a/node_modules/@s/b']);
    expect(packages.find(({ version }) => version === '2.0.0')?.dependsOn).toEqual(['node_modules/c']);
  });

  it('causes an error in an unknown format', () => {
    expect(() => parseLockFile(lock({}, 1))).toThrow(/package-lock.json/);
    expect(() => parseLockFile(Buffer.from('{'))).toThrow(/package-lock.json/);
  });
});

describe('the SBOM', () => {
  const subject = { name: 'app', version: '1.2.3', digest: digestOf('image'), created: '2026-01-01T00:00:00.000Z' };
  const sbom = createSbom(subject, { lock: parseLockFile(nested) }) as {
    specVersion: string;
    components: { name: string; purl: string; licenses?: unknown; scope: string; 'bom-ref': string }[];
    dependencies: { ref: string; dependsOn?: string[] }[];
    metadata: { component: { hashes: unknown } };
  };

  it('names each package by purl, with its declared licence', () => {
    expect(sbom.specVersion).toBe('1.6');
    const by = new Map(sbom.components.map((each) => [each['bom-ref'], each]));
    expect(by.get('node_modules/a/node_modules/@s/b')).toMatchObject({
      purl: 'pkg:npm/%40s/b@2.0.0',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    });
    expect(by.get('node_modules/@s/b')).toMatchObject({ licenses: [{ license: { name: 'Something of its own' } }] });
    expect(by.get('node_modules/c')).toMatchObject({ scope: 'optional' });
  });

  it('describes the image and the dependencies between its packages', () => {
    expect(sbom.metadata.component.hashes).toEqual([{ alg: 'SHA-256', content: digestOf('image').slice(7) }]);
    expect(sbom.dependencies.find(({ ref }) => ref === 'app')?.dependsOn).toEqual([
      'node_modules/@s/b',
      'node_modules/a',
    ]);
  });

  it('stays the same for the same image', () => {
    expect(createSbom(subject, { lock: parseLockFile(nested) })).toEqual(sbom);
  });

  it('names the layers of an image without known packages', () => {
    const layers = createSbom(subject, { layers: [digestOf('layer')] }) as { components: unknown[] };
    expect(layers.components).toHaveLength(1);
  });
});
