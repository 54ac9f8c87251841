import { PolicyError, zoneOf, type RateTable } from 'policy';

/** The city in which a site lies until another is typed: the vendor's own, written as its rate tables write it. */
export const homeCity = '深圳市';

/** Whether a city is the one that the rate table divides by district. */
export const isHomeCity = (city: string | undefined): boolean => city?.trim().replace(/市$/, '') === '深圳';

/** The zone of a place by a table; null where the table knows none for it, undefined until the place is known. */
export function zoneOfPlace(
  table: RateTable | undefined,
  city: string | undefined,
  district: string | undefined,
): string | null | undefined {
  if (table === undefined || !city?.trim() || (isHomeCity(city) && !district)) return undefined;
  try {
    return zoneOf(table, { city, district });
  } catch (fault) {
    if (fault instanceof PolicyError) return null;
    throw fault;
  }
}
