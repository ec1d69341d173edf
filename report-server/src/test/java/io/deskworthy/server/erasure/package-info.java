/** Tests. */
@NullMarked
package io.deskworthy.server.erasure;

import org.jspecify.annotations.NullMarked;
