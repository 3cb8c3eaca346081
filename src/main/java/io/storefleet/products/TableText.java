package io.storefleet.products;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.products.ProductField.Name;
import io.storefleet.products.ProductField.Part;
import io.storefleet.products.ProductProblem.Kind;
import io.storefleet.products.ProductTables.Line;
import io.storefleet.uikit.CsvCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table of products as CSV: a column {@code product}, and columns named as {@link ProductField} says. An empty cell leaves a
 * value as it is, a cell with {@code -} takes it away.
 *
 * @param lines those without a problem, one for each product
 * @param problems with the number of their line
 * @param unknown names of columns that mean nothing here
 */
public record TableText(List<Line> lines, List<Trouble> problems, List<String> unknown) {

    private static final Set<String> PRODUCT = Set.of("product", "path", "id");
    private static final String TAKE_AWAY = "-";
    private static final int LONGEST_FIELD = 128 * 1024;

    /** What is wrong with a line. */
    public record Trouble(int line, ProductProblem problem) {}

    public TableText {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        unknown = List.copyOf(unknown);
    }

    /** Reads a file in UTF-8, or else Windows-1252. */
    public static TableText of(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException older) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return of(text);
    }

    /** Reads what was pasted. */
    public static TableText of(String text) {
        return new Reading().read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** One way through a text. */
    private static final class Reading {

        private final List<Line> lines = new ArrayList<>();
        private final List<Trouble> problems = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private final Map<Integer, Name> columns = new HashMap<>();
        private final Set<String> met = new HashSet<>();
        private int product = -1;
        private int last;

        TableText read(String text) {
            try (var records = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LONGEST_FIELD)
                    .ofCsvRecord(text)) {
                var all = records.iterator();
                if (all.hasNext()) {
                    header(all.next());
                }
                while (product >= 0 && all.hasNext() && met.size() <= ProductTables.MOST) {
                    take(all.next());
                }
            } catch (CsvParseException broken) {
                trouble(last + 1, Kind.UNREADABLE, "", "");
            } catch (IOException impossible) {
                throw new UncheckedIOException("memory does not fail to be read", impossible);
            }
            if (product < 0) {
                trouble(1, Kind.NO_PRODUCT_COLUMN, "", "");
            }
            if (met.size() > ProductTables.MOST) {
                trouble(last, Kind.TOO_MANY, "", String.valueOf(ProductTables.MOST));
            }
            return new TableText(lines, problems, unknown);
        }

        /** The one that occurs most in the first line. */
        private static char separator(String text) {
            int end = text.indexOf('\n');
            var first = end < 0 ? text : text.substring(0, end);
            char best = ',';
            for (char each : new char[] {';', '\t'}) {
                best = count(first, each) > count(first, best) ? each : best;
            }
            return best;
        }

        private static long count(String text, char which) {
            return text.chars().filter(each -> each == which).count();
        }

        private void header(CsvRecord row) {
            last = 1;
            var names = new HashSet<String>();
            for (int place = 0; place < row.getFieldCount(); place++) {
                var title = CsvCell.plain(row.getField(place)).strip();
                if (product < 0 && PRODUCT.contains(title.toLowerCase(Locale.ROOT))) {
                    product = place;
                    continue;
                }
                var name = ProductField.parse(title).filter(each -> each.field().part() != Part.OFFERS);
                if (name.isEmpty()) {
                    if (!title.isEmpty()) {
                        unknown.add(title);
                    }
                } else if (names.add(name.get().toString())) {
                    columns.put(place, name.get());
                } else {
                    trouble(1, Kind.COLUMN_TWICE, "", title);
                }
            }
        }

        private void take(CsvRecord row) {
            int number = Math.toIntExact(row.getStartingLineNumber());
            last = number;
            if (row.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            var path = product < row.getFieldCount()
                    ? CsvCell.plain(row.getField(product)).strip()
                    : "";
            if (!ProductPath.isValid(path)) {
                trouble(number, Kind.PATH_FORM, "", path);
            } else if (!met.add(path)) {
                trouble(number, Kind.LISTED_TWICE, "", path);
            } else {
                values(number, path, row);
            }
        }

        private void values(int number, String path, CsvRecord row) {
            var values = new TreeMap<String, String>();
            int before = problems.size();
            columns.forEach((place, name) -> {
                var cell = place < row.getFieldCount()
                        ? CsvCell.plain(row.getField(place)).strip()
                        : "";
                if (!cell.isEmpty()) {
                    try {
                        values.put(name.toString(), checked(name, cell.equals(TAKE_AWAY) ? "" : cell));
                    } catch (ProductProblem wrong) {
                        problems.add(new Trouble(number, wrong));
                    }
                }
            });
            if (problems.size() == before) {
                lines.add(new Line(number, new ProductPath(path), values));
            }
        }

        private static String checked(Name name, String cell) {
            return FieldChecks.value(name.toString(), cell);
        }

        private void trouble(int line, Kind kind, String field, String detail) {
            problems.add(new Trouble(line, new ProductProblem(kind, field, detail)));
        }
    }
}
