/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.oidc;

import org.jspecify.annotations.NullMarked;
