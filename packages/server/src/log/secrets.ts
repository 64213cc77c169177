/** `Bearer …` whatever follows, our own keys and the secrets of callbacks, and the query and credentials of an address. */
const BEARER = /\b(bearer)\s+[^\s"'\\,]+/gi;
const OWN_KEY = /\bsw_[0-9A-Za-z]{8,}/g;
const WEBHOOK_SECRET = /\bwhsec_[0-9A-Za-z+/=]{8,}/g;
const URL_CREDENTIALS = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s"'\\/@]+@/gi;
const URL_QUERY = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s"'\\?#]*)\?[^\s"'\\#]*/gi;

/** The text with bearer tokens, API keys, URL credentials and URL queries hidden. */
export function hideSecrets(text: string): string {
  return text
    .replace(BEARER, '$1 [hidden]')
    .replace(OWN_KEY, 'sw_[hidden]')
    .replace(WEBHOOK_SECRET, 'whsec_[hidden]')
    .replace(URL_CREDENTIALS, '$1[hidden]@')
    .replace(URL_QUERY, '$1?[hidden]');
}
