/**
 * What a run can find: the catalogue of findings, the tri-state of a reading, and how each is
 * known. The catalogue is the allow-list: what is not in it is neither written nor judged.
 */
package io.deskworthy.report.finding;
