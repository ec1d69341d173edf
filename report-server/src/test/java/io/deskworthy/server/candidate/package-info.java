@NullMarked
package io.deskworthy.server.candidate;

import org.jspecify.annotations.NullMarked;
