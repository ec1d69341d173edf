/** Pages about users themselves: their account, colleagues, tokens of programs, and the log. */
@NullMarked
package io.deskworthy.server.settings;

import org.jspecify.annotations.NullMarked;
