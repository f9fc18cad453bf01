export { type PackCheckPorts, type PackCheckRequest, verifyPack } from './check.ts';
export { getPack, listPacks, type PackGetRequest, type PackListRequest, type PackReadPorts } from './fetch.ts';
export { BUNDLE_NAME, EVIDENCE_PREDICATE, MANIFEST_NAME, type ManifestStatement, type Member } from './manifest.ts';
export { createStoreMetrics } from './metrics.ts';
export { type PackPorts, type PackRequest, packEvidence } from './pack.ts';
export { readAuthorities } from './page/authorities.ts';
export { REPORT_PAGE_SCRIPT } from './page/client.generated.ts';
export { present } from './present.ts';
export {
  type ManifestSigner,
  type PackCheckReport,
  type PackGetReport,
  type PackListReport,
  type PackReport,
  type PackStoreReport,
  packCheckReportSchema,
  packGetReportSchema,
  packListReportSchema,
  packReportSchema,
  packStoreReportSchema,
} from './schema.ts';
export { type PackStorePorts, type PackStoreRequest, storePack } from './store.ts';
