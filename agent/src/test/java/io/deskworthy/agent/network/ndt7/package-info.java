/** ndt7 servers that keep to the protocol, and some that do not. */
@NullMarked
package io.deskworthy.agent.network.ndt7;

import org.jspecify.annotations.NullMarked;
