/**
 * The ways by which a page makes a browser ask for an address, each as the body of a function of `url` that runs in the
 * page. To add one: a line here; the test that nothing inner is reached also shows that the way leads where it is allowed.
 */
export const WAYS: Readonly<Record<string, string>> = {
  image: 'new Image().src = url',
  script: 'add("script", { src: url })',
  module: 'add("script", { src: url, type: "module" })',
  style: 'add("link", { rel: "stylesheet", href: url })',
  'style import': 'add("style", { textContent: "@import " + cssUrl(url) })',
  'style picture': 'add("p", {}).style.backgroundImage = cssUrl(url)',
  font: 'new FontFace("f", cssUrl(url)).load().catch(() => 0)',
  frame: 'add("iframe", { src: url })',
  object: 'add("object", { data: url })',
  embed: 'add("embed", { src: url })',
  video: 'add("video", { src: url, preload: "auto" })',
  form: 'formTo(url).submit()',
  fetch: 'fetch(url, { mode: "no-cors" }).catch(() => 0)',
  post: 'fetch(url, { method: "POST", mode: "no-cors", body: "a" }).catch(() => 0)',
  request: 'const asked = new XMLHttpRequest(); asked.open("GET", url); asked.send()',
  beacon: 'navigator.sendBeacon(url, "a")',
  'event source': 'new EventSource(url)',
  'web socket': 'new WebSocket(url.replace(/^http/iu, "ws"))',
  worker: 'new Worker(URL.createObjectURL(new Blob(["fetch(" + JSON.stringify(url) + ", { mode: \'no-cors\' })"])))',
  prefetch: 'add("link", { rel: "prefetch", href: url })',
  preload: 'add("link", { rel: "preload", as: "image", href: url })',
  preconnect: 'add("link", { rel: "preconnect", href: url })',
  'dns-prefetch': 'add("link", { rel: "dns-prefetch", href: url })',
  icon: 'add("link", { rel: "icon", href: url })',
  speculation: 'add("script", { type: "speculationrules", textContent: speculation(url) })',
  refresh: 'add("iframe", { srcdoc: "<meta http-equiv=refresh content=\'0;url=" + url + "\'>" })',
  popup: 'window.open(url)',
  peer: 'peerTo(url)',
  transport: 'new WebTransport(url.replace(/^http:/iu, "https:")).ready.catch(() => 0)',
};

/** They open no connection of their own, or only where somebody clicks, or none that a proxy takes. */
export const SILENT_WAYS: ReadonlySet<string> = new Set(['dns-prefetch', 'icon', 'popup', 'peer', 'transport']);

/** A page whose function `go` takes pairs of a way and an address, and goes there. */
export const WAYS_PAGE: string = `<!doctype html><title>Ways</title><body><script>
const ways = ${JSON.stringify(WAYS)};
const add = (name, properties) => document.body.appendChild(Object.assign(document.createElement(name), properties));
const cssUrl = (url) => 'url(' + JSON.stringify(url) + ')';
const speculation = (url) => JSON.stringify({ prefetch: [{ source: 'list', urls: [url] }] });
const formTo = (url) => {
  const target = add('iframe', { name: 'f' + Math.random() }).name;
  return add('form', { action: url, method: 'post', target });
};
const peerTo = (url) => {
  const { hostname, port } = new URL(url);
  const where = hostname + ':' + port;
  const peer = new RTCPeerConnection({ iceServers: [
    { urls: 'stun:' + where },
    { urls: ['turn:' + where, 'turn:' + where + '?transport=tcp'], username: 'a', credential: 'b' },
  ] });
  peer.createDataChannel('a');
  peer.createOffer().then((offer) => peer.setLocalDescription(offer)).catch(() => 0);
};
const helpers = { add, cssUrl, speculation, formTo, peerTo };
const go = (steps) => {
  for (const [way, url] of steps) {
    const step = new Function('url', ...Object.keys(helpers), ways[way]);
    try { step(url, ...Object.values(helpers)); } catch { /* it takes no such address */ }
  }
};
</script>`;
