/** What is sent by those who mean harm, against all pages of a running server. */
@NullMarked
package io.deskworthy.server.hostile;

import org.jspecify.annotations.NullMarked;
