export { type Decision, type DenialCode, decide, denialCodes, denialFor } from './decide.ts';
export { type AtTheGate, MAX_INPUT_BYTES, parseInput } from './input.ts';
export { type BypassPorts, type BypassRequest, judge, present } from './report.ts';
export { type BypassReport, bypassReportSchema } from './schema.ts';
