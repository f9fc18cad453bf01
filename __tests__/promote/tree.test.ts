import { beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/lib/clock.ts';
import { silent } from '../../src/lib/progress.ts';
import { attachArtifact, type Descriptor } from '../../src/oci/index.ts';
import { treeReportSchema } from '../../src/promote/copy-schema.ts';
import { presentTree, readReleaseTree } from '../../src/promote/index.ts';
import { createProvenance, forge, newSigstore } from '../support/forge.ts';
import { attach, pushImage } from '../support/image.ts';
import { type MemoryRepository, memoryRepository } from '../support/memory-repository.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const SLSA = createProvenance().predicateType;
const attestation = Buffer.from(JSON.stringify(forge(newSigstore(), { statement: createProvenance() })));

let repository: MemoryRepository;
let image: Descriptor;
beforeEach(async () => {
  repository = memoryRepository();
  image = await pushImage(repository, 'content', 'v1');
});

const attachBundle = (bytes: Buffer, annotations: Record<string, string> = {}): Promise<Descriptor> =>
  attachArtifact(repository, image, {
    artifactType: BUNDLE,
    layers: [{ mediaType: BUNDLE, bytes }],
    annotations,
  });

async function readTree() {
  const reference = { kind: 'registry' as const, registry: 'memory.test', repository: 'app', tag: 'v1' };
  const ports = { clock: systemClock, progress: silent, concurrency: 2 };
  const report = await readReleaseTree({ reference, repository }, undefined, { deep: false }, ports);
  treeReportSchema.parse(report);
  const text = presentTree(report)
    .flatMap(({ lines = [], tree = [] }) => [...lines, ...tree.map(({ parts }) => parts.join('  '))])
    .join('\n');
  return { text, type: ({ digest }: Descriptor) => report.nodes.find((node) => node.digest === digest)?.predicateType };
}

describe('the tree of a release', () => {
  it('shows the predicate type that an annotation claims, and does not read the bundle for it', async () => {
    const bundle = Buffer.from('not a bundle');
    const annotated = await attachBundle(bundle, { 'dev.sigstore.bundle.predicateType': 'https://spdx.dev/Document' });
    const { text, type } = await readTree();
    expect(type(annotated)).toBe('https://spdx.dev/Document');
    expect(text).toContain('predicate (claimed): https://spdx.dev/Document');
    expect([...repository.reads.values()]).toEqual([]);
  });

  it('shows the predicate type of the statement in a bundle without an annotation', async () => {
    const attested = await attachBundle(attestation);
    const { text, type } = await readTree();
    expect(type(attested)).toBe(SLSA);
    expect(text).toContain(`predicate (claimed): ${SLSA}`);
  });

  it('shows no predicate type of a signature, a document, or a bundle that is not valid, large or missing', async () => {
    const others = [
      await attachBundle(Buffer.from(JSON.stringify(forge(newSigstore())))),
      await attach(repository, image, 'application/vnd.cyclonedx+json', 'an SBOM'),
      await attachBundle(Buffer.from('{')),
      await attachBundle(Buffer.alloc(300 * 1024, ' ')),
    ];
    const { text, type } = await readTree();
    expect(others.map(type)).toEqual([undefined, undefined, undefined, undefined]);
    expect(text).not.toContain('predicate');
  });

  it('shows the type in the annotation of a layer, as BuildKit writes it', async () => {
    const bytes = Buffer.from(JSON.stringify(createProvenance()));
    await attachArtifact(repository, image, {
      artifactType: 'application/vnd.in-toto+json',
      layers: [
        { mediaType: 'application/vnd.in-toto+json', bytes, annotations: { 'in-toto.io/predicate-type': SLSA } },
      ],
    });
    expect((await readTree()).text).toContain(`predicate (claimed): ${SLSA}`);
  });
});
