@NullMarked
package io.deskworthy.server.greenhouse;

import org.jspecify.annotations.NullMarked;
