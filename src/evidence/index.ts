export { type PackCheckPorts, type PackCheckRequest, verifyPack } from './check.ts';
export { type PackStorePorts, type PackStoreRequest, storePack } from './keep.ts';
export { BUNDLE_NAME, EVIDENCE_PREDICATE, MANIFEST_NAME, type ManifestStatement, type Member } from './manifest.ts';
export { type PackPorts, type PackRequest, packEvidence } from './pack.ts';
export { authoritiesOf } from './page/authorities.ts';
export { checkPack, type PackCheck } from './page/check-pack.ts';
export { present } from './present.ts';
export {
  type ManifestSigner,
  type PackCheckReport,
  type PackReport,
  type PackStoreReport,
  packCheckReportSchema,
  packReportSchema,
  packStoreReportSchema,
} from './schema.ts';
