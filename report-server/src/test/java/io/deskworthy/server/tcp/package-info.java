/** What the kernel says about real connections. */
@NullMarked
package io.deskworthy.server.tcp;

import org.jspecify.annotations.NullMarked;
