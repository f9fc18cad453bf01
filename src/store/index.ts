export { formatKey, parseStoreLocation, readStoreAccess, type StoreLocation } from './location.ts';
export { openS3Store } from './s3.ts';
export type { S3Credentials, S3Options } from './s3-requests.ts';
export type { MutableStore, ObjectStore, PutOptions, Retention, StoredObject, Upload } from './types.ts';
export { createBytesUpload, createFileUpload } from './upload.ts';
