import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { EventStreamParser, type StreamMessage } from './event-stream.js';

const encode = (text: string) => new TextEncoder().encode(text);

function read(text: string): readonly StreamMessage[] {
  return new EventStreamParser().push(encode(text));
}

const message = (data: string, event = 'message') => ({ event, data });

describe('rest/event-stream', () => {
  for (const [name, end] of Object.entries({ LF: '\n', CR: '\r', CRLF: '\r\n' })) {
    it(`reads lines that end in ${name}`, () => {
      expect(read(['data: a', '', 'data: b', '', ''].join(end))).to.deep.equal([message('a'), message('b')]);
    });
  }

  it('joins the lines of one message', () => {
    expect(read('data: a\ndata\ndata:  b\n\n')).to.deep.equal([message('a\n\n b')]);
  });

  it('takes one space after the colon as layout and keeps every other', () => {
    expect(read('data:a\n\ndata:  a \n\ndata: a:b\n\n')).to.deep.equal([message('a'), message(' a '), message('a:b')]);
  });

  it('passes over comments, unknown fields and a byte order mark', () => {
    expect(read('\uFEFF: hello\nfoo: bar\ndata: a\n: still there\n\n')).to.deep.equal([message('a')]);
  });

  it('names a message, and only that one', () => {
    expect(read('event: add\ndata: a\n\ndata: b\n\n')).to.deep.equal([message('a', 'add'), message('b')]);
  });

  it('tells a named message without data, and no nameless one', () => {
    expect(read('event: reset\n\n\n\nid: 3\n\ndata\n\n')).to.deep.equal([message('', 'reset')]);
  });

  it('never tells what the stream leaves unfinished', () => {
    expect(read('data: a\n\ndata: {"half":')).to.deep.equal([message('a')]);
    expect(read('data: whole line, no empty line\n')).to.deep.equal([]);
  });

  it('remembers the last id of a finished message', () => {
    const parser = new EventStreamParser();
    expect(parser.lastEventId).to.be.undefined;
    parser.push(encode('id: 1\ndata: a\n\nid: 2\n'));
    expect(parser.lastEventId).to.equal('1');
    parser.push(encode('\n: no id here\ndata: b\n\nid: bad\0id\n\n'));
    expect(parser.lastEventId).to.equal('2');
    parser.push(encode('id\n\n'));
    expect(parser.lastEventId).to.equal('');
  });

  it('takes a retry time of digits only', () => {
    const parser = new EventStreamParser();
    parser.push(encode('retry: soon\nretry: -1\nretry:\n'));
    expect(parser.retryMs).to.be.undefined;
    parser.push(encode('retry: 1500\n'));
    expect(parser.retryMs).to.equal(1500);
  });

  it('tells a message as soon as its last line ends, even if a LF is still to come', () => {
    const parser = new EventStreamParser();
    expect(parser.push(encode('data: a\r\n\r'))).to.deep.equal([message('a')]);
    expect(parser.push(encode('\ndata: b\r'))).to.deep.equal([]);
    expect(parser.push(encode('\n\r'))).to.deep.equal([message('b')]);
  });

  it('reads the same whatever the chunks are', () => {
    const token = fc.constantFrom(
      ...['data', 'data:', 'data: x', 'event: reset', 'id: 7', 'id', 'retry: 5', ': note', 'é😀漢', '\uFEFF', ' ', ':'],
      ...['\n', '\r', '\r\n', '\n\n', '\r\r', '\r\n\r\n'],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), fc.array(fc.nat(6), { maxLength: 200 }), (tokens, sizes) => {
        const bytes = encode(tokens.join(''));
        const whole = new EventStreamParser();
        const expected = whole.push(bytes);

        const cut = new EventStreamParser();
        const told: StreamMessage[] = [];
        let at = 0;
        for (const size of sizes) {
          told.push(...cut.push(bytes.subarray(at, at + size)));
          at += size;
        }
        told.push(...cut.push(bytes.subarray(at)));

        expect(told).to.deep.equal(expected);
        expect(cut.lastEventId).to.equal(whole.lastEventId);
        expect(cut.retryMs).to.equal(whole.retryMs);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back what a server wrote, whatever line end it writes', () => {
    const line = fc.string({ unit: 'grapheme' }).map(text => text.replace(/[\r\n]/g, ''));
    const sent = fc.array(
      fc.record({ data: fc.array(line, { minLength: 1 }), end: fc.constantFrom('\n', '\r', '\r\n') }),
    );
    fc.assert(
      fc.property(sent, messages => {
        const text = messages
          .map(({ data, end }) => [...data.map(each => `data: ${each}`), '', ''].join(end))
          // A CR before a LF would be one line end: a comment keeps the two apart.
          .join(':\n');
        const datas = messages.map(({ data }) => data.join('\n')).filter(data => data !== '');
        expect(read(text).map(each => each.data)).to.deep.equal(datas);
      }),
    );
  });
});
