/**
 * Sound from a device: which microphones there are, and samples from one of them. Operating systems
 * block, lie and vanish here, so every call has a deadline and every failure a name.
 * {@code javax.sound} and {@code org.lwjgl} are imported by thin classes of this package and
 * nowhere else.
 */
@NullMarked
package io.deskworthy.agent.noise.capture;

import org.jspecify.annotations.NullMarked;
