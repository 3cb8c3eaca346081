package io.storefleet.fastspring.reports;

import java.util.List;

/** What the service makes of a request: rows at once, or a job that counts them. */
public sealed interface Report {

    /** One page; fewer rows than were asked for mean that there are no more. */
    record Rows(List<ReportRow> rows) implements Report {

        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** The service counts by itself: because it was asked to, or because the days are more than 90. */
    record Job(ReportJob job) implements Report {}
}
