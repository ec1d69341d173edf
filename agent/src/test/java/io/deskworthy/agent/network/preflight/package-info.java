@NullMarked
package io.deskworthy.agent.network.preflight;

import org.jspecify.annotations.NullMarked;
