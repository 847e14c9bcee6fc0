// @ts-check
/** What a page may load: only what is served beside it. One truth for the server's header and for the page's own meta element. */
export const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The same for embeds. In a frame whose origin is opaque, which is how WordPress opens them, no address is our own for a worker, and the map library
 * makes its worker of a `data:` address, from the text of the very script that it would have loaded.
 */
export const FRAME_POLICY = POLICY.replace("worker-src 'self'", "worker-src 'self' data:");
