/** Tests. */
@NullMarked
package io.deskworthy.server.policy;

import org.jspecify.annotations.NullMarked;
