import type { ServerResponse } from 'node:http';
import { Refusal } from '../requests.ts';

const escapeText = (text: string): string => text.replace(/[<>&"'\r]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Formats an element with child elements. */
export const xml = (name: string, ...parts: readonly string[]): string => `<${name}>${parts.join('')}</${name}>`;
/** Formats an element with text. */
export const leaf = (name: string, value: string | number | boolean): string => xml(name, escapeText(String(value)));

/** Creates an error response of S3: an XML document with a code. */
export const refuse = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal =>
  new Refusal(
    status,
    `<?xml version="1.0" encoding="UTF-8"?>\n${xml('Error', leaf('Code', code), leaf('Message', message))}`,
    { 'content-type': 'application/xml', ...headers },
  );

/** Creates the error for a feature that this store does not implement. The store must never ignore such a feature. */
export const notImplemented = (feature: string): Refusal =>
  refuse(
    501,
    'NotImplemented',
    `A header or query you provided implies functionality that is not implemented: ${feature}`,
  );

/** Creates the error 404 of S3 for a missing object. */
export const noSuchKey = (headers: Readonly<Record<string, string>> = {}): Refusal =>
  refuse(404, 'NoSuchKey', 'The specified key does not exist.', headers);

/** Creates the error 403 of S3 for an object that Object Lock protects. */
export const accessDenied = (): Refusal =>
  refuse(403, 'AccessDenied', 'Access Denied because object protected by object lock.');

/** Creates the error 400 of S3 for a body that is not the expected XML. */
export const malformedXml = (): Refusal =>
  refuse(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate against our schema.');

/** Creates the error 400 of S3 for a wrong parameter. */
export const invalidArgument = (message: string): Refusal => refuse(400, 'InvalidArgument', message);

/** Sends an XML document with the status 200. */
export function sendXml(response: ServerResponse, document: string): void {
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${document}`);
  response.writeHead(200, { 'content-type': 'application/xml', 'content-length': body.length }).end(body);
}

/** Sends an answer without a body. */
export const sendEmpty = (response: ServerResponse, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(200, { 'content-length': 0, ...headers }).end();
};
