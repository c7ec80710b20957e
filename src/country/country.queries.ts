import { id, text } from '../shared/filter/scalar-filter.ts';
import { whereInput } from '../shared/filter/where-input.ts';
import { foldedText, requiredText, requiredColumn } from '../shared/page/order-field.ts';
import { orderInput } from '../shared/page/order-input.ts';
import { listing } from '../shared/page/list-relation.ts';
import { ascending } from '../shared/page/order.ts';
import { Country } from './country.entity.ts';

export const CountryWhere = whereInput('CountryWhere', 'Which countries.', {
  id: id('cty'),
  alpha2: text((country) => `${country}.alpha2`, 'Its two-letter code.'),
  alpha3: text((country) => `${country}.alpha3`, 'Its three-letter code.'),
  name: text((country) => `${country}.name`, 'Its short name in English.'),
  region: text((country) => `${country}.region`, 'The part of the world that it lies in.'),
});

export const CountryOrder = orderInput('Country', {
  ALPHA2: requiredColumn('alpha2', 'text', 'By two-letter code.'),
  NAME: requiredText('name', 'By short name in English.'),
  REGION: foldedText('region', 'By part of the world.'),
});

export const countries = listing(Country, {
  where: CountryWhere,
  order: CountryOrder,
  defaultOrder: [ascending('NAME')],
});
