export { presentRelease, type ReleaseReport, releaseReportSchema, writeRelease } from './release/write.ts';
