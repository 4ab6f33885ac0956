import { BASE_NAMESPACE } from '../../identity/base.ts';
import type { Export } from '../../identity/export.ts';

/** What Word wants beside a part of custom XML: its id and its namespace. */
export function basePropertiesPart({ uuid }: Export): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ds:datastoreItem ds:itemID="{${uuid.toUpperCase()}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${BASE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
}
