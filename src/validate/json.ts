// In: a report. Out: the same as JSON, for other programs.
import { toNodeName } from '../rdf/index.ts';
import { toText } from './findings.ts';
import { toPathText } from './paths.ts';
import { countFaults, type Fault, type Report } from './report.ts';

/** One line of JSON for the whole, one for each finding. `conforms`: nothing was found, of whatever severity. */
export function toReportJson({ faults, triples }: Report): string {
  const { error, warning, info } = countFaults(faults);
  const head = JSON.stringify({
    conforms: faults.length === 0,
    triples,
    errors: error,
    warnings: warning,
    infos: info,
  });
  const findings = faults.map((fault) => JSON.stringify(toRecord(fault)));
  return `${head.slice(0, -1)},"findings":[${findings.length === 0 ? '' : `\n${findings.join(',\n')}\n`}]}\n`;
}

function toRecord({ code, severity, message, node, label, path, value, shape, constraint, trail }: Fault): object {
  return {
    code,
    severity,
    message,
    node: toNodeName(node),
    label,
    path: path === undefined ? undefined : toPathText(path, (iri) => `<${iri}>`),
    value: value === undefined ? undefined : toText(value),
    shape: toNodeName(shape),
    constraint,
    evidence: trail.quotations.map(({ iri, words, begin, end, rules, article }) => ({
      iri,
      article: article?.id,
      headline: article?.headline,
      published: article?.published,
      url: article?.url,
      begin,
      end,
      words,
      rules,
    })),
    moreEvidence: trail.more,
    articles: trail.articles.map(({ id }) => id),
  };
}
