package io.storefleet.audit;

import io.storefleet.tenancy.StoreId;
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

    /**
     * What was done to one thing of a store, latest first; refusals are left out. Here the caller asks for the right to
     * see the thing.
     *
     * @param actions how the names of the actions begin; empty for all
     * @param limit 1 to 1,000
     * @param after the last entry of the page before, or null for the first page
     */
    List<AuditEntry> about(Subject subject, String actions, int limit, AuditEntry.@Nullable Cursor after);

    /**
     * A thing of a store.
     *
     * @param id as in {@link AuditEntry#subject()}
     * @param changes how the kinds of its changes begin, where a thing of another kind may have the same id; else empty
     */
    record Subject(StoreId store, String id, String changes) {

        public Subject(StoreId store, String id) {
            this(store, id, "");
        }
    }
}
