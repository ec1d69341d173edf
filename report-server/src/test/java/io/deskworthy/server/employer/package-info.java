@NullMarked
package io.deskworthy.server.employer;

import org.jspecify.annotations.NullMarked;
