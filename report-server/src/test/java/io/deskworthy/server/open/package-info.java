/** Other people's tests, by their own protocols. */
@NullMarked
package io.deskworthy.server.open;

import org.jspecify.annotations.NullMarked;
