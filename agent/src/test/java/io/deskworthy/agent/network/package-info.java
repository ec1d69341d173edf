/** Tests of the network check, with a fake node and with broken servers. */
@NullMarked
package io.deskworthy.agent.network;

import org.jspecify.annotations.NullMarked;
