package io.storefleet.team;

import io.storefleet.tenancy.TenantId;
import java.time.Instant;
import java.util.List;

/** The demo's mails, kept in memory instead of being sent. Exists in the profile {@code demo} only. */
public interface Outbox {

    /** A kept mail. */
    record Kept(Instant at, Mailer.Mail mail) {}

    /** The newest mails of a tenant, newest first. */
    List<Kept> of(TenantId tenant);
}
