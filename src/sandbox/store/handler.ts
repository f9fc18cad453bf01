import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from '../host.ts';
import { answering, bodyOf, Refusal, urlOf } from '../requests.ts';
import { checksumOf, type ObjectVersion, type Retention, StoreFiles } from './files.ts';
import { isSigned } from './signature.ts';

/** The one key of the sandbox's stores; written to sandbox.json. */
export const STORE_KEY = { id: 'SANDBOXACCESSKEY', secret: 'sandbox-secret-key-for-loopback-only' } as const;

const MAX_OBJECT_BYTES = 256 * 1024 * 1024;
const escaped = (text: string): string => text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
const xml = (name: string, ...parts: readonly string[]): string => `<${name}>${parts.join('')}</${name}>`;
const leaf = (name: string, value: string | number | boolean): string => xml(name, escaped(String(value)));

/** S3's errors: an XML document with a code. */
const denied = (status: number, code: string, message: string): Refusal =>
  new Refusal(
    status,
    `<?xml version="1.0" encoding="UTF-8"?>\n${xml('Error', leaf('Code', code), leaf('Message', message))}`,
    { 'content-type': 'application/xml' },
  );

const locked = (version: ObjectVersion, bypass: boolean): boolean => {
  const { retention, legalHold } = version;
  const retained = retention !== undefined && Date.parse(retention.until) > Date.now();
  return legalHold === true || (retained && (retention.mode === 'COMPLIANCE' || !bypass));
};

/** The S3 calls that we use, versioned, with Object Lock; path style; buckets spring into being when they are first written to. */
export function storeHandler(dir: string): Handler {
  const files = new StoreFiles(dir);
  /** A condition and the write that it is on are one step: what two put under a key at once comes one after the other. */
  const turns = new Map<string, Promise<unknown>>();
  return answering(async (request, response) => {
    const body = await bodyOf(request, MAX_OBJECT_BYTES);
    const { pathname, searchParams } = urlOf(request);
    response.setHeader('x-amz-request-id', crypto.randomUUID());
    if (!isSigned(request, body, STORE_KEY))
      throw denied(
        403,
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided.',
      );
    const [, bucket = '', key = ''] =
      /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(decodeURIComponent(pathname)) ?? [];
    if (!bucket) throw denied(400, 'InvalidBucketName', 'The specified bucket is not valid.');
    const versionId = searchParams.get('versionId') ?? undefined;
    const found = async (): Promise<ObjectVersion> => {
      const version = await files.find(bucket, key, versionId);
      if (!version || version.deleteMarker)
        throw denied(404, versionId ? 'NoSuchVersion' : 'NoSuchKey', 'The specified key does not exist.');
      return version;
    };

    if (key === '') {
      if (request.method === 'PUT' && searchParams.size === 0) {
        await files.createBucket(bucket);
        response.writeHead(200, { 'content-length': 0 }).end();
        return;
      }
      if (request.method === 'HEAD') {
        response.writeHead((await files.hasBucket(bucket)) ? 200 : 404).end();
        return;
      }
      if (request.method !== 'GET')
        throw denied(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
      if (!(await files.hasBucket(bucket))) throw denied(404, 'NoSuchBucket', 'The specified bucket does not exist.');
      const answer = await bucketAnswer(bucket, searchParams);
      return sendXml(response, answer);
    }
    if (searchParams.has('retention')) return retentionOf(request, response, bucket, await found(), body);
    if (searchParams.has('legal-hold')) {
      const version = await found();
      if (request.method === 'GET')
        return sendXml(response, xml('LegalHold', leaf('Status', version.legalHold ? 'ON' : 'OFF')));
      await files.write(bucket, { ...version, legalHold: body.includes('<Status>ON</Status>') });
      response.writeHead(200, { 'content-length': 0 }).end();
      return;
    }
    switch (request.method) {
      case 'PUT':
        return inTurn(`${bucket}/${key}`, () => put(request, response, bucket, key, body));
      case 'GET':
      case 'HEAD':
        return get(request, response, bucket, await found());
      case 'DELETE':
        return remove(request, response, bucket, key, versionId);
      default:
        throw denied(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
    }
  });

  async function inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const mine = (turns.get(key) ?? Promise.resolve()).then(work);
    const settled = mine.catch(() => undefined);
    turns.set(key, settled);
    await mine.finally(() => {
      if (turns.get(key) === settled) turns.delete(key);
    });
  }

  async function put(
    request: IncomingMessage,
    response: ServerResponse,
    bucket: string,
    key: string,
    body: Buffer,
  ): Promise<void> {
    const md5 = createHash('md5').update(body).digest();
    const header = (name: string): string | undefined => request.headers[name]?.toString();
    const wantedMd5 = header('content-md5');
    if (wantedMd5 !== undefined && wantedMd5 !== md5.toString('base64'))
      throw denied(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.');
    const checksum = header('x-amz-checksum-sha256');
    if (checksum !== undefined && checksum !== checksumOf(body))
      throw denied(400, 'BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
    const there = await files.find(bucket, key);
    const current = there && !there.deleteMarker ? there : undefined;
    const wantedEtag = header('if-match');
    if (wantedEtag !== undefined && !current) throw denied(404, 'NoSuchKey', 'The specified key does not exist.');
    if ((header('if-none-match') === '*' && current) || (wantedEtag !== undefined && current?.etag !== wantedEtag)) {
      throw denied(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    }
    const [mode, until] = [header('x-amz-object-lock-mode'), header('x-amz-object-lock-retain-until-date')];
    if ((mode === undefined) !== (until === undefined))
      throw denied(
        400,
        'InvalidArgument',
        'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
      );
    const retention = mode !== undefined && until !== undefined ? retentionFrom(mode, until) : undefined;
    if (retention && wantedMd5 === undefined && checksum === undefined) {
      throw denied(
        400,
        'InvalidRequest',
        'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
      );
    }
    const metadata = Object.fromEntries(
      Object.entries(request.headers)
        .filter(([name]) => name.startsWith('x-amz-meta-'))
        .map(([name, value]) => [name, String(value)]),
    );
    await files.createBucket(bucket);
    const version = await files.put(
      bucket,
      {
        key,
        contentType: header('content-type') ?? 'application/octet-stream',
        metadata,
        ...(checksum ? { checksumSha256: checksum } : {}),
        ...(retention ? { retention } : {}),
        ...(header('x-amz-object-lock-legal-hold') === 'ON' ? { legalHold: true } : {}),
      },
      body,
      md5.toString('hex'),
    );
    response
      .writeHead(200, {
        etag: version.etag,
        'x-amz-version-id': version.versionId,
        'content-length': 0,
        ...(checksum ? { 'x-amz-checksum-sha256': checksum } : {}),
      })
      .end();
  }

  async function get(
    request: IncomingMessage,
    response: ServerResponse,
    bucket: string,
    version: ObjectVersion,
  ): Promise<void> {
    const bytes = await files.read(bucket, version);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    const part = range ? bytes.subarray(Number(range[1]), range[2] ? Number(range[2]) + 1 : undefined) : bytes;
    if (range && part.length === 0) throw denied(416, 'InvalidRange', 'The requested range is not satisfiable');
    response.writeHead(range ? 206 : 200, {
      'content-type': version.contentType,
      'content-length': part.length,
      etag: version.etag,
      'accept-ranges': 'bytes',
      'last-modified': new Date(version.at).toUTCString(),
      'x-amz-version-id': version.versionId,
      ...version.metadata,
      ...(range ? { 'content-range': `bytes ${range[1]}-${Number(range[1]) + part.length - 1}/${bytes.length}` } : {}),
      ...(version.checksumSha256 && request.headers['x-amz-checksum-mode'] === 'ENABLED'
        ? { 'x-amz-checksum-sha256': version.checksumSha256 }
        : {}),
      ...(version.retention
        ? {
            'x-amz-object-lock-mode': version.retention.mode,
            'x-amz-object-lock-retain-until-date': version.retention.until,
          }
        : {}),
      ...(version.legalHold ? { 'x-amz-object-lock-legal-hold': 'ON' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : part);
  }

  async function remove(
    request: IncomingMessage,
    response: ServerResponse,
    bucket: string,
    key: string,
    versionId: string | undefined,
  ): Promise<void> {
    const version = versionId === undefined ? undefined : await files.find(bucket, key, versionId);
    if (version) {
      if (locked(version, request.headers['x-amz-bypass-governance-retention'] === 'true')) {
        throw denied(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
      }
      await files.remove(bucket, version);
      response.writeHead(204, { 'x-amz-version-id': version.versionId }).end();
      return;
    }
    // Without a version nothing is lost: a marker hides the key.
    const marker = await files.put(bucket, { key, contentType: '', deleteMarker: true }, Buffer.alloc(0), '');
    response.writeHead(204, { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId }).end();
  }

  async function retentionOf(
    request: IncomingMessage,
    response: ServerResponse,
    bucket: string,
    version: ObjectVersion,
    body: Buffer,
  ): Promise<void> {
    if (request.method === 'GET') {
      if (!version.retention)
        throw denied(
          404,
          'NoSuchObjectLockConfiguration',
          'The specified object does not have a ObjectLock configuration',
        );
      return sendXml(
        response,
        xml('Retention', leaf('Mode', version.retention.mode), leaf('RetainUntilDate', version.retention.until)),
      );
    }
    const text = body.toString('utf8');
    const next = retentionFrom(
      /<Mode>(.*?)<\/Mode>/.exec(text)?.[1] ?? '',
      /<RetainUntilDate>(.*?)<\/RetainUntilDate>/.exec(text)?.[1] ?? '',
    );
    const now = version.retention;
    const weaker =
      now !== undefined &&
      (Date.parse(next.until) < Date.parse(now.until) || (now.mode === 'COMPLIANCE' && next.mode !== 'COMPLIANCE'));
    if (weaker && locked(version, request.headers['x-amz-bypass-governance-retention'] === 'true')) {
      throw denied(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
    }
    await files.write(bucket, { ...version, retention: next });
    response.writeHead(200, { 'content-length': 0 }).end();
  }

  async function bucketAnswer(bucket: string, query: URLSearchParams): Promise<string> {
    if (query.has('location')) return '<LocationConstraint/>';
    if (query.has('versioning')) return xml('VersioningConfiguration', leaf('Status', 'Enabled'));
    if (query.has('object-lock')) return xml('ObjectLockConfiguration', leaf('ObjectLockEnabled', 'Enabled'));
    const versions = await files.versions(bucket, query.get('prefix') ?? '');
    const max = Math.min(Number(query.get('max-keys') ?? '1000') || 1000, 1000);
    const facts = (version: ObjectVersion): string[] => [
      leaf('Key', version.key),
      leaf('LastModified', new Date(version.at).toISOString()),
      leaf('ETag', version.etag),
      leaf('Size', version.size),
      leaf('StorageClass', 'STANDARD'),
    ];
    const newest = (version: ObjectVersion, i: number): boolean => versions[i - 1]?.key !== version.key;
    if (query.has('versions')) {
      const from = query.get('key-marker') ?? '';
      const after = query.get('version-id-marker');
      const start =
        from === ''
          ? 0
          : versions.findIndex(({ key, versionId }) => key > from || (key === from && versionId === after)) +
            (after ? 1 : 0);
      const page = versions.slice(Math.max(0, start), Math.max(0, start) + max);
      const more = versions.length > Math.max(0, start) + page.length;
      const last = page.at(-1);
      return xml(
        'ListVersionsResult',
        leaf('Name', bucket),
        leaf('IsTruncated', more),
        ...(more && last ? [leaf('NextKeyMarker', last.key), leaf('NextVersionIdMarker', last.versionId)] : []),
        ...page.map((version) =>
          xml(
            version.deleteMarker ? 'DeleteMarker' : 'Version',
            ...facts(version),
            leaf('VersionId', version.versionId),
            leaf('IsLatest', newest(version, versions.indexOf(version))),
          ),
        ),
      );
    }
    const current = versions.filter((version, i) => newest(version, i) && !version.deleteMarker);
    const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
    const rest = current.filter(({ key }) => key > after);
    const page = rest.slice(0, max);
    const more = rest.length > page.length;
    return xml(
      'ListBucketResult',
      leaf('Name', bucket),
      leaf('Prefix', query.get('prefix') ?? ''),
      leaf('KeyCount', page.length),
      leaf('MaxKeys', max),
      leaf('IsTruncated', more),
      ...(more ? [leaf('NextContinuationToken', page.at(-1)?.key ?? '')] : []),
      ...page.map((version) => xml('Contents', ...facts(version))),
    );
  }
}

function retentionFrom(mode: string, until: string): Retention {
  if (mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE')
    throw denied(400, 'InvalidArgument', 'Unknown wormMode directive.');
  const time = Date.parse(until);
  if (Number.isNaN(time) || !(time > Date.now()))
    throw denied(400, 'InvalidArgument', 'The retain until date must be in the future!');
  return { mode, until: new Date(time).toISOString() };
}

function sendXml(response: ServerResponse, document: string): void {
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${document}`);
  response.writeHead(200, { 'content-type': 'application/xml', 'content-length': body.length }).end(body);
}
