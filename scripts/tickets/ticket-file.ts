import { z } from 'zod';
import { readYaml } from '../../src/lib/yaml.ts';

const name = z.string().regex(/^[\w.-]{1,50}$/);
const line = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u, 'expected one line without control characters');

const ticketSchema = z.strictObject({
  id: name,
  title: line,
  labels: z.array(line.max(50)).max(20).default([]),
  assignees: z.array(name).max(10).default([]),
  points: z.int().min(0).max(100).optional(),
});

const fileSchema = z.strictObject({
  sprint: name,
  board: z.strictObject({ columns: z.array(line).max(20) }).optional(),
  issues: z
    .array(ticketSchema)
    .min(1)
    .max(500)
    .refine((tickets) => new Set(tickets.map(({ id }) => id)).size === tickets.length, 'expected each id once'),
});

/** A ticket of a sprint. `assignees` are roles of the plan, such as owner-sec. */
export type Ticket = z.infer<typeof ticketSchema>;
export type TicketFile = z.infer<typeof fileSchema>;

/** Reads a file of tickets. Throws `yaml-malformed` and `schema-mismatch`. */
export const readTickets = (text: string, what: string): TicketFile => readYaml(fileSchema, text, what);
