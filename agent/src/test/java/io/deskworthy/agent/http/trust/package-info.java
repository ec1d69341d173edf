@NullMarked
package io.deskworthy.agent.http.trust;

import org.jspecify.annotations.NullMarked;
