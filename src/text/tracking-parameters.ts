/**
 * Parameters of web addresses that only tell a site by which way a reader came, by those whose documentation names
 * them. Names that other programs use for something else (`ref`, `source`, `id`) are left out.
 */

/** Google Analytics, “Custom campaigns”; Matomo, “Campaign tracking”. */
const PREFIXES = ['utm_', 'mtm_'];

const NAMES: ReadonlySet<string> = new Set([
  // Google Ads and Google Marketing Platform: click identifiers; Google Merchant Center; Google tag: cross-domain links
  ...['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid', 'srsltid', '_ga', '_gl'],
  // Matomo, the older names
  ...['pk_campaign', 'pk_kwd', 'pk_keyword', 'pk_source', 'pk_medium', 'pk_content', 'pk_cid'],
  // Meta: Facebook and Instagram
  ...['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'igshid', 'igsh', 'mibextid'],
  // Microsoft Advertising, X, TikTok, LinkedIn, Snapchat, Pinterest, Reddit: click identifiers
  ...['msclkid', 'twclid', 'ttclid', 'li_fat_id', 'sccid', 'epik', 'rdt_cid'],
  // Yandex: Direct and Search; OpenStat
  ...['yclid', 'ysclid', '_openstat'],
  // Mail: Mailchimp, HubSpot, Marketo, Vero, Omeda, MailerLite
  ...['mc_cid', 'mc_eid', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking', 'mkt_tok'],
  ...['vero_id', 'vero_conv', 'oly_anon_id', 'oly_enc_id', 'ml_subscriber', 'ml_subscriber_hash'],
]);

/** Addresses with one of these are signed as a whole; without a part of them they may lead nowhere. */
const SIGNATURE = /(?:^|&)(?:sig|sign|signature|hmac|hash|token|key-pair-id|x-amz-signature|x-goog-signature)=/iu;

/**
 * The address without its tracking parameters, and otherwise as it was, byte for byte. Undefined where it has none.
 * A copy in a web archive keeps the address of what was archived.
 */
export function withoutTracking(address: string): string | undefined {
  const query = queryOf(address);
  if (!query || /https?:\/\//iu.test(address.slice(1, query.start))) return undefined;
  const parts = address.slice(query.start + 1, query.end).split('&');
  const kept = parts.filter((part) => !isTracking(part));
  if (kept.length === parts.length) return undefined;
  const rest = kept.length > 0 ? `?${kept.join('&')}` : '';
  return address.slice(0, query.start) + rest + address.slice(query.end);
}

/** Whether the site may refuse the address when a part of it is missing. */
export function isSigned(address: string): boolean {
  const query = queryOf(address);
  return query !== undefined && SIGNATURE.test(address.slice(query.start + 1, query.end));
}

/** From the question mark up to the fragment. */
function queryOf(address: string): { start: number; end: number } | undefined {
  const hash = address.indexOf('#');
  const end = hash < 0 ? address.length : hash;
  const start = address.indexOf('?');
  return start < 0 || start >= end ? undefined : { start, end };
}

function isTracking(parameter: string): boolean {
  const name = parameter.split('=', 1)[0]?.toLowerCase() ?? '';
  return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}
