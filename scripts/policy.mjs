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
 * The policy as a header, which may also say who may frame the page (a meta element may not): anyone for `/embed/`, else only ourselves.
 * @param {string} path path of the address
 * @returns {string}
 */
export const policyFor = (path) => `${POLICY}; frame-ancestors ${path.includes("/embed/") ? "*" : "'self'"}`;
