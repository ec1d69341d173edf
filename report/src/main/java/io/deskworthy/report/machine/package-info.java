/**
 * What the product knows about other people's systems and programs: until when each is supported by
 * its maker, and by which names programs for remote control go. Data files with their sources.
 */
package io.deskworthy.report.machine;
