/** A rule that the value of a field keeps: null, or else what was expected instead. */
export type Rule = (value: never) => string | null;

/** A web address that can be followed. */
export const webAddress: Rule = (value: string) =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
    ? null
    : 'a web address such as "https://example.org/page"';

/** A language as BCP 47 tags it. */
export const languageTag: Rule = (value: string) =>
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value)
    ? null
    : 'a language as a BCP 47 tag such as "en" or "zh-Hant"';

/** A name in addresses. */
export const slug: Rule = (value: string) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
    ? null
    : 'lower-case letters a to z and digits, in groups joined by single hyphens';

/** A whole number that is not smaller than another. */
export const atLeast =
  (least: number): Rule =>
  (value: number) =>
    value >= least ? null : `a number from ${least} on`;
