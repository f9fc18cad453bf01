import { z } from 'zod';
import { reportSchema } from '../../lib/report.ts';
import { ignoredFileSchema } from '../schema.ts';
import { NAMESPACES } from './sshsig.ts';

const id = z.string().describe('id of the request: the name of its file without .json');
const digest = z.string().describe('digest of the file of the request, sha256:<hex>');
const fingerprint = z.string().describe('fingerprint of the key, as `ssh-keygen -l` prints it');

/** The report of `mc bypass request --offline`. */
export const offlineRequestSchema = reportSchema('bypass-request', {
  id,
  pr: z.null().describe('there is no pull request offline'),
  digest,
  file: z.string().describe('path of the file that was written'),
  expiresAt: z.iso.datetime().describe('time from which the bypass is denied'),
});

/** The report of `mc bypass approve`. */
export const bypassApprovalSchema = reportSchema('bypass-approval', {
  id,
  digest,
  veto: z.boolean(),
  namespace: z.enum([NAMESPACES.approval, NAMESPACES.veto]).describe('namespace of the signature'),
  key: z.object({ type: z.string(), fingerprint }),
  way: z.enum(['key', 'agent', 'ssh-keygen']).describe('what signed: mc with the key, an SSH agent, or ssh-keygen'),
  file: z.string().describe('path of the signature'),
});

/** The report of `mc bypass reconcile`. Its reasons are the differences. */
export const bypassReconcileSchema = reportSchema('bypass-reconcile', {
  id,
  pr: z.int().describe('number of the pull request'),
  digest,
  url: z.string().describe('URL of the pull request'),
  usedAtS: z.int().describe('time of the use in the marker, seconds since 1970'),
  signatures: z.array(
    z.object({ file: z.string(), purpose: z.enum(['approval', 'veto']), id: z.int(), login: z.string(), fingerprint }),
  ),
  ignored: z.array(ignoredFileSchema).describe('the signatures that do not count, and why'),
  done: z.array(z.enum(['pull-request', 'marker', 'comment'])).describe('what this run created'),
});
