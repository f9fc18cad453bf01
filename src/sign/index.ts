export { readPredicate } from './predicate.ts';
export { present } from './present.ts';
export { type SignReport, signReportSchema } from './schema.ts';
export { sign } from './sign.ts';
export { parseSubject } from './subject.ts';
export type { SignPorts, SignRequest, SignSubject } from './types.ts';
