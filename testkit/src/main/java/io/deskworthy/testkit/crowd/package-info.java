/** Many clients at once, slow or idle, and one that visits pages meanwhile. */
@NullMarked
package io.deskworthy.testkit.crowd;

import org.jspecify.annotations.NullMarked;
