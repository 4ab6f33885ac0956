/** Files of kinds that are not read as pages, told by their content whatever their names say. */

/** What the bytes begin with, and what to say. */
const BY_OPENING: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/u, 'is a PDF; give the file that it was made from (.docx, .odt or .html), or its text as .txt.'],
  [/^\{\\rtf/u, 'is a Rich Text file (.rtf); open it in Word or LibreOffice and save it as .docx.'],
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]{0,100}>\s*<\?mso-application\s+progid="Word/u,
    'is a Word document saved as XML; open it in Word or LibreOffice and save it as .docx.',
  ],
];

const SHEET = 'is a spreadsheet; save the sheet that lists the sources as .csv.';
const SLIDES = 'is a presentation; save its text as .docx, .odt or .txt.';
/** What `[Content_Types].xml` says of the main part of an Office file, or `mimetype` of the whole of another. */
const BY_TYPE: readonly (readonly [RegExp, string])[] = [
  [/spreadsheetml\.\w+\.main\+xml|ms-excel\.[\w.]+\.main|opendocument\.spreadsheet/iu, SHEET],
  [/presentationml\.\w+\.main\+xml|ms-powerpoint\.[\w.]+\.main|opendocument\.presentation/iu, SLIDES],
  [/application\/epub\+zip/u, 'is an EPUB book; give the page as .docx, .odt, .html or .txt.'],
];
/** In what Pages, Numbers and Keynote write. */
const APPLE_PART = 'Index/Document.iwa';
/** What the parts that tell the type may unpack to. */
const LIMIT = 4 * 1024 * 1024;

/** What to say of a file that is surely of such a kind; undefined for any other. */
export async function foreignFile(bytes: Uint8Array): Promise<string | undefined> {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 300)).toString('latin1');
  return opening.startsWith('PK') ? foreignArchive(bytes) : saidOf(opening, BY_OPENING);
}

async function foreignArchive(bytes: Uint8Array): Promise<string | undefined> {
  const { ZipArchive, ZipError } = await import('../xml/unzip.ts');
  try {
    const archive = new ZipArchive(bytes, LIMIT);
    if (archive.has(APPLE_PART))
      return 'is a document of Pages, Numbers or Keynote; export it as .docx, or a table as .csv.';
    const types = ['[Content_Types].xml', 'mimetype'].flatMap((path) => [...archive.read(path)]);
    return saidOf(Buffer.concat(types).toString('latin1'), BY_TYPE);
  } catch (error) {
    // What it should have been is for the reader to say that its name calls for.
    if (error instanceof ZipError) return undefined;
    throw error;
  }
}

function saidOf(text: string, kinds: readonly (readonly [RegExp, string])[]): string | undefined {
  return kinds.find(([pattern]) => pattern.test(text))?.[1];
}
