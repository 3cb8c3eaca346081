package io.storefleet.links;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * What a file of a run should be like.
 *
 * @param columns at least one; their order is that of {@link LinkColumn}
 */
public record LinkExport(Format format, List<LinkColumn> columns) {

    /** Kinds of files. */
    public enum Format {
        CSV("csv", "text/csv; charset=utf-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String contentType;

        Format(String ending, String contentType) {
            this.ending = ending;
            this.contentType = contentType;
        }

        /** How a file's name ends, without the dot. */
        public String ending() {
            return ending;
        }

        public String contentType() {
            return contentType;
        }
    }

    /** CSV with the usual columns. */
    public static final LinkExport USUAL = new LinkExport(Format.CSV, LinkColumn.USUAL);

    public LinkExport {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a file has at least one column");
        }
        columns = List.copyOf(EnumSet.copyOf((Collection<LinkColumn>) columns));
    }
}
