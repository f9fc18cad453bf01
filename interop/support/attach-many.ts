import { createHttp } from '../../src/lib/http.ts';
import { anonymous, attachArtifact, openRepository, parseReference } from '../../src/oci/index.ts';

/** A program that attaches a number of artifacts to an image: `attach-many.ts REFERENCE COUNT NAME`. */
const [, , reference = '', count = '0', name = ''] = process.argv;
const http = createHttp();
const repository = openRepository(parseReference(reference), { http, credentials: anonymous });
const subject = (await repository.manifest('v1')).descriptor;
for (let i = 0; i < Number(count); i++) {
  const layers = [{ mediaType: 'text/plain', bytes: Buffer.from(`${name} ${i}`) }];
  const { digest } = await attachArtifact(repository, subject, { artifactType: 'application/vnd.test', layers });
  console.log(digest);
}
await http.close();
