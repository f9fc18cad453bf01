import { createHttp } from '../../src/lib/http.ts';
import { anonymous, closure, copyGraph, openRepository, parseReference } from '../../src/oci/index.ts';

/** A program that copies an image with all its referrers: `copy-image.ts FROM TO TAG`. */
const [, , from = '', to = '', tag = ''] = process.argv;
const http = createHttp();
const open = (at: string) => openRepository(parseReference(at), { http, credentials: anonymous });
const source = open(from);
const graph = await closure(source, tag, { concurrency: 8 });
await copyGraph(graph, source, open(to), { concurrency: 8, tag });
await http.close();
