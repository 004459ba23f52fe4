// In: where corrections are kept, and where the server answers. Out: what the server needs to take them. The one idea: a line
// is on the disk before anybody is told that it was taken, and a server that others reach wants a token.
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Corrections, Names } from '../serve/index.ts';
import { readCorrections } from './corrections.ts';
import { exitCodes, Failure } from './failure.ts';

/** Corrections in a file; throws a Failure where others could reach it and no token is set, or the file has a wrong line. */
export async function openCorrections(file: string, { isLocal }: { readonly isLocal: boolean }): Promise<Corrections> {
  const token = process.env.RAPPORTEUR_EDIT_TOKEN;
  if (!isLocal && !token) {
    throw new Failure(
      '--edit on an address that others reach needs a token: set RAPPORTEUR_EDIT_TOKEN, or leave --host out',
      {
        exitCode: exitCodes.misuse,
      },
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await (await open(file, 'a')).close();
  await readCorrections(file);
  return {
    token: token === '' ? undefined : token,
    of: async (article) => (await readCorrections(file)).filter((correction) => correction.article === article),
    async add(line) {
      const handle = await open(file, 'a');
      try {
        await handle.appendFile(line);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

/** What the vocabulary knows, by name, for the forms. */
export async function readNames(): Promise<Names> {
  const { IRI, loadVocabulary } = await import('../rdf/index.ts');
  const labels = new Map<string, string>();
  const codes = new Map<string, string>();
  const classes: [iri: string, type: string][] = [];
  for (const { subject, predicate, object } of loadVocabulary()) {
    const { value } = subject;
    if (predicate.value === IRI.rdf.type) classes.push([value, object.value]);
    if (predicate.value === IRI.skos.notation) codes.set(value, object.value);
    const isName = predicate.value === IRI.skos.prefLabel || predicate.value === IRI.schema.name;
    if (isName && !labels.has(value)) labels.set(value, object.value);
  }
  const of = (...types: readonly string[]) =>
    [...new Set(classes.filter(([, type]) => types.includes(type)).map(([iri]) => iri))]
      .map((iri) => ({ iri, name: labels.get(iri) ?? iri }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    parties: of(IRI.schema.Country, IRI.schema.Organization).flatMap(({ iri, name }) => {
      const code = codes.get(iri);
      return code === undefined ? [] : [{ code, name }];
    }),
    issues: of(IRI.rap.Issue),
    initiatives: of(IRI.rap.Initiative),
  };
}
