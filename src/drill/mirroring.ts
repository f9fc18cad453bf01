import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { rfc3339 } from '../lib/clock.ts';
import { readFileBounded, writeFileAtomic } from '../lib/files.ts';
import { silent } from '../lib/progress.ts';
import {
  folderDestination,
  loadMirrorConfig,
  type Mirror,
  type MirrorConfig,
  type MirrorPorts,
  type MirrorState,
  type MirrorSyncReport,
  openMirror,
  type Round,
  readState,
  runMirrorService,
  syncMirror,
} from '../mirror/index.ts';
import { openRepository } from '../oci/index.ts';
import { ed25519NoteVerifier, readPrivateKey, verifierKey } from '../tlog/index.ts';
import { evidenceJudge } from '../verify/index.ts';
import { type Background, inBackground } from './background.ts';
import { drillError } from './errors.ts';
import { known, REPOSITORY, registryPorts, type World } from './world.ts';

/** The host of the primary's transparency log in the trusted root. */
const REKOR_ORIGIN = 'rekor2.primary.mc.test';
const NAME = 'drill-mirror';
const FIRST = 'mirror';
const MAX_KEY_BYTES = 4096;

/** Where a mirror of the drill lies; a scenario may have a second one. */
export const mirrorDir = (world: World, name = FIRST): string => join(world.dir, name);

const keyFile = (world: World, name: string): string => join(world.dir, `${name}.key.pem`);

/** `mirror.yaml` of the primary's log, roots and evidence, and the key that signs what the mirror says of itself. */
async function begin(world: World, name: string): Promise<void> {
  const { primary } = known(world.regions, 'the regions').urls.regions;
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFileAtomic(keyFile(world, name), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await writeFileAtomic(
    join(world.dir, `${name}.yaml`),
    JSON.stringify({
      version: 1,
      name: NAME,
      key: keyFile(world, name),
      to: mirrorDir(world, name),
      policy: known(world.trust, 'the policy').path,
      logs: [{ name: 'rekor2', type: 'rekor-v2', url: primary.rekor, origin: REKOR_ORIGIN }],
      subjects: [`${new URL(primary.registry).host}/${REPOSITORY}`],
    }),
  );
}

export const mirrorConfig = (world: World, name = FIRST): Promise<MirrorConfig> =>
  loadMirrorConfig(join(world.dir, `${name}.yaml`));

export function mirrorPorts(world: World, signal: AbortSignal): MirrorPorts {
  const { http, clock, concurrency } = world.ports;
  const trust = known(world.trust, 'the policy');
  return {
    http,
    clock,
    progress: silent,
    concurrency,
    signal,
    events: world.events,
    destination: ({ to }) => folderDestination(to, { clock, signal }),
    trustedRoots: async () => trust.roots,
    judge: async () => evidenceJudge(trust),
    repository: (reference) => openRepository(reference, { ...registryPorts(world.ports), signal }),
  };
}

/** A mirror's first sync. Throws `step-refused` where it is not whole. */
export async function firstMirror(world: World, name = FIRST): Promise<MirrorSyncReport> {
  await begin(world, name);
  const { signal } = world.ports;
  const report = await syncMirror(await mirrorConfig(world, name), mirrorPorts(world, signal));
  if (report.outcome !== 'passed') {
    const detail = report.reasons.map(({ code, message }) => `${code}: ${message}`).join('; ');
    throw drillError('step-refused', { what: 'mirror sync', detail });
  }
  if (name === FIRST) noteSync(world, report);
  return report;
}

/** The mirror's service, as `mc mirror sync --every` runs it, until it is stopped; each round is told to the world. */
export function followPrimary(world: World, everyMs: number): Background {
  const { clock } = world.ports;
  return inBackground(
    async (signal) => {
      await runMirrorService(
        {
          everyMs,
          open: async () => ({ config: await mirrorConfig(world), ports: mirrorPorts(world, signal) }),
          observe: async (round) => noteRound(world, round),
          log: () => {},
        },
        { clock, signal: AbortSignal.any([signal, world.ports.signal]) },
      );
    },
    // The service ends when it is stopped, and then so does this.
    async (signal) => {
      if (!signal.aborted) await once(signal, 'abort');
    },
  );
}

function noteRound(world: World, { report, error }: Round): void {
  world.mirrorSays = [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code }) => code);
  if (report?.outcome === 'passed') noteSync(world, report);
}

function noteSync({ syncs, events, ports }: World, { logs, syncedAt, startedAt }: MirrorSyncReport): void {
  const treeSize = logs[0]?.size;
  const times = { startedAt: syncedAt ?? startedAt, finishedAt: rfc3339(ports.clock.now()) };
  syncs.push({ ...times, ...(treeSize === undefined ? {} : { treeSize }) });
  events.add('info', 'mirror-synced', 'the mirror has followed its sources to their end', { treeSize });
}

/** Opens the drill's mirror as its key demands it: all that is read is checked against what the mirror signed. */
export async function openDrillMirror(world: World): Promise<Mirror> {
  const key = verifierKey(NAME, await readKey(world, FIRST));
  return openMirror(mirrorDir(world), world.ports, { key });
}

async function readKey(world: World, name: string): Promise<KeyObject> {
  const path = keyFile(world, name);
  return readPrivateKey(await readFileBounded(path, MAX_KEY_BYTES, "the mirror's key"), path);
}

/** What a mirror says of itself, its signature checked. Throws `mirror-state-invalid` and the like. */
export async function signedState(world: World, name = FIRST): Promise<MirrorState> {
  const verifier = ed25519NoteVerifier(NAME, createPublicKey(await readKey(world, name)));
  return known(await readState(folderDestination(mirrorDir(world, name)), { verifier }), "the mirror's state");
}

/** A service asks several times in so long. */
const FOLLOWS_WITHIN_SECONDS = 30;

/** Waits until the mirror's service has ended a round that began after now: what is at the primary by now is in it. */
export async function followedUp(world: World): Promise<void> {
  const { clock } = world.ports;
  const since = clock.now().getTime();
  while (!(Date.parse((await signedState(world)).syncedAt ?? '') >= since)) {
    world.ports.signal.throwIfAborted();
    if (clock.now().getTime() > since + FOLLOWS_WITHIN_SECONDS * 1000)
      throw drillError('step-refused', { what: 'mirror sync --every', detail: 'its rounds do not end' });
    await clock.sleep(100);
  }
}
