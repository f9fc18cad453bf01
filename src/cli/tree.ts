import { openPlace, presentTree, releaseTree } from '../promote/index.ts';
import type { CommandSpec } from './command.ts';
import { optionFlag, optionText } from './options.ts';

export const commands: readonly CommandSpec[] = [
  {
    path: 'tree',
    summary: 'what belongs to an image: platforms, layers, SBOMs, signatures, and what refers to what',
    arguments: [['<ref>', 'REGISTRY/REPO[:TAG][@DIGEST], oci-layout:DIR[:TAG] or oci-archive:FILE[:TAG]']],
    options: [
      ['--compare <dst>', 'also say what of it is at another place, and what is missing there'],
      ['--deep', 'with --compare: also read and hash what is there'],
      ['--auth <file>', "Docker's config.json"],
      ['--compare-auth <file>', "Docker's config.json for the other place"],
    ],
    example: 'mc tree ghcr.io/acme/app:v1 --compare registry.second.example.com/acme/app',
    run: async (input, context) => {
      const compare = optionText(input, 'compare');
      const report = await releaseTree(
        await openPlace(input.args[0] ?? '', optionText(input, 'auth'), context),
        compare === undefined ? undefined : await openPlace(compare, optionText(input, 'compareAuth'), context),
        { deep: optionFlag(input, 'deep') },
        context,
      );
      return { report, text: presentTree(report) };
    },
  },
];
