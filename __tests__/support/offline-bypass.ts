import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decideOffline, type OfflineDecisionRequest } from '../../src/bypass/index.ts';
import { formatRequest, type RequestDocument, type StoredRequest } from '../../src/bypass/request.ts';
import type { BypassReport } from '../../src/bypass/schema.ts';
import { type Digest, digestOf } from '../../src/lib/digest.ts';
import type { Http } from '../../src/lib/http.ts';
import type { Threads } from '../../src/lib/threads.ts';
import { temporaryFolder } from './folders.ts';
import { steppedClock } from './memory-store.ts';
import { createSignature, createTestKey, type TestKey } from './ssh-keys.ts';

const ROOT = join(import.meta.dirname, '../..');
export const CREATED_S = 1_764_000_000;

export const REQUEST: RequestDocument = {
  version: 1,
  id: 'inc-4711-freeze',
  nonce: 'a'.repeat(32),
  severity: 'SEV-1',
  created_s: CREATED_S,
  ttl_s: 14_400,
  requester: { id: 1, type: 'User' },
  subject: {
    digest: `sha256:${'b'.repeat(64)}`,
    sha: 'c'.repeat(40),
    gate: 'freeze',
    environment: 'production',
    repository_id: 9,
  },
  incident: 'https://status.acme.test/4711',
  reason: 'The region is lost.',
  run: null,
};

export interface RosterPerson {
  readonly id: number;
  readonly login: string;
  readonly roles: readonly string[];
  readonly keys: readonly string[];
  readonly expires?: string;
}

/** A folder with a request, a roster of three people with their keys, and signatures. */
export interface OfflineWorld {
  readonly folder: string;
  readonly keys: Readonly<Record<'security' | 'release' | 'owner' | 'requester', TestKey>>;
  readonly people: readonly RosterPerson[];
  request: StoredRequest;
  /** Writes the roster again, with other fields. */
  writeRoster(fields?: object): Promise<Digest>;
  writeRequest(fields?: Partial<RequestDocument>): Promise<void>;
  /** Writes a signature of the request. */
  sign(name: string, key: TestKey, options?: Parameters<typeof createSignature>[2]): Promise<void>;
  /** Writes the approvals of the three people. */
  approve(): Promise<void>;
  decide(change?: Partial<OfflineDecisionRequest>, ports?: DecisionPorts): Promise<BypassReport>;
  /** Returns the codes of the denials of a decision. */
  deny(change?: Partial<OfflineDecisionRequest>, ports?: DecisionPorts): Promise<readonly string[]>;
}

interface DecisionPorts {
  readonly nowS?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly installRoot?: string;
  readonly threads?: Threads;
}

const noHttp: Http = {
  send: () => Promise.reject(new Error('the network is not used')),
  close: () => Promise.resolve(),
} as unknown as Http;

export async function createOfflineWorld(): Promise<OfflineWorld> {
  const folder = await temporaryFolder();
  const [security, release, owner, requester] = [createTestKey(), createTestKey(), createTestKey(), createTestKey()];
  const create = (id: number, login: string, role: string, key: TestKey): RosterPerson => ({
    id,
    login,
    roles: [role],
    keys: [key.line],
  });
  const people = [
    create(10, 'sam', 'Security', security),
    create(20, 'rita', 'Release', release),
    create(30, 'olga', 'Service Owner', owner),
    { id: 1, login: 'rob', roles: ['Security', 'Release', 'Service Owner'], keys: [requester.line] },
  ];
  await mkdir(join(folder, 'approvals'));
  await mkdir(join(folder, 'policy/opa'), { recursive: true });
  await cp(join(ROOT, 'policy/opa/bypass.wasm'), join(folder, 'policy/opa/bypass.wasm'));
  let rosterDigest = digestOf('');
  const world: OfflineWorld = {
    folder,
    keys: { security, release, owner, requester },
    people,
    request: formatRequest(REQUEST),
    writeRoster: async (fields = {}) => {
      const team = (slug: string) => ({ team: `acme/${slug}` });
      const roster = {
        version: 1,
        expires: '2030-01-01T00:00:00Z',
        roles: { Security: team('security'), Release: team('release'), 'Service Owner': team('owners') },
        people,
        ...fields,
      };
      await writeFile(join(folder, 'roster.yaml'), JSON.stringify(roster));
      rosterDigest = digestOf(await readFile(join(folder, 'roster.yaml')));
      return rosterDigest;
    },
    writeRequest: async (fields = {}) => {
      world.request = formatRequest({ ...REQUEST, ...fields });
      await writeFile(join(folder, 'inc-4711-freeze.json'), world.request.bytes);
    },
    sign: (name, key, options) =>
      writeFile(join(folder, 'approvals', name), createSignature(key, world.request.bytes, options)),
    approve: async () => {
      await world.sign('security.sig', security);
      await world.sign('release.sig', release);
      await world.sign('owner.sig', owner);
    },
    decide: (change = {}, { nowS = CREATED_S + 60, env = {}, installRoot = folder, threads } = {}) =>
      decideOffline(
        {
          request: join(folder, 'inc-4711-freeze.json'),
          approvals: join(folder, 'approvals'),
          roster: join(folder, 'roster.yaml'),
          rosterDigest,
          store: join(folder, 'store'),
          subject: REQUEST.subject,
          consume: true,
          ...change,
        },
        {
          clock: steppedClock(nowS * 1000),
          env,
          http: noHttp,
          installRoot,
          signal: new AbortController().signal,
          threads,
        },
      ),
    deny: async (change, ports) => {
      const report = await world.decide(change, ports);
      if (report.allow !== (report.reasons.length === 0)) throw new Error('allow and reasons disagree');
      if (report.allow !== (report.outcome === 'passed')) throw new Error('allow and outcome disagree');
      return report.reasons.map(({ code }) => code);
    },
  };
  await world.writeRoster();
  await world.writeRequest();
  return world;
}
