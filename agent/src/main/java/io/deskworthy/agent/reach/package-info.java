/**
 * Whether the services an employer names can be reached from here: name, connection, encryption,
 * answer, WebSocket, host by host; stops at the first that fails and says which. Sends no
 * credentials and trusts nobody whom the computer does not trust.
 */
@NullMarked
package io.deskworthy.agent.reach;

import org.jspecify.annotations.NullMarked;
