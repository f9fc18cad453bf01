import { openPlace, openReleasePlace, presentTree, readReleaseTree } from '../promote/index.ts';
import { type Command, defineCommand } from './command.ts';
import { flag, operand, text } from './parameters.ts';

export const commands: readonly Command[] = [
  defineCommand({
    path: 'tree',
    summary: 'show the platforms, layers, SBOMs, signatures and other referrers of an image',
    options: {
      reference: operand('<ref>', 'REGISTRY/REPO[:TAG][@DIGEST], oci-layout:DIR[:TAG] or oci-archive:FILE[:TAG]'),
      compare: text('--compare <dst>', 'also show which parts another place has or lacks'),
      deep: flag('--deep', 'with --compare: also read and hash the blobs at the other place'),
      auth: text('--auth <file>', "Docker's config.json"),
      compareAuth: text('--compare-auth <file>', "Docker's config.json for the other place"),
    },
    example: 'mc tree ghcr.io/acme/app:v1 --compare registry.second.example.com/acme/app',
    run: async ({ reference, compare, deep, auth, compareAuth }, context) => {
      const report = await readReleaseTree(
        await openReleasePlace(reference, auth, context),
        compare === undefined ? undefined : await openPlace(compare, compareAuth, context),
        { deep },
        context,
      );
      return { report, text: presentTree(report) };
    },
  }),
];
