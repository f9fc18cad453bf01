import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { type GithubWorld, listCodes, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mc-roster-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

const push = (path: string, content: string | Buffer | undefined, branch = 'main'): void => {
  world.repository.refs.pushFile({ branch, path, content, by: world.seed.people.admin });
};

async function decide(): Promise<readonly string[]> {
  const { pull } = world.open();
  world.approve(pull, 'sec', 'rel', 'own');
  return listCodes(await world.decide({ pr: pull.number, consume: false }));
}

describe('the roster', () => {
  it('comes from the head of the default branch only, even if the branch of the request has another', async () => {
    const { pull } = world.open();
    const { requester, sec, rel, own } = world.seed.people;
    push('SECURITY/bypass-roster.yaml', JSON.stringify({ ...world.roster, apps: [1], exclude: [] }), pull.head.ref);
    world.saveRoster({ exclude: [sec.id, rel.id, own.id] });
    world.env = { GITHUB_REF: `refs/heads/${pull.head.ref}`, GITHUB_ACTOR: requester.login };
    world.requests.length = 0;
    expect(await decide()).toEqual(['bypass-quorum-missing']);
    const head = world.repository.refs.findBranch('main');
    const reads = world.requests.filter((request) => request.includes('bypass-roster.yaml'));
    expect(reads).toEqual([`GET /repos/acme/app/contents/SECURITY/bypass-roster.yaml?ref=${head}`]);
  });

  it('comes from a default branch of another name too', async () => {
    world.repository.refs.create('refs/heads/trunk/main', world.subject.sha, world.seed.people.admin);
    world.repository.defaultBranch = 'trunk/main';
    world.saveRoster();
    expect(await decide()).toEqual([]);
  });

  it('denies after its expiry', async () => {
    world.saveRoster({ expires: new Date((world.nowS() + 5) * 1000).toISOString() });
    expect(await decide()).toEqual([]);
    world.advance(5);
    expect(await decide()).toEqual(['bypass-roster-expired']);
  });

  it.each([
    ['is missing', undefined],
    ['is not YAML', 'a: [b'],
    ['has an unknown field', '{"version":1,"allow":true}'],
    ['is too large', 'x'.repeat(300_000)],
    ['is too large for an answer of GitHub', 'x'.repeat(1_200_000)],
  ])('ends the decision if it %s', async (_, content) => {
    push('SECURITY/bypass-roster.yaml', content);
    await expect(decide()).rejects.toMatchObject({ code: 'bypass-roster-invalid', family: 'configuration' });
  });
});

describe('the rules of the company', () => {
  const name = (content: Buffer, path = 'policy/bypass-extra.wasm'): void =>
    world.saveRoster({ extra: { path, sha256: digestOf(content).slice('sha256:'.length) } });

  /** Replaces the program of the thread by one whose answer is the text of the policy, so that the test needs no compiler of Rego. */
  function useThread(): void {
    const program = join(folder, 'answers.mjs');
    writeFileSync(
      program,
      `import { parentPort, workerData } from 'node:worker_threads';
       parentPort.postMessage({ result: JSON.parse(Buffer.from(workerData.wasm).toString()) });`,
    );
    const { entry } = world;
    world.entry = () => ({ ...entry(), threads: { program, idleCores: 1 } });
  }

  it.each([
    ['true', []],
    ['false', ['bypass-company-denied']],
    ['"true"', ['bypass-company-failed']],
    ['{}', ['bypass-company-failed']],
    ['', ['bypass-company-failed']],
  ])('that answer %j give %j', async (answer, codes) => {
    useThread();
    push('policy/bypass-extra.wasm', answer);
    name(Buffer.from(answer));
    expect(await decide()).toEqual(codes);
  });

  it('never allow what the rules of the gate deny', async () => {
    useThread();
    push('policy/bypass-extra.wasm', 'true');
    name(Buffer.from('true'));
    world.open();
    expect(listCodes(await world.decide())).toEqual(['bypass-quorum-missing']);
  });

  it('deny if the file is missing or has another digest', async () => {
    useThread();
    name(Buffer.from('true'));
    expect(await decide()).toEqual(['bypass-company-failed']);
    push('policy/bypass-extra.wasm', 'true ');
    const report = await world.decide();
    expect(listCodes(report)).toEqual(['bypass-company-failed']);
    expect(report.reasons[0]?.message).toContain('expected the digest');
    expect(world.listUsed()).toEqual([]);
  });

  it('never come from the branch of the request', async () => {
    const wasm = Buffer.from('x');
    name(wasm);
    const { pull } = world.open();
    push('policy/bypass-extra.wasm', wasm, pull.head.ref);
    expect(await decide()).toEqual(['bypass-company-failed']);
  });

  it('deny where no worker thread can run', async () => {
    const wasm = Buffer.from('x');
    push('policy/bypass-extra.wasm', wasm);
    name(wasm);
    const { entry } = world;
    world.entry = () => ({ ...entry(), threads: undefined });
    expect(await decide()).toEqual(['bypass-company-failed']);
  });
});
