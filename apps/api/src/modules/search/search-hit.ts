import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';

export const SearchKind = enumOf(
  'SearchKind',
  ['CUSTOMER', 'LICENCE', 'QUOTE', 'CONTRACT', 'SERVICE_ORDER', 'INCIDENT', 'INVOICE', 'CREDIT_NOTE'],
  'What a search can find.',
  {
    CUSTOMER: 'A customer, by name, short code or the serial number of a licence.',
    LICENCE: 'A licence, by the beginning of its serial number.',
    QUOTE: 'A quote’s latest revision, by the beginning of its number.',
    CONTRACT: 'A contract, by the beginning of its number.',
    SERVICE_ORDER: 'A service order, by the beginning of its number.',
    INCIDENT: 'An incident, by the beginning of its number.',
    INVOICE: 'An issued invoice, by the beginning of its number.',
    CREDIT_NOTE: 'A credit note, by the beginning of its number.',
  },
);
export type SearchKind = keyof typeof SearchKind;

@ObjectType({ description: 'One record that a search found.' })
export class SearchHit {
  @Field(() => SearchKind, { description: 'What it is.' })
  kind: SearchKind;

  @Field(() => ID, { description: 'Key of the record.' })
  id: string;

  @Field(() => String, { description: 'Its number or serial number; a customer’s name.' })
  title: string;

  @Field(() => String, { description: 'A customer’s short code; else the name of the customer whose it is.' })
  detail: string;

  @Field(() => ID, { description: 'Key of the customer whose it is, or who it is.' })
  customerId: string;
}
