package io.storefleet.mirror.internal.rows;

import io.storefleet.mirror.Stream;
import io.storefleet.mirror.StreamState;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The streams of the bound tenant's stores; all methods work inside the caller's transaction. */
public interface StreamRows {

    /** Empty also while nothing but trouble is known of the stream. */
    Optional<StreamRow> find(StoreId store, Stream stream);

    /** Writes the row, and that the service answered: what troubled the stream is over. */
    void save(StoreId store, StreamRow row);

    /** Notes what keeps the stream from going on; the first one's moment stays while the code is the same. */
    void troubled(StoreId store, Stream stream, String code);

    /** The states of the stores' streams, each in the order of {@link Stream}; stores without any are left out. */
    Map<StoreId, List<StreamState>> states(Collection<StoreId> stores);
}
