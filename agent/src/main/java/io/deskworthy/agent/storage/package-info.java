/**
 * The folder of the agent's own files, and writing there so that nothing is half written or seen.
 */
@NullMarked
package io.deskworthy.agent.storage;

import org.jspecify.annotations.NullMarked;
