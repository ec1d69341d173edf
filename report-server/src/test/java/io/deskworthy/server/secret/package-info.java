/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.secret;

import org.jspecify.annotations.NullMarked;
