// In: what a service says of itself (Reconciliation API 0.1 and 0.2, clause 3.1). Out: what asking it needs. The one idea:
// an identifier becomes an IRI by the service's own word, and never by a guess.
import { z } from 'zod';
import { isAbsoluteIri } from '../rdf/index.ts';
import { ServiceError } from './errors.ts';

/** Without `versions` a service speaks 0.1. Other keys are passed over. */
export const Manifest = z.object({
  versions: z.array(z.string()).default(['0.1']),
  name: z.string(),
  identifierSpace: z.string(),
  schemaSpace: z.string().optional(),
  view: z.object({ url: z.string() }).optional(),
  batchSize: z.number().int().positive().optional(),
  authentication: z.unknown().optional(),
});
export type Manifest = z.infer<typeof Manifest>;

const SPOKEN = ['0.1', '0.2'];

/** Reads a manifest; throws a ServiceError that says what is missing in it. */
export function parseManifest(text: string, url: string): Manifest {
  const met = (what: string): ServiceError =>
    new ServiceError(
      `${url} gives no manifest of the Reconciliation API: ${what}; give the address of the service itself, which answers a plain GET with its manifest`,
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw met('this is no JSON');
  }
  const parsed = Manifest.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw met(`${issue?.path.join('.') || 'the answer'}: ${issue?.message}`);
  }
  const { versions, authentication } = parsed.data;
  if (!versions.some((version) => SPOKEN.includes(version))) {
    throw new ServiceError(
      `${url} speaks version ${versions.join(', ')} of the API; known are ${SPOKEN.join(' and ')}`,
    );
  }
  if (authentication !== undefined && authentication !== null) {
    throw new ServiceError(`${url} asks for a login, which is not supported: name a service that is open to all`);
  }
  return parsed.data;
}

/** The IRI of a candidate: its identifier where that is one, else after the service's space, else by its view; or none. */
export function toTargetIri({ identifierSpace, view }: Manifest, id: string): string | undefined {
  if (/^https?:/i.test(id)) return isAbsoluteIri(id) ? id : undefined;
  const iri = /[/#]$/.test(identifierSpace)
    ? identifierSpace + encodeURIComponent(id).replaceAll('%2F', '/')
    : view?.url.replaceAll('{{id}}', encodeURIComponent(id));
  return iri !== undefined && isAbsoluteIri(iri) ? iri : undefined;
}
