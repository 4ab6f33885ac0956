/** Every way of laying out a page that the measure knows. */
import type { Template } from './template.ts';
import * as blocks from './templates/blocks.ts';
import { ADDRESS_AFTER, LINE_TEMPLATES } from './templates/lines.ts';
import * as prose from './templates/prose.ts';
import { STYLED } from './templates/styled.ts';
import * as tables from './templates/tables.ts';

export const TEMPLATES: readonly Template[] = [
  ...LINE_TEMPLATES,
  ADDRESS_AFTER,
  ...STYLED,
  ...Object.values<Template>(blocks),
  ...Object.values<Template>(tables),
  ...Object.values<Template>(prose),
];
