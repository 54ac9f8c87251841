import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // antd writes its styles into the page.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Plain HTTP within a company's own network is a choice of its administrator.
  strictTransportSecurity: false,
});

const POLICY = 'content-security-policy';

/** They are the same for every answer, so they are made once. */
const headers = made();

/** Sets the headers that tell a browser what it may do with an answer. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}

/** Lets these scripts run that stand in a page itself, by their hashes as the header states them, and no others. */
export function allowScripts(response: ServerResponse, hashes: readonly string[]): void {
  const policy = headers.find(([name]) => name === POLICY)?.[1] ?? '';
  response.setHeader(POLICY, policy.replace("script-src 'self'", ["script-src 'self'", ...hashes].join(' ')));
}

function made(): [string, string][] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  protect(request, response, (error) => {
    if (error) throw error as Error;
  });
  return response.getHeaderNames().map((name) => [name, String(response.getHeader(name))]);
}
