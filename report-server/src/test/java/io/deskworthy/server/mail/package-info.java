/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.mail;

import org.jspecify.annotations.NullMarked;
