package io.storefleet.fastspring.reports;

import io.storefleet.fastspring.ReportJobId;
import io.storefleet.fastspring.internal.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report in the making.
 *
 * @param name what is counted, in the service's word
 * @param downloadUrl null until it is complete; the file is read by the job's id instead
 * @param raw the object as sent
 */
public record ReportJob(
        ReportJobId id,
        @Nullable String name,
        ReportStatus status,
        Times times,
        @Nullable String downloadUrl,
        List<String> notificationEmails,
        String raw) {

    public ReportJob {
        notificationEmails = List.copyOf(notificationEmails);
    }

    /** When it began and ended; UTC. */
    public record Times(@Nullable Instant created, @Nullable Instant completed) {}

    static @Nullable ReportJob read(Fields fields) {
        ReportJobId id = fields.id(ReportJobId::isValid, ReportJobId::new, "id", "jobId");
        return id == null
                ? null
                : new ReportJob(
                        id,
                        fields.text("name"),
                        new ReportStatus(fields.textOrEmpty("status").toUpperCase(Locale.ROOT)),
                        new Times(fields.instant("created"), fields.instant("completeDate")),
                        fields.text("downloadUrl"),
                        fields.texts("notificationEmails"),
                        fields.raw());
    }

    @Override
    public String toString() {
        return "ReportJob[" + id + ", " + status + "]";
    }
}
