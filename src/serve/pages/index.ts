// In: a path. Out: the page that stands there. The one idea: all pages are one visible list.
import type { Page } from '../view.ts';
import { article } from './article.ts';
import { articles } from './articles.ts';
import { compare } from './compare.ts';
import { concept } from './concept.ts';
import { initiatives } from './initiatives.ts';
import { issues } from './issues.ts';
import { map } from './map.ts';
import { meeting } from './meeting.ts';
import { meetings } from './meetings.ts';
import { network } from './network.ts';
import { office } from './office.ts';
import { ontology } from './ontology.ts';
import { overview } from './overview.ts';
import { parties } from './parties.ts';
import { party } from './party.ts';
import { people } from './people.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { query } from './query.ts';
import { question } from './question.ts';
import { questions } from './questions.ts';
import { reports } from './reports.ts';
import { search } from './search.ts';
import { thing } from './thing.ts';

/** Pages that stand at a path of their own. */
export const listPages: Readonly<Record<string, Page>> = {
  '/': overview,
  '/meetings': meetings,
  '/people': people,
  '/parties': parties,
  '/search': search,
  '/compare': compare,
  '/articles': articles,
  '/reports': reports,
  '/questions': questions,
  '/query': query,
  '/ontology': ontology,
  '/issues': issues,
  '/initiatives': initiatives,
  '/network': network,
  '/map': map,
};

/** Pages of things, by how their paths begin; the longest beginning that fits counts. */
export const thingPages: Readonly<Record<string, Page>> = {
  '/data/article/': article,
  '/data/meeting/': meeting,
  '/person/': person,
  '/data/person/': person,
  '/party/': party,
  '/data/party/': party,
  '/place/': place,
  '/data/place/': place,
  '/office/': office,
  '/data/': thing,
  '/questions/': question,
  '/concept/': concept,
};

/** The page of a path; undefined where there is none. */
export function findPage(path: string): Page | undefined {
  const listed = Object.hasOwn(listPages, path) ? listPages[path] : undefined;
  if (listed) return listed;
  const fitting = Object.keys(thingPages).filter((beginning) => path.startsWith(beginning));
  const [best] = fitting.sort((one, other) => other.length - one.length);
  return best === undefined ? undefined : thingPages[best];
}
