@NullMarked
package io.deskworthy.server.page;

import org.jspecify.annotations.NullMarked;
