/**
 * Selective disclosure JSON Web Tokens (RFC 9901) as certificates are written in: claims that are
 * always shown, and claims whose holder shows or withholds each by itself.
 */
package io.deskworthy.report.credential;
