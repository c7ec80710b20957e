import { Country } from '../country/country.entity.ts';
import { CountryWhere } from '../country/country.queries.ts';
import { Organization } from '../organization/organization.entity.ts';
import { isWithin, OrganizationWhere } from '../organization/organization.queries.ts';
import { toMany, toOne } from '../shared/filter/relation-filter.ts';
import { choice } from '../shared/filter/scalar-filter.ts';
import { extendWhere, whereInput } from '../shared/filter/where-input.ts';
import { linked } from '../shared/page/list-relation.ts';
import { linkThrough, repeating } from '../shared/read/link.ts';
import { AgreementPartyRole } from './agreement-party-role.ts';
import { AgreementWhere, agreements } from './agreement.queries.ts';
import { partiesByAgreementId } from './agreement.relations.ts';

export const AgreementPartyWhere = whereInput(
  'AgreementPartyWhere',
  'Which parties to agreements.',
  {
    role: choice(
      AgreementPartyRole,
      'AgreementPartyRole',
      (party) => `${party}.role`,
      'How it takes part.',
    ),
    organization: toOne(
      Organization,
      'organization_id',
      () => OrganizationWhere,
      'Who takes part, an organization.',
    ),
    country: toOne(Country, 'country_id', () => CountryWhere, 'Who takes part, a country.'),
  },
);

/** What an organization takes part in, in any role. */
export const agreementsOfOrganization = linked(
  agreements,
  repeating(
    linkThrough('agreement_party', 'agreement_id', 'organization_id'),
    'signed_on_earliest',
  ),
);

/** What an organization or any body below it takes part in. */
export const agreementsOfOrganizationAndBodies = linked(
  agreements,
  repeating(
    linkThrough('agreement_party', 'agreement_id', 'organization_id', isWithin),
    'signed_on_earliest',
  ),
);

/** What a country takes part in, in any role. */
export const agreementsOfCountry = linked(
  agreements,
  repeating(linkThrough('agreement_party', 'agreement_id', 'country_id'), 'signed_on_earliest'),
);

extendWhere(AgreementWhere, {
  parties: toMany(partiesByAgreementId, () => AgreementPartyWhere, 'Who takes part.'),
});
extendWhere(OrganizationWhere, {
  agreements: toMany(
    agreementsOfOrganization,
    () => AgreementWhere,
    'What it takes part in itself, in any role.',
  ),
});
extendWhere(CountryWhere, {
  agreements: toMany(
    agreementsOfCountry,
    () => AgreementWhere,
    'What it takes part in itself, in any role.',
  ),
});
