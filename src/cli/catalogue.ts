import { actionError } from '../actions/errors.ts';
import { bypassError } from '../bypass/errors.ts';
import { drillError } from '../drill/errors.ts';
import { evidenceError } from '../evidence/errors.ts';
import { githubError } from '../github/errors.ts';
import { baseError } from '../lib/errors.ts';
import { keyError } from '../lib/keys/errors.ts';
import type { ErrorEntry } from '../lib/mc-error.ts';
import { logchainError } from '../logchain/errors.ts';
import { mirrorError } from '../mirror/errors.ts';
import { ociError } from '../oci/errors.ts';
import { promoteError } from '../promote/errors.ts';
import { sandboxError } from '../sandbox/errors.ts';
import { signError } from '../sign/errors.ts';
import { sigstoreError } from '../sigstore/errors.ts';
import { storeError } from '../store/errors.ts';
import { telemetryError } from '../telemetry/errors.ts';
import { tlogError } from '../tlog/errors.ts';
import { verifyError } from '../verify/errors.ts';
import { cliError } from './errors.ts';

/** The errors of all modules by code, for `mc explain` and docs/errors.md. */
export const catalogue: Readonly<Record<string, ErrorEntry>> = {
  ...baseError.entries,
  ...keyError.entries,
  ...ociError.entries,
  ...sigstoreError.entries,
  ...tlogError.entries,
  ...storeError.entries,
  ...telemetryError.entries,
  ...githubError.entries,
  ...signError.entries,
  ...verifyError.entries,
  ...promoteError.entries,
  ...mirrorError.entries,
  ...logchainError.entries,
  ...evidenceError.entries,
  ...bypassError.entries,
  ...drillError.entries,
  ...sandboxError.entries,
  ...cliError.entries,
  ...actionError.entries,
};
