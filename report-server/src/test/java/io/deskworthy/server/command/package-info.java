/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.command;

import org.jspecify.annotations.NullMarked;
