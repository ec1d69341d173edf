/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.storage;

import org.jspecify.annotations.NullMarked;
