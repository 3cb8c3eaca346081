package io.storefleet.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * Base of every entity in a tenant table, whose key is (tenant_id, id). Hibernate fills the tenant from the binding; the
 * partition key puts it into the WHERE of each UPDATE and DELETE as well. New rows are persisted, never merged.
 */
@MappedSuperclass
public abstract class TenantRow implements Persistable<UUID> {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID tenantId;

    @Transient
    private boolean fresh;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected TenantRow() {}

    @SuppressWarnings("NullAway.Init")
    protected TenantRow(UUID id) {
        this.id = id;
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void known() {
        fresh = false;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TenantRow row && getClass() == row.getClass() && id.equals(row.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
