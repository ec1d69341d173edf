@NullMarked
package io.deskworthy.server.api;

import org.jspecify.annotations.NullMarked;
