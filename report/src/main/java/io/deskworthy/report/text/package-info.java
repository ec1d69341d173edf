/**
 * What people read: every requirement, reason and figure in English and in Russian, from message
 * files. Agent and server print the same sentences for the same assessment.
 */
package io.deskworthy.report.text;
