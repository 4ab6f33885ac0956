export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Of the elements and attributes that our parts have (ODF 1.3 part 3, 1.4). */
export const NAMESPACES: string = [
  ...['office', 'style', 'text', 'meta', 'config'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
