import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { jsonAnswer, pageAnswer, problemAnswer } from '../../../test/scripted-fetch.js';
import { isMappingErrorCode, type MappingErrorCode } from '../../model/errors.js';
import { statusOf, toError } from './problem.js';

const codes: Readonly<Record<number, MappingErrorCode>> = {
  304: 'protocol',
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'invalid',
  409: 'conflict',
  412: 'conflict',
  413: 'invalid',
  422: 'invalid',
  429: 'rate-limited',
  500: 'unavailable',
  501: 'unsupported',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
  507: 'unavailable',
};

describe('rest/problem', () => {
  for (const [status, code] of Object.entries(codes)) {
    it(`tells ${status} as ${code}`, async () => {
      const error = await toError(new Response(null, { status: Number(status) }));
      expect(error.code).to.equal(code);
      expect(error.message).to.equal(`HTTP ${status}`);
      expect(statusOf(error)).to.equal(Number(status));
    });
  }

  it('lets the status speak when a gateway answers with a page', async () => {
    expect((await toError(pageAnswer(403))).code).to.equal('forbidden');
    expect((await toError(pageAnswer(502))).code).to.equal('unavailable');
  });

  it('lets the status speak when the problem is broken off, no object, or of an unknown code', async () => {
    const headers = { 'Content-Type': 'application/problem+json' };
    expect((await toError(new Response('{"code":"inv', { status: 404, headers }))).code).to.equal('not-found');
    expect((await toError(problemAnswer(404, ['invalid']))).code).to.equal('not-found');
    expect((await toError(problemAnswer(404, { code: 'from-next-year' }))).code).to.equal('not-found');
  });

  it('lets the code of the problem decide over the status', async () => {
    const error = await toError(problemAnswer(409, { code: 'name-taken', takenBy: { id: 'c1', name: 'Acme' } }));
    expect(error.code).to.equal('name-taken');
    expect(error.takenBy).to.deep.equal({ id: 'c1', name: 'Acme' });
    expect(error.outcome).to.equal('not-applied');
  });

  it('takes a problem that came as plain JSON', async () => {
    expect((await toError(jsonAnswer({ code: 'company-taken' }, { status: 409 }))).code).to.equal('company-taken');
  });

  it('carries all that the problem says', async () => {
    const current = { client: { id: '7', name: 'Acme' }, mapping: null };
    const holder = { clientId: '8', clientName: 'Other' };
    const error = await toError(
      problemAnswer(
        412,
        { outcome: 'applied', field: 'services', holder, current, retryAfterMs: 5, requestId: 'r1', title: 'Stale' },
        { 'X-Request-Id': 'of the header' },
      ),
    );
    expect(error).to.include({ outcome: 'applied', field: 'services', retryAfterMs: 5, requestId: 'r1' });
    expect(error.holder).to.deep.equal(holder);
    expect(error.current).to.deep.equal(current);
    expect(error.message).to.equal('Stale');
  });

  it('passes over members that are malformed', async () => {
    const error = await toError(
      problemAnswer(409, {
        code: 'company-taken',
        outcome: 'perhaps',
        field: 3,
        holder: { clientId: 8 },
        takenBy: 'Acme',
        current: {},
        retryAfterMs: -1,
        requestId: null,
        detail: '',
        title: ['x'],
      }),
    );
    expect(error).to.include({ code: 'company-taken', outcome: 'not-applied', message: 'HTTP 409' });
    for (const member of ['field', 'holder', 'takenBy', 'current', 'retryAfterMs', 'requestId'] as const)
      expect(error[member], member).to.be.undefined;
  });

  it('prefers the detail to the title', async () => {
    expect((await toError(problemAnswer(400, { title: 'Bad', detail: 'offset is negative' }))).message).to.equal(
      'offset is negative',
    );
  });

  it('finds the request id in the headers', async () => {
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    expect((await toError(problemAnswer(500, {}, { 'X-Request-Id': 'abc', traceparent: trace }))).requestId).to.equal(
      'abc',
    );
    expect((await toError(problemAnswer(500, {}, { traceparent: trace }))).requestId).to.equal(trace);
  });

  describe('Retry-After', () => {
    const wait = async (headers: Record<string, string>, members = {}) =>
      (await toError(problemAnswer(429, members, headers))).retryAfterMs;

    it('is read in seconds', async () => {
      expect(await wait({ 'Retry-After': '120' })).to.equal(120_000);
      expect(await wait({ 'Retry-After': '0' })).to.equal(0);
    });

    it("is read as a date by the server's own clock", async () => {
      const Date = 'Tue, 03 Mar 2026 10:00:00 GMT';
      expect(await wait({ Date, 'Retry-After': 'Tue, 03 Mar 2026 10:00:07 GMT' })).to.equal(7000);
      expect(await wait({ Date, 'Retry-After': 'Tue, 03 Mar 2026 09:00:00 GMT' })).to.equal(0);
    });

    it('is read as a date by our clock where the server hides its own', async () => {
      const at = new Date(Date.now() + 60_000).toUTCString();
      expect(await wait({ 'Retry-After': at })).to.be.within(50_000, 61_000);
    });

    it('gives way to the member, which is finer', async () => {
      expect(await wait({ 'Retry-After': '1' }, { retryAfterMs: 250 })).to.equal(250);
    });

    it('is passed over when it is neither', async () => {
      expect(await wait({ 'Retry-After': 'soon' })).to.be.undefined;
      expect(await wait({})).to.be.undefined;
    });
  });

  it('makes an error of any problem at all', async () => {
    const json = fc.jsonValue();
    const problem = fc.record(
      { code: json, outcome: json, field: json, holder: json, takenBy: json, current: json, retryAfterMs: json },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 400, max: 599 }), fc.oneof(json, problem), async (status, body) => {
        const error = await toError(jsonAnswer(body, { status }));
        expect(isMappingErrorCode(error.code)).to.be.true;
        expect(error.retryAfterMs ?? 0).to.be.at.least(0);
      }),
    );
  });
});
