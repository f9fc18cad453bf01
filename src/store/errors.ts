import { defineErrors } from '../lib/mc-error.ts';

export const storeError = defineErrors({
  'store-location-malformed': {
    family: 'configuration',
    message: 'the location of the store is not valid: expected s3://BUCKET or s3://BUCKET/PREFIX, found "{given}"',
    hint: 'Write the location as s3://BUCKET/PREFIX, such as s3://evidence/releases, or pass a folder where the command accepts one.',
  },
  'store-credentials-missing': {
    family: 'configuration',
    message: 'there are no credentials for the store',
    hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Temporary credentials also need AWS_SESSION_TOKEN.',
  },
  'bucket-malformed': {
    family: 'configuration',
    message: 'the name of the bucket is not valid: expected 3 to 63 of a-z, 0-9, "." and "-", found "{given}"',
    hint: 'Correct the name of the bucket after s3://, as in s3://my-bucket/PREFIX.',
  },
  'object-not-found': {
    family: 'configuration',
    message: 'there is no object {key} in {store}',
    hint: 'Run mc evidence list to see the objects of the store.',
  },
  'object-too-large': {
    family: 'configuration',
    message: '{key} is too large for one upload: expected at most {limit} bytes, found {found}',
    hint: 'Put less content into one pack.',
  },
  'bucket-not-found': {
    family: 'configuration',
    message: 'there is no bucket {bucket} in {store}',
    hint: 'Check the name of the bucket and --endpoint, or create the bucket first, with Object Lock for evidence.',
  },
  'bucket-without-lock': {
    family: 'configuration',
    message: 'the bucket {bucket} in {store} cannot retain objects',
    hint: 'Create a bucket with versioning and Object Lock. Some stores cannot enable Object Lock on an existing bucket.',
  },
  'store-access-denied': {
    family: 'configuration',
    message: '{store} denies these credentials access to the bucket {bucket} ({detail})',
    hint: 'Check AWS_ACCESS_KEY_ID, its secret and its permissions: PutObject, PutObjectRetention, GetObject, GetObjectRetention, GetObjectVersion, ListBucketVersions.',
  },
});
