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
import { createEvidenceJudge } from '../verify/index.ts';
import { type Background, startBackground } from './background.ts';
import { drillError } from './errors.ts';
import { createRegistryPorts, REPOSITORY } from './simulator/access.ts';
import type { DrillContext, DrillState } from './state.ts';
import { requireFound } from './steps.ts';

/** The origin of the primary's transparency log in the trusted root. */
const REKOR_ORIGIN = 'rekor2.primary.mc.test';
const NAME = 'drill-mirror';
const FIRST = 'mirror';
const MAX_KEY_BYTES = 4096;

/** Returns the folder of a mirror of the drill. A scenario may have a second mirror. */
export const resolveMirrorDir = ({ dir }: DrillContext, name = FIRST): string => join(dir, name);

const resolveKeyFile = ({ dir }: DrillContext, name: string): string => join(dir, `${name}.key.pem`);

/** Writes `mirror.yaml` for the primary's log, roots and evidence, and the key that signs the mirror's state. */
async function writeMirrorConfig(state: DrillState<'regions' | 'trust'>, name: string): Promise<void> {
  const { primary } = state.regions.urls.regions;
  const { privateKey } = generateKeyPairSync('ed25519');
  const keyFile = resolveKeyFile(state, name);
  await writeFileAtomic(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await writeFileAtomic(
    join(state.dir, `${name}.yaml`),
    JSON.stringify({
      version: 1,
      name: NAME,
      key: keyFile,
      to: resolveMirrorDir(state, name),
      policy: state.trust.path,
      logs: [{ name: 'rekor2', type: 'rekor-v2', url: primary.rekor, origin: REKOR_ORIGIN }],
      subjects: [`${new URL(primary.registry).host}/${REPOSITORY}`],
    }),
  );
}

/** Reads the configuration of a mirror of the drill. */
export const loadDrillMirrorConfig = ({ dir }: DrillContext, name = FIRST): Promise<MirrorConfig> =>
  loadMirrorConfig(join(dir, `${name}.yaml`));

/** Returns the ports of a mirror of the drill. */
export function createMirrorPorts(state: DrillState<'trust'>, signal: AbortSignal): MirrorPorts {
  const { http, clock, concurrency } = state.ports;
  const { trust } = state;
  return {
    http,
    clock,
    progress: silent,
    concurrency,
    signal,
    events: state.events,
    destination: ({ to }) => folderDestination(to, { clock, signal }),
    trustedRoots: async () => trust.roots,
    judge: async () => createEvidenceJudge(trust),
    repository: (reference) => openRepository(reference, { ...createRegistryPorts(state.ports), signal }),
  };
}

/** Creates a mirror and runs its first sync. Throws `step-refused` when the sync does not pass. */
export async function createMirror(state: DrillState<'regions' | 'trust'>, name = FIRST): Promise<MirrorSyncReport> {
  await writeMirrorConfig(state, name);
  const { signal } = state.ports;
  const report = await syncMirror(await loadDrillMirrorConfig(state, name), createMirrorPorts(state, signal));
  if (report.outcome !== 'passed') {
    const detail = report.reasons.map(({ code, message }) => `${code}: ${message}`).join('; ');
    throw drillError('step-refused', { what: 'mirror sync', detail });
  }
  if (name === FIRST) recordSync(state, report);
  return report;
}

/** Starts the mirror's service, as `mc mirror sync --every` runs it, and records each of its rounds. */
export function startMirrorService(state: DrillState<'trust'>, everyMs: number): Background {
  const { clock } = state.ports;
  return startBackground(
    async (signal) => {
      await runMirrorService(
        {
          everyMs,
          open: async () => ({
            config: await loadDrillMirrorConfig(state),
            ports: createMirrorPorts(state, signal),
          }),
          observe: async (round) => recordRound(state, round),
          log: () => {},
        },
        { clock, signal: AbortSignal.any([signal, state.ports.signal]) },
      );
    },
    // Waits for the stop: if this returned earlier, the background work would start the service again.
    async (signal) => {
      if (!signal.aborted) await once(signal, 'abort');
    },
  );
}

function recordRound(context: DrillContext, { report, error }: Round): void {
  context.mirrorErrors.clear();
  for (const { code } of [...(report?.reasons ?? []), ...(error ? [error] : [])]) context.mirrorErrors.add(code);
  if (report?.outcome === 'passed') recordSync(context, report);
}

function recordSync({ syncs, events, ports }: DrillContext, { logs, syncedAt, startedAt }: MirrorSyncReport): void {
  const treeSize = logs[0]?.size;
  const times = { startedAt: syncedAt ?? startedAt, finishedAt: rfc3339(ports.clock.now()) };
  syncs.push({ ...times, ...(treeSize === undefined ? {} : { treeSize }) });
  events.add('info', 'mirror-synced', 'the mirror is up to date with its sources', { treeSize });
}

/** Opens the drill's mirror with its key: the mirror checks everything it reads against its signed state. */
export async function openDrillMirror(context: DrillContext): Promise<Mirror> {
  const key = verifierKey(NAME, await readKey(context, FIRST));
  return openMirror(resolveMirrorDir(context), context.ports, { key });
}

async function readKey(context: DrillContext, name: string): Promise<KeyObject> {
  const path = resolveKeyFile(context, name);
  return readPrivateKey(await readFileBounded(path, MAX_KEY_BYTES, "the mirror's key"), path);
}

/** Reads the signed state of a mirror and verifies its signature. Throws `mirror-state-invalid` and the like. */
export async function readSignedState(context: DrillContext, name = FIRST): Promise<MirrorState> {
  const verifier = ed25519NoteVerifier(NAME, createPublicKey(await readKey(context, name)));
  const state = await readState(folderDestination(resolveMirrorDir(context, name)), { verifier });
  return requireFound(state, "the mirror's state");
}

/** The limit for a new round of the service. Normally it completes several rounds in this time. */
const NEXT_SYNC_WITHIN_SECONDS = 30;

/** Waits for a complete round of the mirror's service that began after the call. It copies everything that the primary has now. */
export async function waitForNextSync(context: DrillContext): Promise<void> {
  const { clock } = context.ports;
  const since = clock.now().getTime();
  while (!(Date.parse((await readSignedState(context)).syncedAt ?? '') >= since)) {
    context.ports.signal.throwIfAborted();
    if (clock.now().getTime() > since + NEXT_SYNC_WITHIN_SECONDS * 1000)
      throw drillError('step-refused', {
        what: 'mirror sync --every',
        detail: `no round that began now ended within ${NEXT_SYNC_WITHIN_SECONDS} s`,
      });
    await clock.sleep(100);
  }
}
