/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.position;

import org.jspecify.annotations.NullMarked;
