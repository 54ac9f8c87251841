import type { ReactNode } from 'react';

/** The server marks the page of somebody who is signed in; who signs in or out on it changes the mark. */
export const markSignedIn = (isSignedIn: boolean): void =>
  void document.documentElement.toggleAttribute('data-signed-in', isSignedIn);

/** The frame that index.html has painted, kept until it is known who is signed in; its style stands there too. */
export const FirstFrame = (): ReactNode => (
  <div className="first-frame">
    <div>
      <img src="/favicon.svg" alt="" width={26} height={26} />
      <b lang="zh-CN">服务通</b>
      <b lang="en">Fuwutong</b>
    </div>
  </div>
);
