/** Tests, and fakes beside them. */
@NullMarked
package io.deskworthy.server.settings;

import org.jspecify.annotations.NullMarked;
