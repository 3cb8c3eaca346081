package io.storefleet.jobs;

import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.util.Map;

/** What stores and members are called, for the pages of jobs; the store module provides it. */
public interface JobNames {

    /** The stores the bound actor sees, by name. */
    Map<StoreId, String> stores();

    /** The member's name; empty for an id that is nobody's here. */
    String member(MemberId member);
}
