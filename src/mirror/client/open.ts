import { type Clock, systemClock } from '../../lib/clock.ts';
import type { McError } from '../../lib/mc-error.ts';
import { type MirrorDemands, parseVerifierKey } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import { mirrorFiles, type StaticFiles } from '../format/files.ts';
import { INDEX } from '../format/layout.ts';
import { readNotedState } from '../format/state.ts';
import { witnessPolicy } from '../witness/config.ts';
import { assertWitnessed } from '../witness/read.ts';
import { type RememberedState, readStateWithMemory } from './memory.ts';
import type { Mirror, MirrorReadPorts } from './types.ts';
import { openCatalogView } from './view/catalog.ts';
import { openListedView } from './view/listed.ts';
import { OpenedMirror } from './view/opened.ts';
import type { MirrorView } from './view/types.ts';
import { openUnsignedView } from './view/unsigned.ts';

/**
 * Opens a mirror by its folder or its URL. A place that is no mirror is a fault, `mirror-missing`: a wrong address must
 * not look like "there is no evidence".
 */
export const openMirror = (location: string, ports: MirrorReadPorts, demands: MirrorDemands = {}): Promise<Mirror> =>
  openMirrorFiles(mirrorFiles(location, ports), ports, demands);

/** Opens a mirror by its files. Throws as {@link openMirror}. */
export async function openMirrorFiles(
  files: StaticFiles,
  { clock = systemClock }: Pick<MirrorReadPorts, 'clock'> = {},
  demands: MirrorDemands = {},
): Promise<Mirror> {
  const warnings = new Map<string, McError>();
  const open = async (): Promise<MirrorView> => {
    const view = await openView(files, clock, demands, (warning) => warnings.set(warning.code, warning));
    const { witnesses } = demands;
    if (witnesses)
      await assertWitnessed(
        files,
        await view.logs(),
        witnessPolicy(witnesses.keys, witnesses.quorum, 'the trust policy'),
      );
    return view;
  };
  return new OpenedMirror(files, await open(), open, () => [...warnings.values()]);
}

async function openView(
  files: StaticFiles,
  clock: Pick<Clock, 'now'>,
  demands: MirrorDemands,
  warn: (warning: McError) => void,
): Promise<MirrorView> {
  const demanded = await demandedState(files, demands, clock);
  if (demanded) {
    demanded.warnings.forEach(warn);
    const { state, catalog } = demanded;
    return catalog === undefined ? openListedView(files, state) : openCatalogView(files, state, catalog);
  }
  const view = await openUnsignedView(files);
  if (!view) throw mirrorError('mirror-missing', { where: files.name, detail: `there is no ${INDEX}` });
  warn(mirrorError('mirror-unsigned', { mirror: files.name }));
  return view;
}

/** The state that a key must have signed, and that is not older than one that was seen; undefined where no key is named. */
export async function demandedState(
  files: StaticFiles,
  { key, memory }: MirrorDemands,
  clock: Pick<Clock, 'now'> = systemClock,
): Promise<RememberedState | undefined> {
  if (key === undefined) return undefined;
  const keys = [key].flat();
  if (memory !== undefined) return readStateWithMemory(files, keys, memory, clock);
  const found = await readNotedState(files, { verifier: keys.map(parseVerifierKey) });
  return found && { ...found, warnings: [] };
}
