import { AgreementActionKind } from '../../src/agreement/agreement-action-kind.ts';
import { deriveStatus, type DatedAction } from '../../src/agreement/derive-status.ts';
import { parseFuzzyDate } from '../../src/shared/fuzzy-date.ts';

const DAY = '2015-06-15';

const action = (kind: string, edtf: string | null): DatedAction => ({
  kind: AgreementActionKind[kind as keyof typeof AgreementActionKind],
  on: edtf === null ? null : parseFuzzyDate(edtf),
});
const statusOf = (...actions: DatedAction[]): string => {
  const { state, certainty } = deriveStatus(actions, DAY);
  return `${certainty} ${state}`;
};

describe(`the status of an agreement on ${DAY}`, () => {
  it.each([
    ['NEGOTIATION', 'PROPOSED'],
    ['APPROVAL', 'APPROVED'],
    ['SIGNATURE', 'SIGNED'],
    ['PROVISIONAL_APPLICATION', 'IN_FORCE'],
    ['ENTRY_INTO_FORCE', 'IN_FORCE'],
    ['TERMINATION', 'TERMINATED'],
    ['RATIFICATION', 'UNKNOWN'],
    ['ACCEPTANCE', 'UNKNOWN'],
    ['ACCESSION', 'UNKNOWN'],
    ['AMENDMENT', 'UNKNOWN'],
    ['WITHDRAWAL', 'UNKNOWN'],
  ])('after %s is %s', (kind, state) => {
    expect(statusOf(action(kind, '2014'))).toBe(`DEFINITE ${state}`);
  });

  it('follows from a rule for each kind of action', () => {
    expect(Object.keys(AgreementActionKind)).toHaveLength(11);
  });

  it.each([
    ['2015-06-14', 'DEFINITE SIGNED'],
    ['2015-06-15', 'DEFINITE SIGNED'],
    ['2015-06-16', 'DEFINITE UNKNOWN'],
    ['2014', 'DEFINITE SIGNED'],
    ['2014~', 'DEFINITE SIGNED'],
    ['2015', 'POSSIBLE SIGNED'],
    ['2015-06', 'POSSIBLE SIGNED'],
    ['2015-06-01/2015-06-15', 'DEFINITE SIGNED'],
    ['2015-06-15/2015-06-16', 'POSSIBLE SIGNED'],
    ['2016', 'DEFINITE UNKNOWN'],
    ['../2014', 'DEFINITE SIGNED'],
    ['../2019', 'POSSIBLE SIGNED'],
    ['2014/..', 'POSSIBLE SIGNED'],
    ['2016/..', 'DEFINITE UNKNOWN'],
    ['XXXX-04-25', 'POSSIBLE SIGNED'],
    [null, 'POSSIBLE SIGNED'],
  ])('with a signature on %s is %s', (edtf, status) => {
    expect(statusOf(action('SIGNATURE', edtf))).toBe(status);
  });

  it('is the furthest one reached, whatever the order of the actions', () => {
    const actions = [
      action('ENTRY_INTO_FORCE', '2014'),
      action('NEGOTIATION', '2010'),
      action('SIGNATURE', '2013'),
    ];

    expect(statusOf(...actions)).toBe('DEFINITE IN_FORCE');
    expect(statusOf(...actions.reverse())).toBe('DEFINITE IN_FORCE');
  });

  it('is only possible when an action that leads further may have happened already', () => {
    expect(statusOf(action('SIGNATURE', '2013'), action('ENTRY_INTO_FORCE', '2015'))).toBe(
      'POSSIBLE IN_FORCE',
    );
    expect(statusOf(action('SIGNATURE', '2013'), action('ENTRY_INTO_FORCE', '2016'))).toBe(
      'DEFINITE SIGNED',
    );
  });

  it('is definite when one of several actions certainly led there', () => {
    expect(statusOf(action('SIGNATURE', null), action('SIGNATURE', '2013'))).toBe(
      'DEFINITE SIGNED',
    );
  });

  it('is definitely unknown without actions', () => {
    expect(deriveStatus([], DAY)).toEqual({
      state: 'UNKNOWN',
      certainty: 'DEFINITE',
      provenBy: [],
    });
  });

  it('is proven by what certainly happened, or by what may have when that is all there is', () => {
    const [certain, open, later, before] = [
      action('SIGNATURE', '2013'),
      action('SIGNATURE', null),
      action('SIGNATURE', '2016'),
      action('APPROVAL', '2012'),
    ];

    expect(deriveStatus([before, open, certain, later], DAY).provenBy).toEqual([certain]);
    expect(deriveStatus([before, open, later], DAY).provenBy).toEqual([open]);
    expect(deriveStatus([action('AMENDMENT', '2013')], DAY).provenBy).toEqual([]);
  });
});
