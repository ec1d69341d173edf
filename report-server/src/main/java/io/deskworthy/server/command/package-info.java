/** The server's command line. */
@NullMarked
package io.deskworthy.server.command;

import org.jspecify.annotations.NullMarked;
