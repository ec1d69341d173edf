package io.deskworthy.server.inviting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a table.
 *
 * @param number where it begins, counted from 1
 * @param cells in it
 */
record CsvLine(long number, List<String> cells) {

  /** Copies the cells. */
  CsvLine {
    cells = List.copyOf(cells);
  }

  /**
   * Returns all lines that are not empty; what was typed by hand need not be right in every quote.
   */
  static List<CsvLine> all(String text) {
    List<CsvLine> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder()
        .fieldSeparator(CsvText.separator(text))
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text)) {
      reader.forEach(
          record -> lines.add(new CsvLine(record.getStartingLineNumber(), record.getFields())));
    } catch (CsvParseException tooLong) {
      return List.of();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory was not read", impossible);
    }
    lines.removeIf(line -> line.cells().stream().allMatch(String::isBlank));
    return List.copyOf(lines);
  }
}
