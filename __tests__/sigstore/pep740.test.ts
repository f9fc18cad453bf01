import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  convertPep740,
  createStatement,
  createTokenSource,
  openSigner,
  parseBundle,
} from '../../src/sigstore/index.ts';
import { startWorld, type World } from '../support/sandbox.ts';
import { mc } from '../support/terminal.ts';

const PUBLISH = 'https://docs.pypi.org/attestations/publish/v1';
const WHEEL = Buffer.from('a wheel');
const digests = Object.fromEntries(
  ['sha256', 'sha512'].map((name) => [name, createHash(name).update(WHEEL).digest('hex')]),
);

let world: World;
let attestation: Attestation;
let dir = '';

interface Attestation {
  version: number;
  verification_material: { certificate: string; transparency_entries: object[] };
  envelope: { statement: string; signature: string };
}
const createProvenance = (...attestations: readonly unknown[]) => ({
  version: 1,
  attestation_bundles: [
    { publisher: { kind: 'GitHub', repository: 'acme/app', workflow: 'release.yml', claims: null }, attestations },
  ],
});
const toBytes = (json: unknown): Buffer => Buffer.from(JSON.stringify(json));

/** Returns an attestation as PyPI stores it: signed, and logged in a Rekor v1 log, which promises the time. */
async function attest(): Promise<Attestation> {
  const config = JSON.parse(await readFile(join(dir, 'signing_config.json'), 'utf8')) as {
    rekorTlogUrls: { url: string; majorApiVersion: number }[];
    tsaUrls: object[];
    tsaConfig?: object;
  };
  const [log] = config.rekorTlogUrls;
  config.rekorTlogUrls = [{ ...log, url: world.sandbox.urls.regions.primary.rekorV1, majorApiVersion: 1 }];
  config.tsaUrls = [];
  delete config.tsaConfig;
  await writeFile(join(dir, 'v1.json'), JSON.stringify(config));
  const signer = await openSigner({
    http: world.http,
    now: new Date(),
    signingConfig: join(dir, 'v1.json'),
    identityToken: createTokenSource({ http: world.http, env: {}, file: join(dir, 'token') }),
  });
  const subject = [{ name: 'app-1.0-py3-none-any.whl', digest: { sha256: digests.sha256 ?? '' } }];
  const bundle = JSON.parse((await signer.signStatement(createStatement(subject, PUBLISH, null))).toString());
  return {
    version: 1,
    verification_material: {
      certificate: bundle.verificationMaterial.certificate.rawBytes,
      transparency_entries: bundle.verificationMaterial.tlogEntries,
    },
    envelope: { statement: bundle.dsseEnvelope.payload, signature: bundle.dsseEnvelope.signatures[0].sig },
  };
}

beforeAll(async () => {
  world = await startWorld();
  dir = world.sandbox.dir;
  attestation = await attest();
  await writeFile(join(dir, 'app.whl'), WHEEL);
  const policy = JSON.parse(
    JSON.stringify((await import('yaml')).parse(await readFile(join(dir, 'trust-policy.yaml'), 'utf8'))),
  );
  const [{ identities }] = policy.requirements;
  policy.requirements = [{ name: 'publish', kind: 'attestation', predicateType: PUBLISH, identities }];
  await writeFile(join(dir, 'pypi.json'), JSON.stringify(policy));
});
afterAll(() => world.end());

const verify = (subject: string, ...bundles: readonly string[]) =>
  mc(['verify', subject, '--policy', 'pypi.json', '--json', ...bundles.flatMap((name) => ['--bundle', name])], dir);

describe('verification of a PEP 740 provenance file', () => {
  it('accepts the file of the index, a single attestation, and a folder of attestations', async () => {
    await mkdir(join(dir, 'pypi'));
    await writeFile(join(dir, 'app.whl.provenance'), toBytes(createProvenance(attestation, attestation)));
    await writeFile(join(dir, 'pypi', 'app.whl.publish.attestation'), toBytes(attestation));
    for (const name of ['app.whl.provenance', 'pypi/app.whl.publish.attestation', 'pypi']) {
      const { code, out } = await verify('app.whl', name);
      expect([code, JSON.parse(out).reasons]).toEqual([0, []]);
      expect((await verify(`sha256:${digests.sha256}`, name)).code).toBe(0);
    }
    const inspected = JSON.parse((await mc(['inspect', 'app.whl.provenance', '--json'], dir)).out);
    expect(inspected.bundles).toMatchObject([
      { contents: { predicateType: PUBLISH } },
      { contents: { predicateType: PUBLISH } },
    ]);
  });

  it('applies the rules for a bundle, and rejects another file', async () => {
    await writeFile(join(dir, 'other.whl'), 'another wheel');
    await writeFile(join(dir, 'whl.provenance'), toBytes(createProvenance(attestation)));
    const { code, out } = await verify('other.whl', 'whl.provenance');
    expect([code, JSON.parse(out).reasons[0].code]).toEqual([1, 'subject-mismatch']);
  });

  it('rejects the file after any change', async () => {
    const { envelope, verification_material: material } = attestation;
    const flip = (base64: string): string => {
      const bytes = Buffer.from(base64, 'base64');
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      return bytes.toString('base64');
    };
    const statement = Buffer.from(envelope.statement, 'base64').toString().replace('"name":"app-1', '"name":"app-2');
    const changed: readonly Attestation[] = [
      { ...attestation, envelope: { ...envelope, signature: flip(envelope.signature) } },
      { ...attestation, envelope: { ...envelope, statement: Buffer.from(statement).toString('base64') } },
      { ...attestation, verification_material: { ...material, certificate: flip(material.certificate) } },
    ];
    for (const [i, one] of changed.entries()) {
      await writeFile(join(dir, `changed-${i}.attestation`), toBytes(one));
      const { code, out } = await verify('app.whl', `changed-${i}.attestation`);
      expect([code, JSON.parse(out).outcome]).toEqual([1, 'failed']);
    }
  });
});

describe('the conversion of PEP 740', () => {
  const refusals = (json: unknown): readonly string[] =>
    (convertPep740(toBytes(json), 'it') ?? []).map((one) => ('error' in one ? one.error.code : 'a bundle'));

  it('returns bundles of version 0.3 with the same content', () => {
    const [one] = convertPep740(toBytes(attestation), 'it') ?? [];
    const bundle = one && 'bundle' in one ? parseBundle(one.bundle, 'it') : undefined;
    expect(bundle).toMatchObject({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      content: { dsseEnvelope: { payloadType: 'application/vnd.in-toto+json' } },
    });
  });

  it('leaves any other document unchanged', () => {
    for (const json of [{}, [], null, 1, { attestations: [] }, { mediaType: 'verification_material' }])
      expect(convertPep740(toBytes(json), 'it')).toBeUndefined();
  });

  it('rejects an attestation of another version or form, and reads the attestations beside it', () => {
    const { envelope, verification_material: material } = attestation;
    const wrong: readonly object[] = [
      { ...attestation, version: 2 },
      { ...attestation, version: '1' },
      { ...attestation, more: 1 },
      { ...attestation, envelope: { ...envelope, payloadType: 'text/plain' } },
      { ...attestation, envelope: { statement: envelope.statement } },
      { ...attestation, envelope: { ...envelope, signature: 'not base64!' } },
      { ...attestation, verification_material: { ...material, transparency_entries: [] } },
      { ...attestation, verification_material: { ...material, transparency_entries: Array(33).fill({}) } },
      { ...attestation, verification_material: { ...material, timestamps: [] } },
    ];
    for (const one of wrong) {
      expect(refusals(one)).toEqual(['bundle-malformed']);
      expect(refusals(createProvenance(attestation, one))).toEqual(['a bundle', 'bundle-malformed']);
    }
  });

  it('rejects a provenance file that has another version, is empty, or exceeds the size limit', () => {
    const [of] = createProvenance(attestation).attestation_bundles;
    for (const json of [
      { ...createProvenance(attestation), version: 2 },
      { version: 1, attestation_bundles: [] },
      createProvenance(),
      { ...createProvenance(attestation), attestation_bundles: [{ attestations: [attestation] }] },
      { version: 1, attestation_bundles: Array(101).fill(of) },
      createProvenance(...Array(101).fill({})),
    ])
      expect(refusals(json)).toEqual(['bundle-malformed']);
    const twice = JSON.stringify(attestation).replace('"version":1', '"version":1,"version":1');
    expect(convertPep740(Buffer.from(twice), 'it')).toMatchObject([{ error: { code: 'bundle-malformed' } }]);
  });

  it('leaves a text and a list to other readers, also if they have a name of the format', () => {
    for (const json of ['"attestation_bundles"', '["verification_material"]'])
      expect([json, convertPep740(Buffer.from(json), 'it')]).toEqual([json, undefined]);
  });

  it('never throws, for any bytes', () => {
    const text = JSON.stringify(createProvenance(attestation));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
        convertPep740(Buffer.from(text.slice(0, at) + put + text.slice(at + 1)), 'it');
      }),
    );
  });
});
