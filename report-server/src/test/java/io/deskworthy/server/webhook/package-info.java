@NullMarked
package io.deskworthy.server.webhook;

import org.jspecify.annotations.NullMarked;
