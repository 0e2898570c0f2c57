// The smallest table and the smallest text of an office: zips of stored parts, as Excel and Word
// write them.
import { crc32 } from 'node:zlib';

const NS = 'application/vnd.openxmlformats-officedocument';

/** A workbook or a document, by its media type. */
export function office(kind: 'xlsx' | 'docx'): Buffer {
  const [folder, type] =
    kind === 'xlsx'
      ? ['xl/workbook', 'spreadsheetml.sheet']
      : ['word/document', 'wordprocessingml.document'];
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${folder}.xml" ContentType="${NS}.${type}.main+xml"/></Types>`;
  return zip({ '[Content_Types].xml': types, [`${folder}.xml`]: '<x/>' });
}

export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text);
    const facts = factsOf(name, bytes);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), bytes]);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\u0001\u0002\u0014\0'), facts, at, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

/** What a part's own head and its line in the list have alike: version to name's length. */
function factsOf(name: string, bytes: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(bytes.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}
