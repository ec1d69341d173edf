/** Tests. */
@NullMarked
package io.deskworthy.server.inviting;

import org.jspecify.annotations.NullMarked;
