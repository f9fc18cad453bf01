import { defineErrors } from '../lib/mc-error.ts';

export const storeError = defineErrors({
  'store-location-malformed': {
    family: 'configuration',
    message: '"{given}" is no place in a store; expected s3://BUCKET or s3://BUCKET/PREFIX',
  },
  'store-credentials-missing': {
    family: 'configuration',
    message: 'there are no credentials for the store',
    hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN for temporary ones).',
  },
  'bucket-malformed': {
    family: 'configuration',
    message: '"{given}" is no name of a bucket; expected 3 to 63 of a-z, 0-9, "." and "-"',
  },
  'object-not-found': {
    family: 'configuration',
    message: 'there is no object {key} in {store}',
    hint: 'mc evidence list shows what is there.',
  },
  'object-too-large': {
    family: 'configuration',
    message: '{key} has {found} bytes, more than the {limit} that a store takes in one piece',
    hint: 'Pack less into one pack.',
  },
  'bucket-not-found': {
    family: 'configuration',
    message: 'there is no bucket {bucket} in {store}',
  },
  'bucket-without-lock': {
    family: 'configuration',
    message: 'the bucket {bucket} in {store} cannot retain anything',
    hint: 'It needs versioning and Object Lock, which are switched on when a bucket is made.',
  },
  'store-access-denied': {
    family: 'configuration',
    message: '{store} does not let these credentials do that with the bucket {bucket} ({detail})',
    hint: 'Look at AWS_ACCESS_KEY_ID, its secret and what it may do: PutObject, PutObjectRetention, GetObject, GetObjectRetention, GetObjectVersion, ListBucketVersions.',
  },
});
