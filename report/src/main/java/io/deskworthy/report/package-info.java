/** A report: all findings of one run, as one signed text. */
package io.deskworthy.report;
