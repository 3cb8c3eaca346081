package io.storefleet.mailings.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.MailingId;
import io.storefleet.tenancy.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** A row of tenant.mailing. */
record MailingBatch(
        MailingId id,
        JobId job,
        LinkBatchId batch,
        String title,
        boolean service,
        boolean gaps,
        int perMinute,
        Map<Language, MailText> texts,
        Instant created) {

    static MailingBatch of(ResultSet row, int number) throws SQLException {
        return new MailingBatch(
                new MailingId(row.getObject("id", UUID.class)),
                new JobId(row.getObject("job_id", UUID.class)),
                new LinkBatchId(row.getObject("batch_id", UUID.class)),
                row.getString("title"),
                row.getBoolean("service"),
                row.getBoolean("gaps"),
                row.getInt("per_minute"),
                TemplateRows.texts(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
