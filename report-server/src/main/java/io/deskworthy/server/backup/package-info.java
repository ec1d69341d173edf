/** Everything that a server keeps, in one file, and back. */
@NullMarked
package io.deskworthy.server.backup;

import org.jspecify.annotations.NullMarked;
