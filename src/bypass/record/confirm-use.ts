import { rfc3339 } from '../../lib/clock.ts';
import type { EntryContext } from '../../lib/entry-context.ts';
import { readFileBounded } from '../../lib/files.ts';
import { bypassError } from '../errors.ts';
import { confirmOnGitHub } from '../from-github/confirm-use.ts';
import type { BypassPlace } from '../from-github/context.ts';
import { confirmInStore } from '../offline/confirm-use.ts';
import { checkSwitch } from '../switch.ts';
import { MAX_REPORT_BYTES, parseUsedReport, type UsedReport } from './used-report.ts';

export interface ConfirmChoice extends BypassPlace {
  /** The name of the report, as the user gave it. */
  readonly file: string;
  /** The path of the report, absolute. */
  readonly path: string;
  /** The store of an offline use: an absolute folder or `s3://BUCKET/PREFIX`. Undefined: GitHub has the marker of the use. */
  readonly store?: string | undefined;
}

/** A person who approved, in a role. */
export interface ConfirmedApproval {
  readonly role: string;
  readonly id: number;
  readonly login: string;
}

/** A use that its source confirms. */
export interface ConfirmedUse {
  /** The artifact that the bypass is for. */
  readonly digest: string;
  readonly bypass: {
    readonly id: string;
    readonly requestDigest: string;
    readonly gate: string;
    readonly environment: string;
    readonly sha: string;
    readonly pr?: number;
    readonly usedAt: string;
    readonly approvals: ConfirmedApproval[];
  };
}

/**
 * Reads the report of a decision that used a bypass, and confirms it at its source. On GitHub the marker must agree, and the request must
 * still be valid: its approvals are read again. Offline the record in the store must agree. An overdue post-mortem denies new uses only, so
 * it does not stop this use. Throws `bypass-report-invalid`,
 * `bypass-report-unused`, `bypass-report-unconfirmed`, and the faults of the source.
 */
export async function confirmUse(choice: ConfirmChoice, entry: EntryContext): Promise<ConfirmedUse> {
  const disabled = checkSwitch(entry.env);
  if (disabled) throw disabled;
  const { file, path, store } = choice;
  const report = parseUsedReport(await readFileBounded(path, MAX_REPORT_BYTES, 'the report'), file);
  const isOffline = report.request.pr === null;
  if (isOffline !== (store !== undefined)) throw refuseSource(report);
  const logins =
    store === undefined ? await confirmOnGitHub(report, choice, entry) : await confirmInStore(report, store, entry);
  return describeUse(report, logins);
}

const refuseSource = ({ file, request }: UsedReport) =>
  bypassError('bypass-report-unconfirmed', {
    file,
    detail:
      request.pr === null
        ? 'the decision was made offline: expected the store of its use'
        : 'the decision was made on GitHub: expected no offline store',
  });

function describeUse(
  { request: { id, pr, digest }, target, use, quorum }: UsedReport,
  logins: ReadonlyMap<number, string>,
): ConfirmedUse {
  const { gate, environment, sha } = target;
  return {
    digest: target.digest,
    bypass: {
      id,
      requestDigest: digest,
      gate,
      environment,
      sha,
      ...(pr === null ? {} : { pr }),
      usedAt: rfc3339(new Date(use.at)),
      approvals: quorum.map(({ role, id: person, login }) => ({
        role,
        id: person,
        login: logins.get(person) || login,
      })),
    },
  };
}
