export { keyUnder, parseStoreLocation, type StoreLocation, storeAccess } from './location.ts';
export { s3Store } from './s3.ts';
export type { S3Credentials, S3Options } from './s3-requests.ts';
export type { MutableStore, ObjectStore, PutOptions, Retention, StoredObject, Upload } from './types.ts';
export { uploadBytes, uploadFile } from './upload.ts';
