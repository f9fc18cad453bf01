/** A JSON document as GitHub sends it. */
export type Document = Record<string, unknown>;

/** Makes the absolute URL of a path of the API. */
export type Link = (path: string) => string;

/** Formats a time as GitHub does: RFC 3339, whole seconds, UTC. */
export const formatTime = (time: Date): string => time.toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Formats a time as GitHub does; null without one. */
export const formatOptionalTime = (time: Date | undefined): string | null => (time ? formatTime(time) : null);

/** Makes the id of GraphQL. Clients must not read it. */
export const nodeId = (kind: string, id: number | string): string =>
  `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
