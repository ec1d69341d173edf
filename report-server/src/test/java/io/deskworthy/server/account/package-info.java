/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.account;

import org.jspecify.annotations.NullMarked;
