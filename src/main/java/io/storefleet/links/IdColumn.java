package io.storefleet.links;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.storefleet.fastspring.AccountId;
import io.storefleet.uikit.CsvCell;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The column of a table that names the accounts, and whether its first row is a header. */
record IdColumn(int index, boolean hasHeader) {

    private static final int USUAL_ID = 22;
    private static final int MOST_COLUMNS = 200;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** What such columns are called, without spaces and signs; the surer the higher. */
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("account", 3),
            Map.entry("accounts", 3),
            Map.entry("accountid", 3),
            Map.entry("accountids", 3),
            Map.entry("konto", 3),
            Map.entry("kontoid", 3),
            Map.entry("email", 2),
            Map.entry("emails", 2),
            Map.entry("mail", 2),
            Map.entry("emailaddress", 2),
            Map.entry("emailadresse", 2),
            Map.entry("contactemail", 2),
            Map.entry("customeremail", 2),
            Map.entry("reference", 2),
            Map.entry("orderreference", 2),
            Map.entry("ordernumber", 2),
            Map.entry("referenz", 2),
            Map.entry("bestellnummer", 2),
            Map.entry("bestellreferenz", 2),
            Map.entry("id", 1),
            Map.entry("ids", 1),
            Map.entry("fastspringid", 1));

    static IdColumn of(List<CsvRecord> sample) {
        if (sample.isEmpty()) {
            return new IdColumn(0, false);
        }
        int columns = sample.stream().mapToInt(CsvRecord::getFieldCount).max().orElse(1);
        int best = IntStream.range(0, Math.min(columns, MOST_COLUMNS))
                .boxed()
                .max(Comparator.<Integer>comparingInt(at -> named(sample, at))
                        .thenComparingLong(at -> hits(sample, at))
                        .thenComparingInt(at -> rank(cell(sample.getFirst(), at)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
        return new IdColumn(best, isHeader(sample.getFirst(), best));
    }

    /**
     * Whether something says that this column names accounts: its name, what stands in it, or that it is the only one and
     * does not read like names of people. Any word could be an id, so it is not taken for one on its looks alone.
     */
    boolean known(List<CsvRecord> sample) {
        if (sample.isEmpty() || rank(cell(sample.getFirst(), index)) > 0 || hits(sample, index) > 0) {
            return true;
        }
        var alone = sample.stream().allMatch(row -> row.getFieldCount() == 1);
        return alone
                && (sample.size() == 1
                        || sample.stream()
                                .anyMatch(row -> DIGIT.matcher(cell(row, index)).find()));
    }

    /** Whether the cell is surely an address, a reference or an id, not just a word. */
    static boolean speaks(String cell) {
        var text = CsvCell.plain(cell);
        return text.indexOf('@') > 0
                || text.length() == USUAL_ID && AccountId.isValid(text)
                || LineKind.of(text).filter(LineKind.REFERENCE::equals).isPresent();
    }

    private static int named(List<CsvRecord> sample, int column) {
        return hits(sample, column) == 0 && sample.size() > 1 ? 0 : rank(cell(sample.getFirst(), column));
    }

    private static long hits(List<CsvRecord> sample, int column) {
        return sample.stream().filter(row -> speaks(cell(row, column))).count();
    }

    private static boolean isHeader(CsvRecord first, int column) {
        var name = cell(first, column);
        var several = first.getFieldCount() > 1;
        return rank(name) > 0
                || several && first.getFields().stream().noneMatch(IdColumn::speaks)
                || name.strip().indexOf(' ') > 0 && name.indexOf('@') < 0;
    }

    private static int rank(String name) {
        return NAMES.getOrDefault(name.toLowerCase(Locale.ROOT).replaceAll("[ _.:#-]", ""), 0);
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column) : "";
    }
}
