import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeMessage, encodeCall, messageLength } from '../../electron/keys/dbus-wire.ts';
import { busSocket } from '../../electron/keys/session-bus.ts';

const call = { destination: 'd.e', path: '/p', interface: 'i.f', member: 'M' };

describe('D-Bus messages', () => {
  test('what is written is read back, whatever the text', () => {
    const pairs = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })));
    fc.assert(
      fc.property(fc.string(), pairs, fc.array(fc.string()), fc.nat(), (text, dict, list, number) => {
        const body = [text, dict, list, number];
        const bytes = encodeCall(7, { ...call, signature: 'sa{ss}aou', body });
        expect(messageLength(bytes)).toBe(bytes.length);
        expect(decodeMessage(bytes)).toMatchObject({ type: 1, body });
      }),
    );
  });

  test('a message that is not complete yet is waited for', () => {
    const bytes = encodeCall(1, { ...call, signature: 's', body: ['text'] });
    expect(messageLength(bytes.subarray(0, 15))).toBeNull();
    expect(messageLength(bytes.subarray(0, 16))).toBe(bytes.length);
  });

  test('a big-endian answer with a variant and numbers of every size', () => {
    // type 2, reply to serial 9, body `vbqtd`: ("ok", true, 258, 2^32, 0.5)
    const head = '42020001' + '00000028' + '00000001' + '00000013';
    const replySerial = '05017500' + '00000009';
    const signature = '08016700' + '05' + '7662717464' + '00' + '0000000000';
    const variant = '01730000' + '00000002' + '6f6b0000';
    const numbers = '00000001' + '0102000000000000' + '0000000100000000' + '3fe0000000000000';
    const bytes = Buffer.from(head + replySerial + signature + variant + numbers, 'hex');
    expect(bytes.length).toBe(messageLength(bytes));
    expect(decodeMessage(bytes)).toEqual({
      type: 2,
      replySerial: 9,
      errorName: null,
      body: ['ok', true, 258, 4294967296n, 0.5],
    });
  });
});

test('the bus is found from each form of its address', () => {
  const at = (address: string) => busSocket({ DBUS_SESSION_BUS_ADDRESS: address });
  expect(at('unix:path=/run/user/1000/bus')).toBe('/run/user/1000/bus');
  expect(at('unix:path=/tmp/a%20b,guid=0123')).toBe('/tmp/a b');
  expect(at('unix:abstract=/tmp/dbus-x,guid=0123')).toBe('\0/tmp/dbus-x');
  expect(at('tcp:host=h,port=1;unix:path=/second')).toBe('/second');
  expect(at('tcp:host=h,port=1')).toBeNull();
});
