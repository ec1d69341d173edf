/**
 * What the node does for other people's speed tests: who may use how much of it, for how long. The
 * protocols themselves stand in packages below. Nothing of it is signed or stored.
 */
@NullMarked
package io.deskworthy.server.open;

import org.jspecify.annotations.NullMarked;
