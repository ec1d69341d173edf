/** What keeps a server in order: deleting what was kept long enough, and knowing what was done. */
@NullMarked
package io.deskworthy.server.upkeep;

import org.jspecify.annotations.NullMarked;
