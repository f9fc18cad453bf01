import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideOffline, type OfflineDecisionRequest } from '../../../src/bypass/index.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { createOfflineWorld, type OfflineWorld } from '../../support/offline-bypass.ts';
import { CREATED_S, REQUEST } from '../../support/offline-request.ts';
import { startWorld, type World } from '../../support/sandbox.ts';
import { sandboxStore } from '../../support/store.ts';

const GATES = 50;
const PROGRAM = join(import.meta.dirname, '../../support/offline-decider.ts');

/** Creates a valid request with three approvals that is current by the clock of this machine. */
async function createCurrentRequest(): Promise<{ world: OfflineWorld; choice: OfflineDecisionRequest }> {
  const world = await createOfflineWorld();
  const nowS = Math.floor(Date.now() / 1000);
  expect(nowS).toBeGreaterThan(CREATED_S);
  await world.writeRequest({ created_s: nowS });
  await world.approve();
  const choice = {
    request: join(world.folder, 'inc-4711-freeze.json'),
    approvals: join(world.folder, 'approvals'),
    roster: join(world.folder, 'roster.yaml'),
    rosterDigest: await world.writeRoster(),
    store: join(world.folder, 'store'),
    subject: REQUEST.subject,
    consume: true,
  };
  return { world, choice };
}

/** Starts a gate in a process of its own. `decide` lets it decide, and returns the codes of its denials. */
async function startGate(
  choice: OfflineDecisionRequest,
  installRoot: string,
): Promise<() => Promise<readonly string[]>> {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify({ choice, installRoot })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return async () => {
    child.stdin.write('go\n');
    const { value } = await lines.next();
    await once(child, 'close');
    return JSON.parse(value ?? '') as readonly string[];
  };
}

/** Asserts that exactly one gate was allowed, and that the others found the request used. */
function expectOneWinner(denials: readonly (readonly string[])[]): void {
  expect(denials.filter((codes) => codes.length === 0)).toHaveLength(1);
  expect(denials.filter(([code, ...rest]) => code === 'bypass-consumed' && rest.length === 0)).toHaveLength(GATES - 1);
}

describe('fifty gates at once', () => {
  let sandbox: World;
  beforeAll(async () => {
    sandbox = await startWorld();
  });
  afterAll(() => sandbox.end());

  it('pass once with a folder, in processes of their own', async () => {
    const { world, choice } = await createCurrentRequest();
    const gates = await Promise.all(Array.from({ length: GATES }, () => startGate(choice, world.folder)));
    expectOneWinner(await Promise.all(gates.map((decide) => decide())));
  }, 400_000); // fifty processes on two cores that may be busy

  it('pass once with a bucket', async () => {
    await sandboxStore(sandbox.sandbox, 'primary').createBucket('uses');
    const { world, choice } = await createCurrentRequest();
    const { urls } = sandbox.sandbox;
    const { accessKeyId, secretAccessKey } = urls.storeCredentials;
    const decide = () =>
      decideOffline(
        { ...choice, store: 's3://uses/bypass', endpoint: urls.regions.primary.store },
        {
          clock: systemClock,
          env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
          http: sandbox.http,
          installRoot: world.folder,
          signal: new AbortController().signal,
        },
      );
    const reports = await Promise.all(Array.from({ length: GATES }, decide));
    expectOneWinner(reports.map(({ reasons }) => reasons.map(({ code }) => code)));
    expect((await decide()).reasons.map(({ code }) => code)).toEqual(['bypass-consumed']);
  });
});
