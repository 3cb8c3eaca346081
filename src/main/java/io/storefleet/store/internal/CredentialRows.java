package io.storefleet.store.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The sealed pairs of the bound tenant's stores. */
interface CredentialRows extends Repository<CredentialRow, UUID> {

    void save(CredentialRow row);

    @Query("from CredentialRow where storeId = :store")
    Optional<CredentialRow> ofStore(UUID store);

    @Query("from CredentialRow")
    List<CredentialRow> all();

    @Query("select count(*) > 0 from CredentialRow where fingerprint = :fingerprint and storeId <> :except")
    boolean inUse(String fingerprint, UUID except);

    /** Destroys a store's pair at once, without waiting for the end of the session. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from CredentialRow where storeId = :store")
    void shred(UUID store);
}
