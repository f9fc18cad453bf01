import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { startSandbox } from '../src/sandbox/index.ts';
import { peer } from './peers.ts';

/** A lower number of tests means that the suite skipped a part of its work. */
const LEAST_TESTS = 650;
/** Optional parts of the specification that this test requires. */
const OPTIONAL = {
  OCI_API_MANIFESTS_TAG_PARAM: 'true',
  OCI_API_BLOBS_UPLOAD_CANCEL: 'true',
  OCI_API_BLOBS_DIGEST_HEADER: 'true',
  OCI_API_MANIFESTS_DIGEST_HEADER: 'true',
};
/** A registry may refuse manifests with missing parts. The sandbox registry refuses them. */
const REFUSED = 'Sparse Manifests';
const suite = await peer('distribution-conformance');

interface Report {
  readonly tests: readonly { readonly name: string; readonly status: string }[];
  /** `Pass`, `FAIL`, `Skip` or `Disabled` for each API and each kind of content. */
  readonly features: Readonly<Record<string, string>>;
}

/** Runs the suite against the registry of a region and reads its reports. It also checks the exit code. */
async function conformance(referrers: boolean): Promise<Report> {
  const dir = mkdtempSync(join(tmpdir(), 'mc-conformance-'));
  const sandbox = await startSandbox({ dir: join(dir, 'sandbox'), referrers: { primary: referrers } });
  try {
    const env = {
      PATH: process.env.PATH,
      HOME: dir,
      OCI_REGISTRY: new URL(sandbox.urls.regions.primary.registry).host,
      OCI_TLS: 'disabled',
      OCI_VERSION: '1.1',
      OCI_RESULTS_DIR: join(dir, 'results'),
      OCI_API_REFERRER: String(referrers),
      OCI_DATA_SHA512: 'true',
      ...OPTIONAL,
    };
    // The call must not be synchronous, because the registry runs in this process.
    const exit = await new Promise<{ readonly code: unknown; readonly stdout: string }>((resolve) =>
      execFile(
        suite.path ?? '',
        [],
        { cwd: dir, env, timeout: 240_000, maxBuffer: 256 * 1024 * 1024 },
        (error, stdout) => resolve({ code: error?.code ?? (error ? 'killed' : 0), stdout }),
      ),
    );
    const junit = readFileSync(join(dir, 'results', 'junit.xml'), 'utf8');
    const results = parse(readFileSync(join(dir, 'results', 'results.yaml'), 'utf8')) as {
      readonly apis: Record<string, string>;
      readonly data: Record<string, string>;
    };
    const tests = [...junit.matchAll(/<testcase name="([^"]*)"[^>]*? status="([^"]*)"/g)].map(
      ([, name = '', status = '']) => ({ name, status }),
    );
    assert.equal(tests.length, junit.match(/<testcase /g)?.length, 'a test of the report was not parsed');
    if (exit.code !== 0) assert.fail(`the suite ended with ${exit.code}: ${exit.stdout.slice(-4_000)}`);
    return { tests, features: { ...results.apis, ...results.data } };
  } finally {
    await sandbox.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

const listWithoutStatus = (features: Report['features'], wanted: string): string[] =>
  Object.entries(features)
    .filter(([, status]) => status !== wanted)
    .map(([name, status]) => `${name}: ${status}`)
    .sort();

describe('the registry of the sandbox, under the conformance suite of the OCI distribution specification with sha512,', {
  ...(suite.missing === undefined ? {} : { skip: suite.missing }),
}, () => {
  it('passes completely with the referrers API', async (context) => {
    const { tests, features } = await conformance(true);
    assert.deepEqual(
      tests.filter(({ status }) => status !== 'passed'),
      [],
    );
    assert.ok(tests.length >= LEAST_TESTS, `${tests.length} tests`);
    assert.deepEqual(listWithoutStatus(features, 'Pass'), [`${REFUSED}: Disabled`]);
    context.diagnostic(`${tests.length} tests ran, none failed, none was skipped`);
  });

  it('passes without the referrers API, except for the list of referrers', async (context) => {
    const { tests, features } = await conformance(false);
    const others = tests.filter(({ status }) => status !== 'passed');
    assert.deepEqual(
      others.filter(({ name, status }) => status !== 'skipped' || !name.endsWith('/referrers')),
      [],
    );
    assert.ok(tests.length - others.length >= LEAST_TESTS, `${tests.length} tests`);
    assert.deepEqual(listWithoutStatus(features, 'Pass'), ['Referrers: Disabled', `${REFUSED}: Disabled`]);
    context.diagnostic(`${tests.length - others.length} tests ran, none failed, ${others.length} list referrers`);
  });
});
