package io.storefleet.store.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The bound tenant's stores. */
interface StoreRows extends Repository<StoreRow, UUID> {

    void save(StoreRow row);

    void delete(StoreRow row);

    Optional<StoreRow> findById(UUID id);

    @Query("from StoreRow")
    List<StoreRow> all();

    @Query("select count(*) > 0 from StoreRow where lower(name) = lower(:name) and id <> :except")
    boolean nameTaken(String name, UUID except);
}
