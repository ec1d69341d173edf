/** Tests. */
@NullMarked
package io.deskworthy.server.print;

import org.jspecify.annotations.NullMarked;
