/**
 * In: the article's named people and its offices without a name. Out: what follows for who is who.
 * The idea: three narrow inferences, each only where nothing else fits.
 */
import { mentionFrom, type Sentence, textOf } from '../sentence.ts';
import type { Designation } from './designation.ts';
import { findNameRun } from './names.ts';
import type { People } from './people.ts';
import { inTenure } from './tenures.ts';

export interface Found {
  readonly designation: Designation;
  readonly sentence: Sentence;
}

export const rangeOf = ({ designation, sentence }: Found) => ({
  begin: sentence.words[designation.begin]?.begin ?? sentence.begin,
  end: sentence.words[designation.end - 1]?.end ?? sentence.end,
});

export const bare = (begin: number, end: number, name: string): Designation => ({
  begin,
  end,
  name,
  nameBegin: begin,
  offices: [],
  plural: false,
  former: false,
  counterpart: false,
  possessed: false,
});

/** "the President of Russia", where the article names Vladimir Putin and the vocabulary knows his tenure. */
export const attachOffices = (people: People, unnamed: readonly Found[], day: string | undefined): void => {
  for (const one of unnamed) {
    const { role, party, offices } = one.designation;
    if (role === undefined || party === undefined || one.designation.plural) continue;
    const holders = people.entries.filter((entry) =>
      entry.known?.tenures.some(
        (tenure) =>
          tenure.party === party &&
          offices.some((office) => office.iri === tenure.office) &&
          inTenure(day, tenure.from, tenure.to),
      ),
    );
    const [holder] = holders;
    if (
      !holder ||
      holders.length > 1 ||
      holder.offices.some((office) => office.concepts.some((concept) => offices.some((known) => known.iri === concept)))
    )
      continue;
    holder.offices.push({
      role,
      party,
      concepts: offices.map((office) => office.iri),
      rank: Math.min(...offices.map((office) => office.rank)),
      former: one.designation.former,
      ...rangeOf(one),
    });
  }
};

/** "Jordan values ..., Foreign Minister Zaid Khasawneh said": who speaks for a country serves it. */
export const inferParties = (people: People, named: readonly Found[]): void => {
  for (const { designation, sentence } of named) {
    const entry = designation.name === undefined ? undefined : people.find(designation.name);
    if (!entry || entry.party !== undefined || entry.offices.length === 0) continue;
    const after = sentence.words[designation.end]?.text === ',' ? designation.end + 1 : designation.end;
    if (
      !SPEECH.test(sentence.words[after]?.norm ?? '') &&
      !SPEECH.test(sentence.words[designation.begin - 1]?.norm ?? '')
    )
      continue;
    const next = SPEECH.test(sentence.words[designation.end]?.norm ?? '')
      ? designation.end + 1 + (sentence.words[designation.end + 1]?.norm === 'that' ? 1 : 0)
      : -1;
    const said = mentionFrom(sentence, sentence.words[next]?.norm === 'the' ? next + 1 : next)?.labels.find(
      (one) => one.kind === 'party',
    );
    if (
      said?.kind === 'party' &&
      (said.use === 'name' || said.use === 'government') &&
      sentence.words[0]?.begin === sentence.words[designation.begin]?.begin
    )
      entry.party = said.party.code;
    const opening = /^["“]$/.test(sentence.words[0]?.text ?? '') ? 1 : 0;
    const first = mentionFrom(sentence, sentence.words[opening]?.norm === 'the' ? opening + 1 : opening);
    const label = first?.labels.find((one) => one.kind === 'party');
    if (
      label?.kind === 'party' &&
      (label.use === 'name' || label.use === 'government') &&
      first &&
      first.end < designation.begin
    )
      entry.party = label.party.code;
  }
};

const SPEECH =
  /^(?:said|says|noted|added|stressed|stated|told|emphasized|emphasised|pointed|underlined|remarked|reiterated|affirmed|expressed|called|urged|declared|recalled|announced|warned|insisted|tweeted|wrote|argued|explained|reported|confirmed|reaffirmed|concluded|commented|observed)$/;

/** "Chinese Defence Minister: ..." in the headline, "Li said" in the text: one unnamed office, one bare surname. */
export const introduceSpeaker = (people: People, sentences: readonly Sentence[], unnamed: readonly Found[]): void => {
  const introduced = unnamed.filter(({ designation, sentence }) => {
    const next = sentence.words[designation.end];
    const speaks =
      (sentence.isHeadline && designation.begin === 0 && next?.text === ':') || SPEECH.test(next?.norm ?? '');
    return speaks && !designation.plural && designation.party !== undefined;
  });
  const offices = new Set(
    introduced.map(({ designation }) => `${designation.party} ${designation.role}`.toLowerCase()),
  );
  const [office] = introduced;
  if (
    !office ||
    offices.size !== 1 ||
    people.entries.some(
      (entry) =>
        entry.party === office.designation.party &&
        entry.offices.some((held) => held.concepts.includes(office.designation.offices[0]?.iri ?? '')),
    )
  )
    return;
  const speakers = new Map<string, Found>();
  for (const sentence of sentences.filter((one) => !one.isHeadline))
    for (let at = 0; at < sentence.words.length; at += 1) {
      const run = mentionFrom(sentence, at) ? undefined : findNameRun(sentence, at);
      if (!run || run.end - run.begin > 3) continue;
      if (SPEECH.test(sentence.words[run.end]?.norm ?? '')) {
        const name = textOf(sentence, run.begin, run.end);
        if (!people.find(name)) speakers.set(name, { sentence, designation: bare(run.begin, run.end, name) });
      }
      at = run.end;
    }
  const [speaker] = [...speakers.values()];
  if (!speaker || speakers.size > 1) return;
  people.add({ ...office.designation, name: speaker.designation.name as string }, rangeOf(office));
};
