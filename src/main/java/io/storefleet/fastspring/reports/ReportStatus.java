package io.storefleet.fastspring.reports;

import java.util.Set;

/** How far a report's job has come; open, because the service may add states. */
public record ReportStatus(String value) {

    public static final ReportStatus PENDING = new ReportStatus("PENDING");
    public static final ReportStatus PROCESSING = new ReportStatus("PROCESSING");
    public static final ReportStatus COMPLETE = new ReportStatus("COMPLETE");
    public static final ReportStatus FAILED = new ReportStatus("FAILED");

    private static final Set<ReportStatus> KNOWN = Set.of(PENDING, PROCESSING, COMPLETE, FAILED);

    /** Whether this client's version knows the state. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
