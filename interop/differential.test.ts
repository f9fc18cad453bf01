import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import pMap from 'p-map';
import { systemClock } from '../src/lib/clock.ts';
import { loadTrust, policyFiles, verify } from '../src/verify/index.ts';
import { computeDigests } from '../src/verify/subject/digests.ts';
import { EXPLAINED, type Judges } from './differential/explained.ts';
import { createMutants, type Mutant } from './differential/mutants.ts';
import { peer } from './peers.ts';
import { type Bench, ok, openBench } from './support/cosign.ts';

const cosign = await peer('cosign');
const python = await peer('sigstore-python');
const PREDICATE_TYPE = 'https://acme.test/review/v1';
const SEED = 20_260_301;
const PER_BUNDLE = 135;

interface Case extends Mutant {
  readonly kind: 'signature' | 'attestation';
  readonly path: string;
}

describe('the mutants, verified by mc, cosign and sigstore-python', {
  skip: cosign.missing ?? python.missing ?? false,
}, () => {
  let bench: Bench;
  const cases: Case[] = [];
  const originals: Case[] = [];
  before(async () => {
    bench = await openBench();
    writeFileSync(bench.at('file'), 'hello\n');
    writeFileSync(bench.at('predicate.json'), '{"reviewed":true}');
    const predicate = ['--predicate-type', PREDICATE_TYPE, '--predicate', 'predicate.json'];
    // The first entry of a log has the index 0. Protobuf JSON omits it, and sigstore-python requires it.
    for (const config of ['signing_config.json', 'signing_config.v1.json'])
      ok(await bench.mc('sign', 'file', '--bundle', 'first.json', ...bench.signing(config)), 'mc sign, the first');
    for (const [i, config] of ['signing_config.json', 'signing_config.v1.json'].entries())
      for (const kind of ['signature', 'attestation'] as const) {
        const name = `${kind}-${i}.json`;
        const more = kind === 'signature' ? [] : predicate;
        ok(await bench.mc('sign', 'file', ...more, '--bundle', name, ...bench.signing(config)), 'mc sign');
        const text = readFileSync(bench.at(name), 'utf8');
        originals.push({ kind, how: 'unchanged', place: '', text, path: bench.at(name) });
        for (const [n, mutant] of createMutants(text, PER_BUNDLE, SEED + i).entries()) {
          const path = bench.at(`${kind}-${i}-${n}.json`);
          writeFileSync(path, mutant.text);
          cases.push({ ...mutant, kind, path });
        }
      }
  });
  after(() => bench?.end());

  const createRequirement = (kind: Case['kind']) => {
    const { issuer, subject } = bench.sandbox.urls.identity;
    return {
      name: kind,
      kind,
      identities: [{ issuer, subject }],
      ...(kind === 'attestation' ? { predicateType: PREDICATE_TYPE } : {}),
    };
  };

  async function verifyWithMc(all: readonly Case[]): Promise<readonly (string | true)[]> {
    const digests = await computeDigests(bench.at('file'));
    const trusts = new Map<Case['kind'], Awaited<ReturnType<typeof loadTrust>>>();
    for (const kind of ['signature', 'attestation'] as const) {
      const policy = join(bench.sandbox.dir, `${kind}-policy.json`);
      const roots = [{ name: 'sandbox', trustedRoot: { path: 'trusted_root.json' } }];
      writeFileSync(policy, JSON.stringify({ version: 1, roots, requirements: [createRequirement(kind)] }));
      trusts.set(kind, await loadTrust(policy, policyFiles, new Date()));
    }
    return pMap(
      all,
      async ({ kind, text, path }) => {
        const trust = trusts.get(kind);
        assert.ok(trust);
        const source = {
          name: path,
          async *bundlesFor() {
            yield { bytes: Buffer.from(text), origin: path };
          },
        };
        const { outcome, reasons } = await verify(
          { subject: 'file', digests, trust },
          { sources: [source], clock: systemClock },
        );
        return outcome === 'passed' ? true : (reasons[0]?.code ?? '');
      },
      { concurrency: 1 },
    );
  }

  const cosigns = (all: readonly Case[]): Promise<readonly (string | true)[]> =>
    pMap(
      all,
      ({ kind, path }) =>
        new Promise<string | true>((done) => {
          const verb = kind === 'signature' ? ['verify-blob'] : ['verify-blob-attestation', '--type', PREDICATE_TYPE];
          const args = [...verb, ...bench.trust(), '--bundle', path, bench.at('file')];
          execFile(cosign.path ?? '', args, { timeout: 60_000 }, (error, _, stderr) =>
            done(
              error === null
                ? true
                : (stderr.split('\n').find((line) => /error/i.test(line)) ?? 'refused').slice(0, 200),
            ),
          );
        }),
      { concurrency: 2 },
    );

  async function pythons(all: readonly Case[]): Promise<readonly (string | true)[]> {
    const { issuer, subject } = bench.sandbox.urls.identity;
    const script = join(import.meta.dirname, 'differential', 'judge.py');
    const child = spawn(python.path ?? '', [script, join(bench.sandbox.dir, 'trusted_root.json'), issuer, subject], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    for (const { kind, path } of all)
      child.stdin.write(
        `${JSON.stringify({ kind, bundle: path, file: bench.at('file'), predicateType: PREDICATE_TYPE })}\n`,
      );
    child.stdin.end();
    const answers: (string | true)[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      const { accepts, reason } = JSON.parse(line) as { accepts: boolean; reason: string };
      answers.push(accepts ? true : reason || 'refused');
    }
    if (child.exitCode === null) await once(child, 'exit');
    assert.equal(answers.length, all.length, 'sigstore-python answered each');
    return answers;
  }

  it('come from bundles that all three accept unchanged', async () => {
    assert.deepEqual(await verifyWithMc(originals), [true, true, true, true], 'mc');
    assert.deepEqual(await cosigns(originals), [true, true, true, true], 'cosign');
    // Version 2 logs accept only hashedrekord. sigstore-python 4.1 accepts a statement from a dsse entry only.
    const [signature, attestation, ...ofV1] = await pythons(originals);
    assert.deepEqual([signature, ...ofV1], [true, true, true], 'sigstore-python');
    assert.match(String(attestation), /Expected entry type dsse/);
  });

  it(`number ${PER_BUNDLE * 4}: mc accepts none that another rejects for a valid reason, and each difference is explained`, async () => {
    assert.ok(cases.length >= 500, `only ${cases.length} mutants`);
    const [mc, theirs, pys] = [await verifyWithMc(cases), await cosigns(cases), await pythons(cases)];
    const met = new Map<string, number>();
    const unexplained: string[] = [];
    let refusedByAll = 0;
    let acceptedByAll = 0;
    for (const [i, one] of cases.entries()) {
      const judged: Judges = { mc: mc[i] ?? '', cosign: theirs[i] ?? '', python: pys[i] ?? '' };
      const yes = Object.values(judged).filter((each) => each === true).length;
      if (yes === 3) acceptedByAll++;
      if (yes === 0) refusedByAll++;
      if (yes === 0 || yes === 3) continue;
      const explained = EXPLAINED.find((each) => each.covers(one, judged));
      if (explained) met.set(explained.title, (met.get(explained.title) ?? 0) + 1);
      else unexplained.push(`${one.kind} ${one.how} at "${one.place}": ${JSON.stringify(judged)}`);
    }
    console.log(
      `accepted by all: ${acceptedByAll}, refused by all: ${refusedByAll}, differences: ${cases.length - acceptedByAll - refusedByAll}`,
    );
    for (const [title, count] of met) console.log(`  ${count}: ${title}`);
    assert.deepEqual(unexplained, []);
  });
});
