import { type Clock, systemClock } from '../../lib/clock.ts';
import type { McError } from '../../lib/mc-error.ts';
import { type MirrorDemands, parseVerifierKey } from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import { mirrorFiles, type StaticFiles } from '../format/files.ts';
import { INDEX } from '../format/layout.ts';
import { readNotedState } from '../format/state.ts';
import { parseWitnessPolicy } from '../witness/config.ts';
import { assertWitnessed } from '../witness/cosigned-checkpoint.ts';
import { type RememberedState, readStateWithMemory } from './memory.ts';
import { RefreshingMirror } from './refreshing-mirror.ts';
import type { Mirror, MirrorReadPorts } from './types.ts';
import { openCatalogView } from './view/catalog.ts';
import { openListedView } from './view/listed.ts';
import type { MirrorView } from './view/types.ts';
import { openUnsignedView } from './view/unsigned.ts';

/**
 * Opens a mirror by its folder or URL. A location without a mirror throws the fault `mirror-missing`, so that a wrong
 * address does not look like missing evidence.
 */
export const openMirror = (location: string, ports: MirrorReadPorts, demands: MirrorDemands = {}): Promise<Mirror> =>
  openMirrorFiles(mirrorFiles(location, ports), ports, demands);

/** Opens a mirror by its files. Throws the same errors as {@link openMirror}. */
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
        parseWitnessPolicy(witnesses.keys, witnesses.quorum, 'the trust policy'),
      );
    return view;
  };
  return new RefreshingMirror(files, await open(), open, () => [...warnings.values()]);
}

async function openView(
  files: StaticFiles,
  clock: Pick<Clock, 'now'>,
  demands: MirrorDemands,
  warn: (warning: McError) => void,
): Promise<MirrorView> {
  const demanded = await readDemandedState(files, demands, clock);
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

/**
 * Reads the state, which a key must have signed and which must not be older than before; undefined if no key is
 * demanded.
 */
export async function readDemandedState(
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
