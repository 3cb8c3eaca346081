package io.storefleet.lists;

import io.storefleet.tenancy.JobId;
import java.time.Instant;

/**
 * A list that is or was written down as a file.
 *
 * @param rows how many rows are in it by now
 * @param complete whether it can be fetched
 * @param expires when it is destroyed
 */
public record ListExport(
        ListExportId id, JobId job, String kind, long rows, boolean complete, Instant created, Instant expires) {

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
}
