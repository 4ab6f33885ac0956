/** Signs of the services that let only browsers pass, by what their own documentation or their pages carry. */

import type { Exchange } from '../fetch/exchange.ts';
import { headerValues } from '../fetch/header-values.ts';
import { asLatin } from './judgement.ts';

/** Headers that only an answer with a challenge carries (Cloudflare, AWS WAF, Vercel). */
const CHALLENGED: readonly (readonly [name: string, value: RegExp])[] = [
  ['cf-mitigated', /^challenge$/iu],
  ['x-amzn-waf-action', /^(?:challenge|captcha)$/iu],
  ['x-vercel-mitigated', /^challenge$/iu],
];
/** Headers that such a service sets on any answer: they tell something only beside a refusal (DataDome, Kasada, PerimeterX). */
const GUARDED: readonly (readonly [name: string, value: RegExp])[] = [
  ['x-datadome', /./u],
  ['x-datadome-cid', /./u],
  ['x-kpsdk-ct', /./u],
  ['x-px-block', /./u],
  ['server', /^(?:datadome|ddos-guard)$/iu],
];
/**
 * What the page of a challenge loads or defines: Cloudflare, Imperva, DataDome, PerimeterX, AWS WAF, F5, Sucuri, Kasada,
 * DDoS-Guard, Anubis, Akamai, and three makers of riddles. Some stand on pages with an article as well.
 */
const MARKS =
  /\/cdn-cgi\/challenge-platform\/|_cf_chl_opt|_Incapsula_Resource|captcha-delivery\.com|px-captcha|_pxAppId|AwsWafIntegration|awsWafCookieDomainList|\/TSPD\/|sucuri_cloudproxy_js|KPSDK|ddos-guard|within\.website\/x\/cmd\/anubis|sec-if-cpt-container|g-recaptcha|h-captcha|hcaptcha\.com|cf-turnstile/u;
const LOOKED_AT = 200_000;

/** Whether the answer itself says that it is a challenge, whatever its status. */
export function isChallenge(answer: Exchange): boolean {
  return hasOne(answer, CHALLENGED);
}

/** Whether a refusal, or a page without an article, comes from a guard against robots. */
export function isGuarded(answer: Exchange, body: Uint8Array): boolean {
  return hasOne(answer, GUARDED) || hasChallengeMark(body);
}

export function hasChallengeMark(body: Uint8Array): boolean {
  return MARKS.test(asLatin(body, LOOKED_AT));
}

function hasOne(answer: Exchange, signs: readonly (readonly [name: string, value: RegExp])[]): boolean {
  return signs.some(([name, value]) => headerValues(answer.response, name).some((one) => value.test(one.trim())));
}
