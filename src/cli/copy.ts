import { asMcError } from '../lib/errors.ts';
import { EXIT, exitCodeOf } from '../lib/exit-codes.ts';
import { FOREIGN_LAYERS } from '../oci/index.ts';
import {
  type CopyRequest,
  copyReleases,
  openPlace,
  planRelease,
  presentCopy,
  presentCopyPlan,
} from '../promote/index.ts';
import type { CommandContext, CommandInput, CommandResult, CommandSpec } from './command.ts';
import { optionBytes, optionChoice, optionFlag, optionText } from './options.ts';

async function requestOf(input: CommandInput, context: CommandContext): Promise<CopyRequest> {
  const [src = '', ...dst] = input.args;
  const source = await openPlace(src, optionText(input, 'srcAuth'), context);
  const destinations = await Promise.all(dst.map((text) => openPlace(text, optionText(input, 'dstAuth'), context)));
  return {
    source,
    destinations,
    deep: optionFlag(input, 'deep'),
    platform: optionText(input, 'platform'),
    foreignLayers: optionChoice(input, 'foreignLayers', '--foreign-layers', FOREIGN_LAYERS, 'copy'),
    maxBytes: optionBytes(input, 'maxBytes', '--max-bytes', 'copy'),
  };
}

async function copy(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const request = await requestOf(input, context);
  if (optionFlag(input, 'plan')) {
    const report = await planRelease(request, context);
    return { report, text: presentCopyPlan(report) };
  }
  const { report, failures } = await copyReleases(request, context);
  // One destination fails as a command does; of several, each has its line, and the worst decides.
  if (request.destinations.length === 1 && failures[0] !== undefined) throw failures[0];
  const exitCode = Math.max(EXIT.done, ...failures.map((failure) => exitCodeOf(asMcError(failure))));
  return { report, text: presentCopy(report), exitCode };
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'copy',
    summary: 'copy an image with everything that refers to it, without judging it',
    arguments: [
      ['<src>', 'REGISTRY/REPO[:TAG][@DIGEST], oci-layout:DIR[:TAG] or oci-archive:FILE[:TAG]'],
      ['<dst...>', 'the same, without a digest; several are served by one read of the source'],
    ],
    options: [
      ['--plan', 'only say what would be copied; change nothing'],
      ['--deep', 'also read back and hash every blob at the destination'],
      ['--max-bytes <size>', 'write nothing if more than this would be sent, like 500MB or 2GiB'],
      ['--platform <os/arch>', "only this platform's image, with what refers to it: OS/ARCH[/VARIANT]"],
      ['--foreign-layers <what>', 'layers that are not to be distributed: skip, copy or fail', 'skip'],
      ['--src-auth <file>', "Docker's config.json for the source"],
      ['--dst-auth <file>', "Docker's config.json for the destinations"],
    ],
    example: 'mc copy ghcr.io/acme/app:v1 oci-layout:backup:v1',
    run: copy,
  },
];
