@NullMarked
package io.deskworthy.server.certificate;

import org.jspecify.annotations.NullMarked;
