/**
 * Indexes of the orders in which contestants ask that order by a column as it is, with the unknown last.
 * Concord asks in other words and has indexes of these: with its own alone, others would sort all rows.
 */
export const PLAIN_INDEXES = [
  'agreement (signed_on_earliest DESC NULLS LAST, id DESC NULLS LAST)',
  'agreement (kind, signed_on_earliest DESC NULLS LAST, id DESC NULLS LAST)',
  'organization (member_count DESC NULLS LAST, id DESC)',
  'organization (founded_earliest, id)',
  // Without an index on it, PostGraphile offers no order by a column.
  'agreement_action (on_earliest DESC NULLS LAST, id DESC NULLS LAST)',
];
