/**
 * Certificates: what a ready report earns, signed so that anybody can check it without asking us,
 * and the pages and files that show it.
 */
@NullMarked
package io.deskworthy.server.certificate;

import org.jspecify.annotations.NullMarked;
