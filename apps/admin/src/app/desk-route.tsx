import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from './not-found-page';
import { RouteFault } from './route-fault';
import { SignedIn } from './signed-in';

/** What lies above every address. */
export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteFault,
});

/** What lies above the pages of the desks: the shell of whoever is signed in. */
export const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: SignedIn });

/** What each page of a desk is made with. */
export const parent = { getParentRoute: () => desk } as const;
