/** Physical quantities as types, so that a number cannot be read in the wrong unit. */
package io.deskworthy.report.unit;
