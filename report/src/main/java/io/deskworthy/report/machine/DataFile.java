package io.deskworthy.report.machine;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/** Reads the data files of this package, which come with the product. */
final class DataFile {

  /** Three times the longest there is. */
  private static final int MAX_BYTES = 128 * 1024;

  private static final int MAX_DAY = 10;

  private DataFile() {}

  /** Makes something of a file. */
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonFields fields) throws MalformedJsonException;
  }

  static <T> T read(String name, Reader<T> reader) {
    try (InputStream file = DataFile.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
      return reader.read(new JsonFields("", StrictJson.object(bytes, MAX_BYTES)));
    } catch (IOException | MalformedJsonException broken) {
      throw new IllegalStateException("the product's own " + name + " is broken", broken);
    }
  }

  static LocalDate day(JsonFields fields, String name) throws MalformedJsonException {
    try {
      return LocalDate.parse(fields.text(name, MAX_DAY));
    } catch (DateTimeException noDay) {
      throw fields.refused(name, "a day such as 2026-11-22");
    }
  }
}
