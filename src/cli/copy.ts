import { copyRelease, openPlace, presentCopy } from '../promote/index.ts';
import type { CommandSpec } from './command.ts';
import { optionFlag, optionText } from './options.ts';

export const commands: readonly CommandSpec[] = [
  {
    path: 'copy',
    summary: 'copy an image with everything that refers to it, without judging it',
    arguments: [
      ['<src>', 'REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'],
      ['<dst>', 'the same, without a digest'],
    ],
    options: [
      ['--deep', 'also read back and hash what the destination has already'],
      ['--src-auth <file>', "Docker's config.json for the source"],
      ['--dst-auth <file>', "Docker's config.json for the destination"],
    ],
    example: 'mc copy ghcr.io/acme/app:v1 oci-layout:backup:v1',
    run: async (input, context) => {
      const [src = '', dst = ''] = input.args;
      const source = await openPlace(src, optionText(input, 'srcAuth'), context);
      const destination = await openPlace(dst, optionText(input, 'dstAuth'), context);
      const report = await copyRelease({ source, destination, deep: optionFlag(input, 'deep') }, context);
      return { report, text: presentCopy(report) };
    },
  },
];
