import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from './not-found-page';
import { RouteFault } from './route-fault';
import { SignedIn } from './signed-in';

/** What every address lies below. */
export const root = createRootRoute({
  component: Outlet,
  errorComponent: RouteFault,
});

/** What every page behind the sign-in lies below. */
export const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: SignedIn });

/** As the pages name it. */
export const parent = { getParentRoute: () => desk } as const;

/** Every address that no page has. */
export const elsewhere = createRoute({ ...parent, path: '$', component: NotFoundPage });
