import type { CatalogueSection } from './types.ts';

export const store = {
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
} as const satisfies CatalogueSection;
