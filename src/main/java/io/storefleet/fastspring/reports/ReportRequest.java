package io.storefleet.fastspring.reports;

import java.util.List;

/**
 * A report as it is asked for (contract 14).
 *
 * @param groupBy empty for one row for each transaction
 * @param pageSize rows of a page, 1 to 1000
 */
public record ReportRequest(
        ReportKind kind, ReportFilter filter, List<ReportColumn> columns, List<ReportColumn> groupBy, int pageSize) {

    private static final int LARGEST_PAGE = 1_000;

    public ReportRequest {
        columns = List.copyOf(columns);
        groupBy = List.copyOf(groupBy);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A report has at least one column");
        }
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " rows");
        }
    }

    /** A row for each transaction, in pages of 1000. */
    public static ReportRequest of(ReportKind kind, ReportFilter filter, ReportColumn... columns) {
        return new ReportRequest(kind, filter, List.of(columns), List.of(), LARGEST_PAGE);
    }

    /** A row for each combination of the columns, which must not be sums. */
    public ReportRequest groupedBy(ReportColumn... names) {
        return new ReportRequest(kind, filter, columns, List.of(names), pageSize);
    }

    public ReportRequest inPagesOf(int rows) {
        return new ReportRequest(kind, filter, columns, groupBy, rows);
    }
}
