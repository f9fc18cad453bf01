import type { IncomingMessage, ServerResponse } from 'node:http';
import { accessDenied, invalidArgument, leaf, malformedXml, refuse, sendEmpty, sendXml, xml } from './answers.ts';
import type { Bucket, ObjectRetention, ObjectVersion, StoreFiles } from './files.ts';

/** Returns whether a lock prevents the deletion of a version. */
export function isLocked({ retention, legalHold }: ObjectVersion, { headers }: IncomingMessage): boolean {
  const bypass = headers['x-amz-bypass-governance-retention'] === 'true';
  const retained = retention !== undefined && Date.parse(retention.until) > Date.now();
  return legalHold === true || (retained && (retention.mode === 'COMPLIANCE' || !bypass));
}

/** Reads the lock that a PUT or a copy requests. */
export function readLockHeaders(
  { headers }: IncomingMessage,
  bucket: Bucket,
): { readonly retention?: ObjectRetention; readonly legalHold?: true } {
  const header = (name: string): string | undefined => headers[`x-amz-object-lock-${name}`]?.toString();
  const [mode, until, hold] = [header('mode'), header('retain-until-date'), header('legal-hold')];
  if ((mode === undefined) !== (until === undefined))
    throw invalidArgument('x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied');
  if (hold !== undefined && hold !== 'ON' && hold !== 'OFF')
    throw invalidArgument('Legal Hold must be either of ON or OFF');
  if ((mode !== undefined || hold !== undefined) && !bucket.lock) throw missingLock();
  return {
    ...(mode !== undefined && until !== undefined ? { retention: readRetention(mode, until) } : {}),
    ...(hold === 'ON' ? { legalHold: true } : {}),
  };
}

const missingLock = () => refuse(400, 'InvalidRequest', 'Bucket is missing Object Lock Configuration');

/** Answers GET and PUT of the retention of a version. */
export async function answerRetention(
  request: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  bucket: Bucket,
  version: ObjectVersion,
  body: Buffer,
): Promise<void> {
  if (!bucket.lock) throw missingLock();
  const { retention } = version;
  if (request.method === 'GET') {
    if (!retention) throw noConfiguration();
    return sendXml(response, xml('Retention', leaf('Mode', retention.mode), leaf('RetainUntilDate', retention.until)));
  }
  const next = readRetention(...readDocument(body, 'Retention', 'Mode', 'RetainUntilDate'));
  const weaker =
    retention !== undefined &&
    (Date.parse(next.until) < Date.parse(retention.until) ||
      (retention.mode === 'COMPLIANCE' && next.mode !== 'COMPLIANCE'));
  if (weaker && isLocked({ ...version, legalHold: false }, request)) throw accessDenied();
  await files.write(bucket, { ...version, retention: next });
  sendEmpty(response);
}

/** Answers GET and PUT of the legal hold of a version. */
export async function answerLegalHold(
  request: IncomingMessage,
  response: ServerResponse,
  files: StoreFiles,
  bucket: Bucket,
  version: ObjectVersion,
  body: Buffer,
): Promise<void> {
  if (!bucket.lock) throw missingLock();
  if (request.method === 'GET') {
    if (version.legalHold === undefined) throw noConfiguration();
    return sendXml(response, xml('LegalHold', leaf('Status', version.legalHold ? 'ON' : 'OFF')));
  }
  const [status] = readDocument(body, 'LegalHold', 'Status');
  if (status !== 'ON' && status !== 'OFF') throw malformedXml();
  await files.write(bucket, { ...version, legalHold: status === 'ON' });
  sendEmpty(response);
}

const noConfiguration = () =>
  refuse(404, 'NoSuchObjectLockConfiguration', 'The specified object does not have a ObjectLock configuration');

/** Reads the texts of the elements of a flat XML document. It must have each element once, and no other. */
export function readDocument<const N extends readonly string[]>(
  body: Buffer,
  root: string,
  ...names: N
): { -readonly [K in keyof N]: string } {
  const text = body
    .toString('utf8')
    .replace(/^\ufeff?<\?xml[^>]*\?>/, '')
    .trim();
  const inside = new RegExp(`^<${root}(?:\\s[^<>]*)?>([^]*)</${root}>$`).exec(text)?.[1];
  const found = new Map<string, string>();
  const rest = inside?.replace(/<(\w+)>([^<>&]*)<\/\1>/g, (_, name: string, value: string) => {
    found.set(name, value);
    return '';
  });
  if (rest?.trim() !== '' || found.size !== names.length) throw malformedXml();
  return names.map((name) => {
    const value = found.get(name);
    if (value === undefined) throw malformedXml();
    return value;
  }) as { -readonly [K in keyof N]: string };
}

function readRetention(mode: string, until: string): ObjectRetention {
  if (mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') throw invalidArgument('Unknown wormMode directive.');
  const time = Date.parse(until);
  if (Number.isNaN(time) || !(time > Date.now())) throw invalidArgument('The retain until date must be in the future!');
  return { mode, until: new Date(time).toISOString() };
}
