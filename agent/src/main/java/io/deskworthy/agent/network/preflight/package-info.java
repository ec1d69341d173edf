/**
 * What lies between this computer and the node, and what else this computer does meanwhile: facts
 * that can speak for a line that was measured slow.
 */
@NullMarked
package io.deskworthy.agent.network.preflight;

import org.jspecify.annotations.NullMarked;
