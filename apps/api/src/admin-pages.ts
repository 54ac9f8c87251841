import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { cookieOf, SESSION_COOKIE } from './http/cookies.js';
import { allowScripts } from './http/security-headers.js';

const folder = fileURLToPath(new URL('../../admin/dist', import.meta.url));

/** Serves the built admin: files with a hash in their name for a year, any other path its one page. */
export function adminPages(): Router {
  const router = Router();
  const page = pageAt(join(folder, 'index.html'));
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: '1h' }));
  router.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) return next();
    const read = page();
    if (read === null) {
      response
        .status(503)
        .type('text')
        .send('The pages are not built yet: run `npm start`, or `pnpm build`.');
      return;
    }
    allowScripts(response, read.scripts);
    response.setHeader('Cache-Control', 'no-cache');
    response.vary('Cookie');
    response.type('html').send(cookieOf(request, SESSION_COOKIE) === null ? read.html : read.signedIn);
  });
  return router;
}

interface AdminPage {
  readonly html: string;
  /** For somebody with a session: it paints the desk's frame before its script has run. */
  readonly signedIn: string;
  /** Hashes of the scripts that stand in the page itself. */
  readonly scripts: readonly string[];
}

/** The page as it lies there now, read anew when it was built anew; null before it is built. */
function pageAt(path: string): () => AdminPage | null {
  let known: { readonly at: number; readonly page: AdminPage } | null = null;
  return () => {
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (at === undefined) return null;
    if (known?.at !== at) known = { at, page: readPage(path) };
    return known.page;
  };
}

function readPage(path: string): AdminPage {
  const html = readFileSync(path, 'utf8');
  return {
    html,
    signedIn: html.replace('<html ', '<html data-signed-in '),
    scripts: [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(
      ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    ),
  };
}
