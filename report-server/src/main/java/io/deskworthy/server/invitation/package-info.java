/** Invitations: the codes candidates get, and what has become of them. */
@NullMarked
package io.deskworthy.server.invitation;

import org.jspecify.annotations.NullMarked;
