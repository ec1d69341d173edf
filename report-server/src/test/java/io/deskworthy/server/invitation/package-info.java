/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.invitation;

import org.jspecify.annotations.NullMarked;
