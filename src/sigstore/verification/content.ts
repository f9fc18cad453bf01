import { describe } from '../../lib/describe.ts';
import { conform, parseJson } from '../../lib/json.ts';
import type { SigstoreBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';
import { IN_TOTO_PAYLOAD_TYPE } from '../media-types.ts';
import { type Statement, statementSchema } from '../statement.ts';

/** What a bundle signs: a digest, an in-toto statement, or a payload of another type. */
export type Content =
  | { readonly kind: 'message' }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'payload'; readonly payloadType: string; readonly payload: Buffer };

const MAX_SHOWN = 100;

/**
 * Reads what a bundle signs. DSSE v1, "Protocol": the payload type defines how to read the payload, so an envelope of
 * another type than in-toto is accepted only where `payloadTypes` lists its type. Throws `payload-type-mismatch` and
 * `statement-malformed`.
 */
export function readContent({ content }: SigstoreBundle, payloadTypes: readonly string[] = []): Content {
  if (content.$case === 'messageSignature') return { kind: 'message' };
  const { payload, payloadType } = content.dsseEnvelope;
  if (payloadTypes.includes(payloadType)) return { kind: 'payload', payloadType, payload };
  if (payloadType !== IN_TOTO_PAYLOAD_TYPE)
    throw sigstoreError('payload-type-mismatch', {
      expected: IN_TOTO_PAYLOAD_TYPE,
      found: payloadType.slice(0, MAX_SHOWN),
    });
  return { kind: 'statement', statement: parseStatement(payload) };
}

function parseStatement(payload: Buffer): Statement {
  try {
    return conform(statementSchema, parseJson(payload.toString('utf8'), 'the payload'), 'the payload');
  } catch (error) {
    throw sigstoreError('statement-malformed', { detail: describe(error) }, { cause: error });
  }
}
