package io.storefleet.search;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.tenancy.StoreId;
import java.util.List;

/** What the bound actor opened lately, kept as ids only and at most {@link #MOST} things. */
public interface RecentThings {

    /** How many are remembered. */
    int MOST = 20;

    /** Remembers that the actor opened it; needs the kind's {@code view} verb on the store. */
    void opened(ObjectKind kind, StoreId store, String id);

    /** The latest first, as the actor may see them now; what they may not see any more is left out. */
    List<Hit> latest(int limit);
}
