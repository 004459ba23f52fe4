import { describe, expect, it } from 'vitest';
import { findDateline } from '../../src/read/blocks/dateline.ts';
import { findDay, findDayInUrl, isDateLine } from '../../src/read/dates.ts';

describe('a day', () => {
  it.each([
    ['2023-04-30 21:33', '2023-04-30'],
    ['2023-04-30T23:59:00-05:00', '2023-04-30'],
    ['2023/4/3', '2023-04-03'],
    ['Sunday 12 May 2024 - 08:15', '2024-05-12'],
    ['April 30th, 2023', '2023-04-30'],
    ['Nov. 9, 2021', '2021-11-09'],
    ['Sun, 30 Apr 2023 21:33:00 GMT', '2023-04-30'],
    ['3rd of March, 2024', '2024-03-03'],
    ['30-Apr-2023', '2023-04-30'],
    ['30/04/2023', '2023-04-30'],
    ['04/30/2023', '2023-04-30'],
    ['05/05/2023', '2023-05-05'],
    ['20230430', '2023-04-30'],
    ['Updated: 1 May 2023, first published 2023-04-30', '2023-05-01'],
  ])('%s is %s', (text, day) => expect(findDay(text)).toBe(day));

  it.each(['03/04/2023', '30 February 2023', '2023-13-01', 'April 2023', '30 April', 'a code 12023-04-301', '1040417'])(
    '%s is none',
    (text) => expect(findDay(text)).toBeUndefined(),
  );
});

describe('a day in an address', () => {
  it.each([
    ['https://example.org/20240305/talks-1123004.html', '2024-03-05'],
    ['https://example.org/news/2022/10/04/readout/', '2022-10-04'],
    ['https://example.org/world/2022/oct/04/talks', '2022-10-04'],
    ['https://example.org/2022-10/04/c_1.htm', '2022-10-04'],
    ['https://example.org/2022-10-04-talks', '2022-10-04'],
  ])('%s', (url, day) => expect(findDayInUrl(url)).toBe(day));

  it.each([
    'https://example.org/s3120_774512/3121_774513/t1700412.shtml',
    'https://example.org/news?date=2022-10-04',
    'https://example.org/20269999/x',
    'https://2022.example.org/10/04/',
  ])('none in %s', (url) => expect(findDayInUrl(url)).toBeUndefined());
});

describe('a line that is a date', () => {
  it.each([
    'Sunday 12 May 2024 - 08:15',
    '5 MAR, 20:15',
    'Published on March 5, 2024 at 10:15 pm EST',
    '2024-03-05',
    'March 2024',
  ])('%s', (line) => expect(isDateLine(line)).toBe(true));
  it.each(['5 ministers', 'Oslo, 5 March 2024', 'March on Oslo', '2024', 'The 5 March talks'])('not %s', (line) =>
    expect(isDateLine(line)).toBe(false),
  );
});

describe('a dateline', () => {
  it.each([
    ['OSLO (Wire) - The talks', { agency: 'Wire' }],
    ['ACCRA, March 5 (Newswire) -- The talks', { agency: 'Newswire' }],
    ['Accra [Ghana], March 5 (WNI): The talks', { agency: 'WNI' }],
    ['OSLO, March 5. /WIRE/. The talks', { agency: 'WIRE' }],
    ['ACCRA: The talks', {}],
    ['Oslo, 5 March 2024 – The talks', { day: '2024-03-05' }],
  ])('%s', (text, expected) => {
    const found = findDateline(text);
    expect(found).toMatchObject(expected);
    expect(text.slice(found?.length)).toBe('The talks');
  });

  it.each([
    'Q: The talks',
    'Minister: The talks',
    'Kari Dahl (through interpreter): The talks',
    'The talks - long and frank - ended',
    'Five points, Article 5 (amended): the text',
  ])('none in %s', (text) => expect(findDateline(text)).toBeUndefined());
});
