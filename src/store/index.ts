export { keyUnder, parseStoreLocation, type StoreLocation, storeAccess } from './location.ts';
export { type S3Credentials, type S3Options, s3Store } from './s3.ts';
export type { MutableStore, ObjectStore, PutOptions, Retention, StoredObject, Upload } from './types.ts';
export { uploadBytes, uploadFile } from './upload.ts';
