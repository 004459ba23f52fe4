// In: a text, date or number of the model. Out: the literal, typed as precisely as the text is and no more.
import type { Literal } from '@rdfjs/types';
import type { DateValue } from '../model/index.ts';
import { isLanguageTag, isLexicalForm, literal, XSD } from '../rdf/index.ts';

/** `"China"`, or `"China"@en` where the language is known and its tag well formed. */
export function toText(text: string, language?: string): Literal {
  // Half a surrogate pair cannot be written; one character stands for it here and where the text is printed.
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return language !== undefined && isLanguageTag(language) ? literal(whole, language) : literal(whole);
}

/** `"2026-01-26"^^xsd:date`, `"2026-01"^^xsd:gYearMonth`, `"2026"^^xsd:gYear`, `"--01-26"^^xsd:gMonthDay` */
export function toDate(value: DateValue): Literal {
  if (value.startsWith('--')) return literal(value, XSD.gMonthDay);
  const precision = [XSD.gYear, XSD.gYearMonth, XSD.date][value.split('-').length - 1];
  return literal(value, precision ?? XSD.date);
}

/** The day of publication; nothing where the source gives a day that is in no calendar. */
export function toPublicationDate(value: string): Literal | undefined {
  return isLexicalForm(value, XSD.date.value) ? literal(value, XSD.date) : undefined;
}

/** An offset in code points. */
export function toOffset(value: number): Literal {
  return literal(String(value), XSD.nonNegativeInteger);
}
