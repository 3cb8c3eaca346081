package io.storefleet.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the bound tenant's record. It knows no rights: the caller asks for {@code audit.view} first. */
public interface AuditLog {

    /**
     * Entries, latest first.
     *
     * @param limit 1 to 1,000
     * @param after the last entry of the page before, or null for the first page
     */
    List<AuditEntry> latest(int limit, AuditEntry.@Nullable Cursor after);
}
