import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rasterOf } from './image-size.ts';

/** The heads of one canvas of 301 × 19, saved by a browser; of the JPEG without its colour profile. */
const SAVED: Readonly<Record<string, string>> = {
  'a PNG': 'iVBORw0KGgoAAAANSUhEUgAAAS0AAAATCAYAAADF5FuH',
  'a JPEG':
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i' +
    'Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
    'Y2NjY2NjY2P/wAARCAATAS0DASIAAhEBAxEB',
  'a lossy WebP': 'UklGRkQAAABXRUJQVlA4IDgAAACwBACdASotARMAPtFosFMoJiQ=',
  'a lossless WebP': 'UklGRh0AAABXRUJQVlA4TBEAAAAvLIEEAAfQmUa0qv+BiOh/AA==',
  'an extended WebP': 'UklGRjICAABXRUJQVlA4WAoAAAAgAAAALAEAEgAA',
};

for (const [kind, head] of Object.entries(SAVED)) {
  test(`the size of ${kind} is read from its head`, () => {
    const { width, height } = rasterOf(Buffer.from(head, 'base64')) ?? {};
    assert.deepEqual([width, height], [301, 19]);
  });

  test(`${kind} that is cut off before its size has none`, () => {
    const bytes = Buffer.from(head, 'base64');
    for (let length = 0; length < 20; length++) assert.equal(rasterOf(bytes.subarray(0, length)), undefined);
  });
}
