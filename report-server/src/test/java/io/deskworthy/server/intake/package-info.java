/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.intake;

import org.jspecify.annotations.NullMarked;
