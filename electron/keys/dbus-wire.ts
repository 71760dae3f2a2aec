/**
 * The part of D-Bus’s wire format that a few questions to the Secret Service need.
 * Format: https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol-marshaling
 * Written here because `key print` starts with every Codex session, and because whatever is loaded there runs beside a
 * key. Of the libraries, dbus-next and dbus-native are no longer kept; the fork that is (@jellybrick/dbus-next 0.11, pure
 * JavaScript) brings eight more packages, for introspecting XML that is never asked for here, and bundled it adds about a
 * third to the processor time of `node -e 0` (0.15 s against 0.11 s). To be looked at again when a smaller one appears.
 */
export type WireValue = string | number | bigint | boolean | WireValue[];

export interface WireCall {
  destination: string;
  path: string;
  interface: string;
  member: string;
  /** D-Bus signature of `body`. */
  signature: string;
  body: WireValue[];
}

export interface WireReply {
  /** 2 is an answer, 3 an error. */
  type: number;
  replySerial: number | null;
  errorName: string | null;
  body: WireValue[];
}

const alignments: Record<string, number> = { y: 1, g: 1, v: 1, n: 2, q: 2, x: 8, t: 8, d: 8, '(': 8, '{': 8 };
const alignmentOf = (signature: string): number => alignments[signature[0] ?? ''] ?? 4;

/** The length of the first complete type of a signature: 1 for `sv`, 5 for `a{sv}s`. */
function typeLength(signature: string): number {
  if (signature[0] === 'a') return 1 + typeLength(signature.slice(1));
  if (signature[0] !== '(' && signature[0] !== '{') return 1;
  let depth = 0;
  for (let index = 0; index < signature.length; index += 1) {
    if ('({'.includes(signature.charAt(index))) depth += 1;
    if (')}'.includes(signature.charAt(index))) depth -= 1;
    if (depth === 0) return index + 1;
  }
  throw new Error(`not a D-Bus signature: ${signature}`);
}

function splitTypes(signature: string): string[] {
  const types: string[] = [];
  for (let rest = signature; rest !== ''; rest = rest.slice(typeLength(rest))) {
    types.push(rest.slice(0, typeLength(rest)));
  }
  return types;
}

class Writer {
  readonly bytes: number[] = [];

  pad(to: number): void {
    while (this.bytes.length % to !== 0) this.bytes.push(0);
  }

  uint32(value: number, at = this.bytes.length): void {
    for (let index = 0; index < 4; index += 1) this.bytes[at + index] = (value >>> (8 * index)) & 0xff;
  }

  /** A value of one complete type: y, b, u, s, o, g, v as [signature, value], arrays, structs and dict entries of those. */
  value(type: string, value: WireValue): void {
    this.pad(alignmentOf(type));
    if (type === 'y') this.bytes.push(Number(value));
    else if (type === 'u' || type === 'b') this.uint32(Number(value));
    else if (type === 's' || type === 'o') {
      const text = Buffer.from(String(value));
      this.uint32(text.length);
      this.bytes.push(...text, 0);
    } else if (type === 'g') {
      const text = Buffer.from(String(value));
      this.bytes.push(text.length, ...text, 0);
    } else if (type === 'v' && Array.isArray(value)) {
      this.value('g', value[0] ?? '');
      this.value(String(value[0]), value[1] ?? '');
    } else if (type.startsWith('a') && Array.isArray(value)) {
      const lengthAt = this.bytes.length;
      this.uint32(0);
      this.pad(alignmentOf(type.slice(1)));
      const start = this.bytes.length;
      for (const item of value) this.value(type.slice(1), item);
      this.uint32(this.bytes.length - start, lengthAt);
    } else if ('({'.includes(type.charAt(0)) && Array.isArray(value)) {
      splitTypes(type.slice(1, -1)).forEach((inner, index) => this.value(inner, value[index] ?? ''));
    } else throw new Error(`cannot write the D-Bus type ${type}`);
  }
}

class Reader {
  readonly #bytes: Buffer;
  readonly #little: boolean;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#little = bytes[0] === 0x6c;
    this.#at = at;
  }

  pad(to: number): void {
    this.#at = Math.ceil(this.#at / to) * to;
  }

  #take(length: number): number {
    const at = this.#at;
    this.#at += length;
    return at;
  }

  uint32(): number {
    const at = this.#take(4);
    return this.#little ? this.#bytes.readUInt32LE(at) : this.#bytes.readUInt32BE(at);
  }

  #text(length: number): string {
    const at = this.#take(length + 1);
    return this.#bytes.toString('utf8', at, at + length);
  }

  #number(type: string): WireValue | null {
    const little = this.#little;
    const bytes = this.#bytes;
    if (type === 'y') return bytes.readUInt8(this.#take(1));
    if (type === 'b') return this.uint32() === 1;
    if (type === 'u' || type === 'i' || type === 'h') return this.uint32();
    if (type === 'n' || type === 'q')
      return little ? bytes.readUInt16LE(this.#take(2)) : bytes.readUInt16BE(this.#take(2));
    if (type === 'x' || type === 't')
      return little ? bytes.readBigUInt64LE(this.#take(8)) : bytes.readBigUInt64BE(this.#take(8));
    if (type === 'd') return little ? bytes.readDoubleLE(this.#take(8)) : bytes.readDoubleBE(this.#take(8));
    return null;
  }

  value(type: string): WireValue {
    this.pad(alignmentOf(type));
    const number = this.#number(type);
    if (number !== null) return number;
    if (type === 's' || type === 'o') return this.#text(this.uint32());
    if (type === 'g') return this.#text(this.#bytes.readUInt8(this.#take(1)));
    if (type === 'v') return this.value(String(this.value('g')));
    if (type.startsWith('a')) {
      const length = this.uint32();
      this.pad(alignmentOf(type.slice(1)));
      const end = this.#at + length;
      const items: WireValue[] = [];
      while (this.#at < end) items.push(this.value(type.slice(1)));
      return items;
    }
    if ('({'.includes(type.charAt(0))) return this.values(type.slice(1, -1));
    throw new Error(`cannot read the D-Bus type ${type}`);
  }

  values(signature: string): WireValue[] {
    return splitTypes(signature).map((type) => this.value(type));
  }
}

/** A method call as bytes, little-endian. Dict entries and structs in `body` are arrays. */
export function encodeCall(serial: number, call: WireCall): Buffer {
  const body = new Writer();
  splitTypes(call.signature).forEach((type, index) => body.value(type, call.body[index] ?? ''));
  const fields: WireValue[] = [
    [1, ['o', call.path]],
    [2, ['s', call.interface]],
    [3, ['s', call.member]],
    [6, ['s', call.destination]],
  ];
  if (call.signature !== '') fields.push([8, ['g', call.signature]]);
  const head = new Writer();
  head.bytes.push(0x6c, 1, 0, 1);
  head.uint32(body.bytes.length);
  head.uint32(serial);
  head.value('a(yv)', fields);
  head.pad(8);
  return Buffer.from([...head.bytes, ...body.bytes]);
}

/** The length of the first message in the bytes, or null while its head is not complete. */
export function messageLength(bytes: Buffer): number | null {
  if (bytes.length < 16) return null;
  const little = bytes[0] === 0x6c;
  const uint32 = (at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  return Math.ceil((16 + uint32(12)) / 8) * 8 + uint32(4);
}

/** One whole message, which may also be a signal (type 4) that nobody waits for. */
export function decodeMessage(bytes: Buffer): WireReply {
  const reader = new Reader(bytes, 12);
  const fields = new Map<number, WireValue>();
  for (const field of reader.value('a(yv)') as [number, WireValue][]) fields.set(field[0], field[1]);
  reader.pad(8);
  const replySerial = fields.get(5);
  const errorName = fields.get(4);
  return {
    type: bytes.readUInt8(1),
    replySerial: typeof replySerial === 'number' ? replySerial : null,
    errorName: typeof errorName === 'string' ? errorName : null,
    body: reader.values(String(fields.get(8) ?? '')),
  };
}
