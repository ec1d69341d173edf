/** Who may see reports: users, their one-time links, and their signed-in browsers. */
@NullMarked
package io.deskworthy.server.account;

import org.jspecify.annotations.NullMarked;
