/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.session;

import org.jspecify.annotations.NullMarked;
