/** Other people's tests, by their own protocols. */
@NullMarked
package io.deskworthy.server.open.librespeed;

import org.jspecify.annotations.NullMarked;
