import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';
import type { ReactNode, Ref } from 'react';

interface AnchorProps extends Pick<ButtonProps, 'size' | 'icon' | 'children' | 'href' | 'onClick'> {
  /** The page's one main way on. */
  readonly primary?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link within the application that looks like a button: for the way to a page where something is made. */
export const ButtonLink = createLink(({ primary = false, ...rest }: AnchorProps): ReactNode => (
  <Button type={primary ? 'primary' : 'default'} {...rest} />
));
