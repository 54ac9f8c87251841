import { invalidRequest, rateNotSet } from '../errors.js';
import { clauseOf } from './clause-of-cell.js';
/** The one city that the guide divides by district (10). */
const HOME_CITY = '深圳';
/** Where a site is in another city without a support centre of its own (10). */
const ELSEWHERE = 'OUTSIDE';
/** A city's name without the word for city: 深圳 and 深圳市 are one. */
const nameOfCity = (city) => city.trim().replace(/市$/, '');
function zoneCode(table, { city, district }) {
    const name = nameOfCity(city);
    if (name === HOME_CITY) {
        return table.zones.find(({ districts }) => districts.includes(district?.trim() ?? ''))?.code;
    }
    const centre = table.zones.find(({ cities = [] }) => cities.some((listed) => nameOfCity(listed) === name));
    return (centre ?? table.zones.find(({ code }) => code === ELSEWHERE))?.code;
}
/**
 * The code of the zone in which a site lies (10): within Shenzhen by its district; elsewhere the zone that lists its
 * city, or else OUTSIDE. Throws RATE_NOT_SET naming the zones where none holds the place (a district of Shenzhen that the
 * table does not know), INVALID_REQUEST without a city.
 */
export function zoneOf(table, place) {
    if (typeof place.city !== 'string' || place.city.trim() === '')
        throw invalidRequest('city');
    const code = zoneCode(table, place);
    if (code === undefined)
        throw rateNotSet('/zones', clauseOf('/zones'));
    return code;
}
