/**
 * The noise check: how quiet the room is next to the candidate's own voice, through the microphone
 * the candidate works with. Turns what was heard into findings and says what cannot be trusted;
 * whether a room is quiet enough is judged elsewhere. No sound is kept, written or sent.
 */
@NullMarked
package io.deskworthy.agent.noise;

import org.jspecify.annotations.NullMarked;
