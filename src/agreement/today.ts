/** Today's calendar day in UTC, such as `2020-01-31`: the same day that the database calls CURRENT_DATE. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
