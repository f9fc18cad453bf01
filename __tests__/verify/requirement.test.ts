import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/lib/clock.ts';
import { type VerifyReport, verify } from '../../src/verify/index.ts';
import { type Forgery, forge, NOW, PROVENANCE, provenanceOf, RELEASE_DIGESTS } from '../support/forge.ts';
import { policyWith, ROOT, SIGNATURE, sigstore, trustOf } from '../support/policy.ts';

const bundle = (forgery: Forgery = {}): Buffer => Buffer.from(JSON.stringify(forge(sigstore, forgery)));

async function run(policy: object, ...bundles: readonly Buffer[]): Promise<VerifyReport> {
  // A day after the signatures were made.
  const trust = { ...(await trustOf(policy)), asOf: new Date(NOW.getTime() + 86_400_000) };
  const source = {
    name: 'files',
    async *bundlesFor() {
      for (const bytes of bundles) yield { bytes, origin: 'files' };
    },
  };
  return verify({ subject: 'app.tar', digests: RELEASE_DIGESTS, trust }, { sources: [source], clock: systemClock });
}
const codesOf = async (requirement: object, ...bundles: readonly Buffer[]): Promise<string[]> =>
  (await run(policyWith({ ...SIGNATURE, ...requirement }), ...bundles)).reasons.map(({ code }) => code);

describe('a requirement', () => {
  it('asks for a least number of logs, and one log does not count twice', async () => {
    expect(await codesOf({ logs: 1 }, bundle())).toEqual([]);
    expect(await codesOf({ logs: 2 }, bundle(), bundle())).toEqual(['log-entry-missing']);
  });

  it('asks for a least number of sources of time', async () => {
    expect(await codesOf({ timestamps: 1 }, bundle())).toEqual([]);
    expect(await codesOf({ timestamps: 5 }, bundle())).toEqual(['timestamp-missing']);
  });

  it('counts the age of a signature by its trusted time', async () => {
    expect(await codesOf({ maxAge: '25h' }, bundle())).toEqual([]);
    expect(await codesOf({ maxAge: '24h' }, bundle())).toEqual([]); // to the second
    expect(await codesOf({ maxAge: '23h' }, bundle())).toEqual(['evidence-expired']);
  });

  it('asks of a predicate what it says', async () => {
    const statement = { ...provenanceOf(), predicate: { level: 3 } };
    const attestation = { kind: 'attestation', predicateType: PROVENANCE };
    const wants = (value: number) => ({ ...attestation, predicate: { match: [{ pointer: '/level', value }] } });
    expect(await codesOf(wants(3), bundle({ statement }))).toEqual([]);
    expect(await codesOf(wants(4), bundle({ statement }))).toEqual(['predicate-value-mismatch']);
  });

  it('tells the nearest miss: the right signer who says the wrong thing comes before a stranger', async () => {
    const stranger = bundle({
      statement: provenanceOf(),
      subject: 'https://github.com/evil/app/.github/workflows/x.yml@refs/heads/main',
    } as Forgery);
    const right = bundle({ statement: { ...provenanceOf(), predicate: { level: 3 } } });
    const rule = {
      kind: 'attestation',
      predicateType: PROVENANCE,
      predicate: { match: [{ pointer: '/level', value: 4 }] },
    };
    expect(await codesOf(rule, right, stranger)).toEqual(['predicate-value-mismatch']);
    expect(await codesOf(rule, stranger, right)).toEqual(['predicate-value-mismatch']);
  });
});

describe('of several misses that are equally near', () => {
  it('the first is told', async () => {
    const by = (name: string): Buffer => bundle({ subject: `https://github.com/evil/app/${name}` });
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const { reasons } = await run(policyWith(SIGNATURE), by(first), by(second));
      expect(reasons).toMatchObject([{ code: 'identity-mismatch', found: expect.stringContaining(`/app/${first} `) }]);
    }
  });
});

describe('a root', () => {
  const at = (root: object): object => ({ version: 1, roots: [{ ...ROOT, ...root }], requirements: [SIGNATURE] });
  const codes = async (root: object, one: Buffer): Promise<string[]> =>
    (await run(at(root), one)).reasons.map(({ code }) => code);
  const unlogged = (): Buffer => {
    const made = JSON.parse(bundle().toString('utf8'));
    made.verificationMaterial.tlogEntries = [];
    return Buffer.from(JSON.stringify(made));
  };

  it('may say that its instance logs nothing, and then a time is needed', async () => {
    expect(await codes({}, unlogged())).toEqual(['log-entry-missing']);
    expect(await codes({ logs: 'none', timestamps: 1 }, unlogged())).toEqual([]);
    await expect(run(at({ logs: 'none' }), unlogged())).rejects.toMatchObject({ code: 'schema-mismatch' });
  });

  it('may raise the numbers, for all that leads to it', async () => {
    expect(await codes({ logs: 2 }, bundle())).toEqual(['log-entry-missing']);
    expect(await codes({ timestamps: 4 }, bundle())).toEqual(['timestamp-missing']);
  });

  it.each([0, -1, 1.5, 'all', null])('takes no other number than a raised one (%j)', async (logs) => {
    await expect(run(at({ logs, timestamps: 1 }), bundle())).rejects.toMatchObject({ code: 'schema-mismatch' });
  });
});
