import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startWorld, type World } from '../__tests__/support/sandbox.ts';
import { type StoreClient, storeClient } from '../__tests__/support/store.ts';
import { describeDifference, type Expected, fillStore, STORE_CASES } from '../__tests__/support/store-cases.ts';
import { peer } from './peers.ts';
import { type Minio, startMinio } from './support/minio.ts';

const [minio, boto3] = [await peer('minio'), await peer('boto3')];
const run = promisify(execFile);

/** MinIO has its own code for a checksum mismatch. The sandbox uses the AWS code. */
const asMinio = (name: string, expected: Expected): Expected =>
  name.startsWith('a wrong ') && name !== 'a wrong Content-MD5'
    ? { ...expected, code: 'XAmzContentChecksumMismatch' }
    : expected;

describe('MinIO, with the calls that the sandbox store implements,', { skip: minio.missing ?? false }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'mc-store-'));
  let server: Minio;
  let store: StoreClient;
  before(async () => {
    server = await startMinio(minio.path ?? '', join(dir, 'minio'), 'first');
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = server.env;
    store = storeClient(server.endpoint, { accessKeyId, secretAccessKey });
    await fillStore(store);
  });
  after(async () => {
    await server?.end();
    rmSync(dir, { recursive: true, force: true });
  });
  for (const [group, cases] of Object.entries(STORE_CASES))
    for (const { name, ask: runBoto3, expected } of cases)
      it(`answers ${group}: ${name} as the sandbox does`, async () => {
        assert.equal(describeDifference(asMinio(name, expected), await runBoto3(store)), undefined);
      });
});

/** The calls of a boto3 user with default checksum settings. */
const BOTO3 = `
import datetime, io, json, os, sys
import boto3
from botocore.exceptions import ClientError
s3 = boto3.client('s3', endpoint_url=os.environ['ENDPOINT'], region_name='us-east-1')
out = {}
s3.create_bucket(Bucket='boto', ObjectLockEnabledForBucket=True)
until = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=1)
put = s3.put_object(Bucket='boto', Key='dir/a b', Body=b'kept', ObjectLockMode='COMPLIANCE', ObjectLockRetainUntilDate=until)
out['crc32'] = put.get('ChecksumCRC32')
s3.put_object(Bucket='boto', Key='stream', Body=io.BytesIO(b'streamed'))
got = s3.get_object(Bucket='boto', Key='dir/a b')
out['body'] = got['Body'].read().decode()
out['mode'] = got['ObjectLockMode']
out['range'] = s3.get_object(Bucket='boto', Key='stream', Range='bytes=-3')['Body'].read().decode()
s3.copy_object(Bucket='boto', Key='copy', CopySource={'Bucket': 'boto', 'Key': 'dir/a b'})
out['copy'] = s3.get_object(Bucket='boto', Key='copy')['Body'].read().decode()
listed = s3.list_objects_v2(Bucket='boto', Delimiter='/')
out['keys'] = [o['Key'] for o in listed.get('Contents', [])]
out['prefixes'] = [p['Prefix'] for p in listed.get('CommonPrefixes', [])]
out['versions'] = len(s3.list_object_versions(Bucket='boto')['Versions'])
for algorithm in ['CRC32C', 'SHA1', 'SHA256']:
    try:
        s3.put_object(Bucket='boto', Key=algorithm, Body=b'x', ChecksumAlgorithm=algorithm)
        out[algorithm] = 'stored'
    except Exception as error:
        out[algorithm] = type(error).__name__
def code(call, **given):
    try:
        call(**given)
        return 'done'
    except ClientError as error:
        return error.response['Error']['Code']
out['delete'] = code(s3.delete_object, Bucket='boto', Key='dir/a b', VersionId=put['VersionId'])
out['condition'] = code(s3.get_object, Bucket='boto', Key='stream', IfMatch='"other"')
out['missing'] = code(s3.put_object, Bucket='no-such-bucket', Key='x', Body=b'x')
s3.put_object_legal_hold(Bucket='boto', Key='stream', LegalHold={'Status': 'ON'})
out['hold'] = s3.get_object_legal_hold(Bucket='boto', Key='stream')['LegalHold']['Status']
if len(sys.argv) > 1:
    out['batch'] = code(s3.delete_objects, Bucket='boto', Delete={'Objects': [{'Key': 'copy'}]})
    out['multipart'] = code(s3.create_multipart_upload, Bucket='boto', Key='big')
    out['default'] = code(s3.put_object_lock_configuration, Bucket='boto', ObjectLockConfiguration={'ObjectLockEnabled': 'Enabled', 'Rule': {'DefaultRetention': {'Mode': 'GOVERNANCE', 'Days': 1}}})
print(json.dumps(out))
`;
const EXPECTED = {
  body: 'kept',
  mode: 'COMPLIANCE',
  range: 'med',
  copy: 'kept',
  keys: ['copy', 'stream'],
  prefixes: ['dir/'],
  versions: 3,
  SHA1: 'stored',
  SHA256: 'stored',
  condition: 'PreconditionFailed',
  missing: 'NoSuchBucket',
  hold: 'ON',
};

describe('boto3 with its defaults', { skip: boto3.missing ?? false }, () => {
  const runBoto3 = async (endpoint: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const { stdout } = await run(boto3.path ?? '', ['-c', BOTO3, ...args], {
      env: { PATH: process.env.PATH, HOME: tmpdir(), AWS_EC2_METADATA_DISABLED: 'true', ...env, ENDPOINT: endpoint },
      timeout: 120_000,
    });
    return JSON.parse(stdout) as Record<string, unknown>;
  };

  describe('with the sandbox', () => {
    let world: World;
    before(async () => {
      world = await startWorld();
    });
    after(() => world.end());

    it('stores under Object Lock, and gets 501 for an unimplemented call', async () => {
      const { storeCredentials, regions } = world.sandbox.urls;
      const found = await runBoto3(
        regions.primary.store,
        { AWS_ACCESS_KEY_ID: storeCredentials.accessKeyId, AWS_SECRET_ACCESS_KEY: storeCredentials.secretAccessKey },
        'unimplemented',
      );
      assert.ok(found.crc32, 'boto3 sent no CRC32');
      const { crc32: _, CRC32C: __, ...rest } = found;
      assert.deepEqual(rest, {
        ...EXPECTED,
        delete: 'AccessDenied',
        batch: 'NotImplemented',
        multipart: 'NotImplemented',
        default: 'NotImplemented',
      });
    });
  });

  describe('with MinIO', { skip: minio.missing ?? false }, () => {
    const dir = mkdtempSync(join(tmpdir(), 'mc-store-boto-'));
    let server: Minio;
    before(async () => {
      server = await startMinio(minio.path ?? '', join(dir, 'minio'), 'first');
    });
    after(async () => {
      await server?.end();
      rmSync(dir, { recursive: true, force: true });
    });

    it('gets the same results', async () => {
      const { crc32, CRC32C: _, ...found } = await runBoto3(server.endpoint, server.env);
      assert.ok(crc32);
      assert.deepEqual(found, { ...EXPECTED, delete: 'InvalidRequest' });
    });
  });
});
