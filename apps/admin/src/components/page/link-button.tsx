import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';
import type { ReactNode, Ref } from 'react';

interface AnchorProps extends Pick<ButtonProps, 'type' | 'size' | 'icon' | 'children' | 'href' | 'onClick'> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link within the application that looks like a button: for the way to a page where something is made. */
export const LinkButton = createLink((props: AnchorProps): ReactNode => <Button {...props} />);
