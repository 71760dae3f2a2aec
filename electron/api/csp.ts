/**
 * What a page of Switchboard may load and do, the same in the desktop window and in the served page: its own scripts and
 * styles, pictures (its own, or inlined by the build), calls to its own origin. No inline script or style anywhere.
 * Styles that React sets on an element go through the DOM, which `style-src` does not govern; the style element that
 * React Aria would add is left out, because index.html carries one of its name.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer by both doors that show pages. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=(), payment=()',
};
