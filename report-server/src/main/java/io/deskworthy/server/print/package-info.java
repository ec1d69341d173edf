/** What leaves the screen: QR codes, and pages as PDF. */
@NullMarked
package io.deskworthy.server.print;

import org.jspecify.annotations.NullMarked;
