import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Query {
  [name: string]: { value: string };
}

interface Request {
  uri: string;
  headers: { [name: string]: { value: string } };
  querystring: Query;
}

/** CloudFront's function, as it stands in template.yaml. */
const template = readFileSync(new URL('../../template.yaml', import.meta.url), 'utf8');
const code = /WebPaths:[\s\S]*?FunctionCode: \|\n((?: {8}.*\n|\n)+)/.exec(template)?.[1] ?? '';
const handler = new Function(`${code}; return handler;`)() as (event: { request: Request }) => Request;

const asked = (uri: string, language = '', querystring: Query = {}) =>
  handler({ request: { uri, headers: language ? { 'accept-language': { value: language } } : {}, querystring } });

it.each([
  ['', 'nb'],
  ['nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6', 'nb'],
  ['no', 'nb'],
  ['nn-NO', 'nn'],
  ['en-GB,en;q=0.9,nb;q=0.8', 'en'],
  ['de,fr;q=0.9', 'nb'],
  ['de,nn;q=0.4,en;q=0.5', 'en'],
  ['en;q=0,nn;q=0.1', 'nn'],
  [';;q=x,,', 'nb'],
])('the API is asked in the language that it would choose for %s', (header, language) => {
  expect(asked('/availability', header).headers['accept-language']?.value).toBe(language);
});

it('the same parameters in another order are the same question', () => {
  const one = asked('/availability', '', { until: { value: '20:00' }, date: { value: '2026-12-01' } });

  expect(Object.keys(one.querystring)).toEqual(['date', 'until']);
});

it('every page of the app is its one page, and files are themselves', () => {
  expect(asked('/app/mine').uri).toBe('/app/index.html');
  expect(asked('/app/assets/main.js').uri).toBe('/app/assets/main.js');
  expect(asked('/pictures/hall.svg', 'en').headers['accept-language']?.value).toBe('en');
});

it.each([
  ['TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake', undefined],
  ['TLSv1.2:ECDHE-RSA-AES128-GCM-SHA256:sessionResumed', undefined],
  ['TLSv1.1:ECDHE-RSA-AES128-SHA:fullHandshake', 403],
  ['TLSv1:ECDHE-RSA-AES128-SHA:fullHandshake', 403],
  ['SSLv3:AES128-SHA:fullHandshake', 403],
])('the app is not shown below TLS 1.2: %s', (tls, status) => {
  const answer = handler({
    request: { uri: '/app/', headers: { 'cloudfront-viewer-tls': { value: tls } }, querystring: {} },
  });

  expect((answer as { statusCode?: number }).statusCode).toBe(status);
});
