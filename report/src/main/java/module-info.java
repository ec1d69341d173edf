/**
 * The contract between agent and server: values, units, report format, signatures, policy and
 * judging. Values in, values out: nothing here opens a file, a socket or a device.
 */
@org.jspecify.annotations.NullMarked
module io.deskworthy.report {
  requires static transitive org.jspecify;
  requires transitive tools.jackson.databind;

  exports io.deskworthy.report;
  exports io.deskworthy.report.credential;
  exports io.deskworthy.report.finding;
  exports io.deskworthy.report.json;
  exports io.deskworthy.report.judging;
  exports io.deskworthy.report.jws;
  exports io.deskworthy.report.machine;
  exports io.deskworthy.report.network;
  exports io.deskworthy.report.policy;
  exports io.deskworthy.report.text;
  exports io.deskworthy.report.unit;
}
