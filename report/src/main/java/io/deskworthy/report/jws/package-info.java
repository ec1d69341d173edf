/**
 * Compact JSON Web Signatures (RFC 7515) with ES256 (RFC 7518, 3.4), the one algorithm there is.
 * Knows only bytes: a signature is verified before anything parses what it covers.
 */
package io.deskworthy.report.jws;
