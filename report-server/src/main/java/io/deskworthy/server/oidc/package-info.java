/**
 * Signing in by the company's own service: OpenID Connect, authorization code with PKCE. The one
 * package that knows the library.
 */
@NullMarked
package io.deskworthy.server.oidc;

import org.jspecify.annotations.NullMarked;
