import { type Clock, rfc3339 } from '../../lib/clock.ts';
import { readRegularFile } from '../../lib/files.ts';
import type { Section } from '../../lib/present.ts';
import { beginReport } from '../../lib/report.ts';
import type { StoredRequest } from '../request.ts';
import { createFile } from './create-request.ts';
import { readRequest } from './decide.ts';
import { type SigningPorts, signRequest } from './sign-request.ts';
import { formatFingerprint } from './ssh-key.ts';
import { MAX_SIGNATURE_BYTES, NAMESPACES, type Purpose } from './sshsig.ts';

/** An approval or a veto. Paths are absolute. */
export interface ApprovalChoice {
  readonly request: string;
  readonly key: string;
  readonly out: string;
  readonly purpose: Purpose;
}

interface ApprovalPorts extends SigningPorts {
  readonly clock: Clock;
  /** Shows the request before it is signed. */
  readonly show: (sections: readonly Section[]) => void;
}

/**
 * Signs a request with an SSH key, as `ssh-keygen -Y sign` does, and writes the signature. Shows what the signature stands for before
 * it signs. Throws `bypass-request-invalid`, `bypass-file-exists` and the errors of signing.
 */
export async function approveRequest({ request: path, key, out, purpose }: ApprovalChoice, ports: ApprovalPorts) {
  const report = beginReport('bypass-approval', ports.clock, path);
  const request = await readRequest(path);
  ports.show(presentRequest(request, purpose, ports.clock.now()));
  const { armored, publicKey, way } = await signRequest(request.bytes, { keyPath: key, purpose }, ports);
  const bytes = Buffer.from(armored);
  if (!(await hasContent(out, bytes))) await createFile(out, bytes);
  return report.finish([], {
    id: request.document.id,
    digest: request.digest,
    veto: purpose === 'veto',
    namespace: NAMESPACES[purpose],
    key: { type: publicKey.type, fingerprint: formatFingerprint(publicKey.blob) },
    way,
    file: out,
  });
}

const hasContent = async (path: string, bytes: Buffer): Promise<boolean> =>
  readRegularFile(path, MAX_SIGNATURE_BYTES).then(
    (found) => found.equals(bytes),
    () => false, // createFile reports what is there
  );

/** Formats a request for the person who is asked to sign it. */
export function presentRequest({ document, digest }: StoredRequest, purpose: Purpose, now: Date): readonly Section[] {
  const { subject, severity, requester, incident, reason, created_s, ttl_s } = document;
  const expires = new Date((created_s + ttl_s) * 1000);
  const minutes = Math.floor((expires.getTime() - now.getTime()) / 60_000);
  const left = minutes >= 0 ? `${minutes} min left` : 'EXPIRED: this signature will have no effect';
  return [
    {
      title: purpose === 'veto' ? 'You veto this bypass' : 'You approve this bypass',
      lines: [
        `gate: ${subject.gate}`,
        `digest: ${subject.digest}`,
        `environment: ${subject.environment}`,
        `commit: ${subject.sha} of repository ${subject.repository_id}`,
        `severity: ${severity}, requested by user ${requester.id}`,
        `incident: ${incident}`,
        `reason: ${reason}`,
        `expires at ${rfc3339(expires)} (${left})`,
        `request: ${document.id}, ${digest}`,
      ],
    },
  ];
}

/** Formats the report for people, with what to do next. */
export const presentApproval = (report: Awaited<ReturnType<typeof approveRequest>>): readonly Section[] => [
  {
    title: report.veto ? 'Veto signed' : 'Approval signed',
    lines: [
      `file: ${report.file}`,
      `key: ${report.key.fingerprint} (${report.key.type}), signed by ${report.way === 'key' ? 'mc' : report.way}`,
      'Send this file to the person who runs "mc bypass decide --offline". It has no secret.',
    ],
  },
];
