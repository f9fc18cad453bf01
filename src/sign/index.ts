export { present } from './describe.ts';
export { readPredicate } from './predicate.ts';
export { type SignReport, signReportSchema } from './schema.ts';
export { sign } from './sign.ts';
export { parseSubject } from './subject.ts';
export type { SignPorts, SignRequest, SignSubject } from './types.ts';
