import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import {
  blobPath,
  classifyEvidence,
  evidencePath,
  formatJson,
  logPath,
  MAX_EVIDENCE_BYTES,
  MAX_INDEX_BYTES,
  MAX_ROOT_BYTES,
  rootPath,
  tufPath,
} from '../../../src/mirror/format/layout.ts';

describe('mirror paths', () => {
  it('match docs/mirror-layout.md', () => {
    const digest = digestOf('x');
    const hex = digest.slice('sha256:'.length);
    expect(blobPath(digest)).toBe(`blobs/sha256/${hex}`);
    expect(evidencePath(digest)).toBe(`evidence/sha256/${hex}/index.json`);
    expect([logPath('a'), logPath('a', 'checkpoint'), tufPath('t')]).toEqual(['logs/a', 'logs/a/checkpoint', 'tuf/t']);
  });

  it('use the plain name for the first root of the policy only', () => {
    expect([0, 1].map((place) => rootPath('acme', place))).toEqual([
      'trust/trusted_root.json',
      'trust/acme/trusted_root.json',
    ]);
  });

  it('limit the size of files that a reader accepts: indexes, evidence, roots', () => {
    expect([MAX_INDEX_BYTES, MAX_EVIDENCE_BYTES, MAX_ROOT_BYTES]).toEqual([67_108_864, 134_217_728, 8_388_608]);
  });

  it('contain JSON with an indent of two spaces and a final newline', () => {
    expect(formatJson({ a: 1 })).toBe('{\n  "a": 1\n}\n');
  });
});

describe('kindOf', () => {
  it.each([
    ['application/vnd.dev.sigstore.bundle.v0.3+json', 'bundle'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.2', 'bundle'],
    ['application/vnd.dev.cosign.simplesigning.v1+json', 'signature'],
    ['application/vnd.dsse.envelope.v1+json', 'attestation'],
    ['application/vnd.in-toto+json', 'attestation'],
    ['application/vnd.cyclonedx+json', 'sbom'],
    ['application/spdx+json', 'sbom'],
    ['application/vnd.syft+json', 'sbom'],
    ['application/octet-stream', 'other'],
    ['text/application/vnd.dev.sigstore.bundle', 'other'],
  ])('uses the media type and then the artifact type: %s is %s', (mediaType, kind) => {
    expect(classifyEvidence(mediaType)).toBe(kind);
    expect(classifyEvidence('application/octet-stream', mediaType)).toBe(kind);
  });

  it('prefers the media type if both determine a kind', () => {
    expect(classifyEvidence('application/spdx+json', 'application/vnd.in-toto+json')).toBe('sbom');
  });
});
