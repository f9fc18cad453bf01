import { asMcError } from '../lib/errors.ts';
import { EXIT, getExitCode } from '../lib/exit-codes.ts';
import { FOREIGN_LAYERS } from '../oci/index.ts';
import {
  copyReleaseToAll,
  openPlace,
  openReleasePlace,
  planRelease,
  presentCopy,
  presentCopyPlan,
} from '../promote/index.ts';
import { type Command, defineCommand } from './command.ts';
import { bytes, choice, flag, list, operand, text } from './parameters.ts';

export const commands: readonly Command[] = [
  defineCommand({
    path: 'copy',
    summary: 'copy an image with everything that refers to it; verify nothing',
    options: {
      from: operand('<src>', 'REGISTRY/REPO[:TAG][@DIGEST], oci-layout:DIR[:TAG] or oci-archive:FILE[:TAG]'),
      to: list(
        '<dst...>',
        'a destination, in the same form without a digest; the source is read once for all destinations',
      ),
      plan: flag('--plan', 'only print what would be copied; change nothing'),
      deep: flag('--deep', 'also read back and hash every blob at the destination'),
      maxBytes: bytes('--max-bytes <size>', 'write nothing if the copy would send more than this, like 500MB or 2GiB'),
      platform: text(
        '--platform <os/arch>',
        'copy only the image of this platform and its referrers: OS/ARCH[/VARIANT]',
      ),
      foreignLayers: choice(
        '--foreign-layers <mode>',
        'layers whose distribution is restricted: skip | copy | fail',
        FOREIGN_LAYERS,
        'skip',
      ),
      sourceAuth: text('--src-auth <file>', "Docker's config.json for the source"),
      destinationAuth: text('--dst-auth <file>', "Docker's config.json for the destinations"),
    },
    example: 'mc copy ghcr.io/acme/app:v1 oci-layout:backup:v1',
    run: async (options, context) => {
      const { from, to, plan, sourceAuth, destinationAuth, ...settings } = options;
      const source = await openReleasePlace(from, sourceAuth, context);
      const destinations = await Promise.all(to.map((place) => openPlace(place, destinationAuth, context)));
      const request = { source, destinations, ...settings };
      if (plan) {
        const report = await planRelease(request, context);
        return { report, text: presentCopyPlan(report) };
      }
      const { report, failures } = await copyReleaseToAll(request, context);
      // The failure of a single destination is the failure of the command. Of several destinations, the worst exit code counts.
      if (destinations.length === 1 && failures[0] !== undefined) throw failures[0];
      const exitCode = Math.max(EXIT.done, ...failures.map((failure) => getExitCode(asMcError(failure))));
      return { report, text: presentCopy(report), exitCode };
    },
  }),
];
