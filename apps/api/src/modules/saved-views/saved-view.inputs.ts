import { Matches, ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IdempotencyKey, OptionalText, RequiredText } from '../../unit-of-work/field-rules.js';

/** Paths of pages: words of small letters, figures and hyphens, with slashes between. */
const PAGE = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;
/** What follows a question mark in an address: nothing that would leave the page. */
const SEARCH = /^[^#\s]*$/;

@InputType({ description: 'A page as it is to be seen again.' })
export class SaveViewInput {
  @Field(() => String, {
    description: 'Which page, by its path without a slash at either end; at most 60 characters.',
  })
  @Matches(PAGE)
  @RequiredText(60)
  page: string;

  @Field(() => String, {
    description: 'Its name, at most 60 characters; one that is not yet among one’s own on this page.',
  })
  @RequiredText(60)
  name: string;

  @Field(() => String, {
    description:
      'What stands after the question mark of the page’s address, at most 2,000 characters; it may be empty.',
  })
  @Matches(SEARCH)
  @OptionalText(2000)
  search: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everybody of the desks sees it; one’s own where left out.',
  })
  isShared?: boolean | null;

  @Field(() => String, { description: 'Made once for this and sent again on a retry.' })
  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'What is to be changed of a view of one’s own: what is left out stays as it is.' })
export class ChangeSavedViewInput {
  @Field(() => ID, { description: 'The view.' })
  savedViewId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: 'Another name, at most 60 characters.' })
  @ValidateIf(({ name }: ChangeSavedViewInput) => typeof name === 'string')
  @RequiredText(60)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What stands after the question mark of the page’s address now, at most 2,000 characters.',
  })
  @Matches(SEARCH)
  @OptionalText(2000)
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether everybody of the desks sees it.' })
  isShared?: boolean | null;
}

@InputType({ description: 'A view of one’s own that is to be discarded.' })
export class DiscardSavedViewInput {
  @Field(() => ID, { description: 'The view.' })
  savedViewId: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion: number;
}
