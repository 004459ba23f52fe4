// In: nothing. Out: the pieces of which patterns of dates are made: a month, a day, a year. The one idea: each is spelt once, with its name as a group.

export const MONTH =
  '(?<month>jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?!\\p{L})';

export const MONTH2 = MONTH.replace('month', 'month2');

export const DAY =
  '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%,.]\\d|\\d|(?:st|nd|rd|th)?\\s+(?:countries|states|members|nations|people|percent|per|million|billion))';

export const DAY2 = '(?<day2>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d)';

export const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';

export const DASH = '\\s?[-–—]\\s?';

export const TO = `(?:${DASH}|\\s+(?:to|until|till|through|and)\\s+)`;

export const WEEKDAY = '(?<weekday>sunday|monday|tuesday|wednesday|thursday|friday|saturday)';
