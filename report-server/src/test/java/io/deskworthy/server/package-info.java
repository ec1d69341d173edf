/** What the server's tests share. */
@NullMarked
package io.deskworthy.server;

import org.jspecify.annotations.NullMarked;
