// In: a file in which a user says what is the same and what is not. Out: its statements. The one idea: two properties that
// everybody knows, owl:sameAs and owl:differentFrom; whatever else the file says is no business of ours.
import type { Statement } from '../pipeline.ts';
import { exitCodes, Failure } from './failure.ts';
import { note } from './output.ts';
import { toLine } from './report.ts';

/** The statements of an RDF file. Throws a Failure where it holds none. */
export async function readIdentity(file: string, base: string | undefined): Promise<readonly Statement[]> {
  const { IRI, readQuads } = await import('../rdf/index.ts');
  const { sameAs, differentFrom } = IRI.owl;
  const statements = (await readQuads(file)).flatMap(({ subject, predicate, object }): Statement[] => {
    const relation = predicate.value === sameAs ? 'same' : predicate.value === differentFrom ? 'different' : undefined;
    return relation === undefined ? [] : [{ relation, one: subject.value, other: object.value }];
  });
  if (statements.length > 0) return statements;
  const { DEFAULT_BASE } = await import('../pipeline.ts');
  const example = `@base <${base ?? DEFAULT_BASE}> .`;
  const expected = `a line such as <meeting/A> owl:sameAs <meeting/B> . after ${example}`;
  throw new Failure(`${file} holds neither owl:sameAs nor owl:differentFrom; write ${expected}`, {
    exitCode: exitCodes.misuse,
  });
}

/** Tells the user, a line each, which statements could not be followed, and what to do. */
export function noteUnfollowed(
  file: string,
  { unknown, contradictory }: Readonly<Record<'unknown' | 'contradictory', readonly Statement[]>>,
): void {
  const toText = ({ relation, one, other }: Statement): string =>
    `<${one}> owl:${relation === 'same' ? 'sameAs' : 'differentFrom'} <${other}>`;
  const tell = (code: string, message: string): void =>
    note(toLine({ code, severity: 'warning', where: file, message }));
  for (const statement of unknown) {
    const what = `${toText(statement)} was not followed, since not both are in these articles`;
    tell('unknown-identity', `${what}; take the IRIs from "rapporteur explain --merge IRI", those of accounts stay`);
  }
  for (const statement of contradictory) {
    const what = `${toText(statement)} was not followed, since other lines say that they differ`;
    tell('contradictory-identity', `${what}; remove one of them`);
  }
}
