/** Other people's tests, by their own protocols. */
@NullMarked
package io.deskworthy.server.open.ndt7;

import org.jspecify.annotations.NullMarked;
