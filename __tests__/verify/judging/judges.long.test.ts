import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { silent } from '../../../src/lib/progress.ts';
import type { Threads } from '../../../src/lib/threads.ts';
import { anonymous } from '../../../src/oci/index.ts';
import { judge } from '../../../src/verify/evidence/judge.ts';
import type { Refused } from '../../../src/verify/evidence/types.ts';
import { type VerifyReport, verifyAll } from '../../../src/verify/index.ts';
import { parseAnswer } from '../../../src/verify/judging/judges.ts';
import { recordFiles, replayFiles } from '../../../src/verify/judging/message.ts';
import { answerTo } from '../../../src/verify/judging/thread.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createProvenance, forge, RELEASE_DIGESTS, rootBytes, SUBJECT } from '../../support/forge.ts';
import { createPolicy, loadTestTrust, SIGNATURE, sigstore } from '../../support/policy.ts';

const NOW = new Date('2026-03-01T13:00:00Z');
const MANY = 104;
const PROGRAM = join(import.meta.dirname, '../../support/judge-thread.ts');

/** Returns many releases. Most are signed. Some have another signer, other bytes, a truncated bundle, or no signature. */
async function createWorld() {
  const dir = await temporaryFolder();
  const at = (name: string): string => join(dir, name);
  await mkdir(at('trust-roots'));
  await mkdir(at('bundles'));
  await writeFile(at('trust-roots/trusted_root.json'), rootBytes(sigstore));
  await writeFile(at('policy.json'), JSON.stringify(createPolicy(SIGNATURE)));
  const names = Array.from({ length: MANY }, (_, i) => `${i}.tar`);
  for (const [i, name] of names.entries()) {
    const content = Buffer.from(`release ${i}`);
    await writeFile(at(name), content);
    const forgery = i % 7 === 0 ? { subject: SUBJECT.replace('main', 'dev') } : {};
    const bundle = JSON.stringify(forge(sigstore, { content, ...forgery }));
    if (i % 5 !== 0) await writeFile(at(`bundles/${i}.json`), i % 11 === 0 ? bundle.slice(0, -9) : bundle);
  }
  const verify = (threads?: Threads, subjects = names): Promise<{ subjects: readonly VerifyReport[] }> =>
    verifyAll(
      { subjects, policy: 'policy.json', bundles: ['bundles'], useMirror: 'never' },
      {
        http: {
          send: () =>
            Promise.reject(
              baseError('network-unreachable', { method: 'GET', url: 'x', detail: 'no network', attempts: 1 }),
            ),
          close: async () => {},
        },
        clock: { now: () => NOW, sleep: async () => {} },
        env: {},
        openMirror: () => Promise.reject(new Error('no mirror')),
        at,
        progress: silent,
        credentials: anonymous,
        threads,
      },
    );
  return { at, names, verify };
}

/** Returns all fields of the reports except the times. */
const selectFields = (reports: readonly VerifyReport[]) =>
  reports.map(({ subject, outcome, reasons, requirements, refused, warnings, asked }) => ({
    ...{ subject, outcome, reasons, requirements, refused, warnings, asked },
  }));

describe('the worker threads of a verification', () => {
  it('do not change the report of any subject', async () => {
    const { verify } = await createWorld();
    const alone = selectFields((await verify()).subjects);
    expect(new Set(alone.map(({ outcome }) => outcome))).toEqual(new Set(['passed', 'failed']));
    expect(selectFields((await verify({ program: PROGRAM, idleCores: 2 })).subjects)).toEqual(alone);
  });

  it('do not change a report when they do not start, or exit', async () => {
    const { at, verify } = await createWorld();
    const alone = selectFields((await verify()).subjects);
    await writeFile(at('dies.mjs'), "throw new Error('out of memory')");
    await writeFile(
      at('dies-later.mjs'),
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(7)); parentPort.postMessage('ready');",
    );
    for (const program of ['is-not-there.mjs', 'dies.mjs', 'dies-later.mjs'])
      expect(selectFields((await verify({ program: at(program), idleCores: 1 })).subjects)).toEqual(alone);
  });

  it('decide the result: a report contains the answer of a thread', async () => {
    const { at, names, verify } = await createWorld();
    const answer = "{ id, refused: { origin: 'a thread', code: 'signature-invalid', details: {} } }";
    await writeFile(
      at('refuses.mjs'),
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ id }) => parentPort.postMessage(${answer})); parentPort.postMessage('ready');`,
    );
    const { subjects } = await verify({ program: at('refuses.mjs'), idleCores: 1 }, [...names, ...names, ...names]);
    const origins = subjects.flatMap(({ refused }) => refused.map(({ origin }) => origin));
    expect(origins).toContain('a thread');
  });

  it('do not start for few subjects, because the verification would end before they are ready', async () => {
    const { at, names, verify } = await createWorld();
    await writeFile(at('marks.mjs'), `import { appendFileSync } from 'node:fs'; appendFileSync('${at('mark')}', '.');`);
    const isStarted = async (idleCores: number, count: number): Promise<boolean> => {
      await rm(at('mark'), { force: true });
      const { subjects } = await verify({ program: at('marks.mjs'), idleCores }, names.slice(0, count));
      expect(subjects).toHaveLength(count);
      return existsSync(at('mark'));
    };
    expect(await isStarted(1, 99)).toBe(false);
    expect(await isStarted(0, 100)).toBe(false);
    expect(await isStarted(1, 100)).toBe(true);
  });

  it.each([
    ['with a valid signature', {}, RELEASE_DIGESTS],
    ['by another signer', { subject: SUBJECT.replace('main', 'dev') }, RELEASE_DIGESTS],
    ['with an invalid signature', { signature: Buffer.alloc(70) }, RELEASE_DIGESTS],
    ['about another file', { content: Buffer.from('another') }, RELEASE_DIGESTS],
    ['with an attestation', { statement: createProvenance() }, RELEASE_DIGESTS],
  ])('return the same result as the main thread for a bundle %s', async (_, forgery, digests) => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    const evidence = { origin: 'a place', bytes: Buffer.from(JSON.stringify(forge(sigstore, forgery))) };
    const here = judge(evidence, { subject: 'app.tar', digests, trust });
    const answer = structuredClone(answerTo(structuredClone({ id: 7, ...evidence, digests }), trust));
    expect(answer.id).toBe(7);
    const there = parseAnswer(answer);
    expect(there).toEqual(here);
    if ('error' in here) expect((there as Refused).error.toReason()).toEqual(here.error.toReason());
  });
});

describe('the files of a policy in another thread', () => {
  const files = {
    read: async (path: string) => Buffer.from(`content of ${path}`),
    modifiedAt: async () => NOW,
  };

  it('have the bytes and times that the main thread read, even if the files changed since', async () => {
    const { files: reading, record } = recordFiles(files);
    const bytes = await reading.read('policy.yaml', 100, 'x');
    await reading.modifiedAt('policy.yaml');
    const again = replayFiles(structuredClone(record));
    expect(await again.read('policy.yaml', 100, 'x')).toEqual(bytes);
    expect(Buffer.isBuffer(await again.read('policy.yaml', 100, 'x'))).toBe(true);
    expect(await again.modifiedAt('policy.yaml')).toEqual(NOW);
  });

  it('do not include files that the main thread did not read', async () => {
    const { files: reading, record } = recordFiles(files);
    await reading.read('read.pem', 100, 'x');
    await expect(replayFiles(record).read('other.pem', 100, 'x')).rejects.toThrow(RangeError);
    await expect(replayFiles(record).modifiedAt('read.pem')).rejects.toThrow(RangeError);
  });
});
