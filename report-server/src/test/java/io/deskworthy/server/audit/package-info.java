/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.audit;

import org.jspecify.annotations.NullMarked;
