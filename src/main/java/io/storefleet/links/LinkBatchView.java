package io.storefleet.links;

import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;

/**
 * A run of links as pages show it.
 *
 * @param idsPerCall how many accounts one call asks for; 1 once the service has refused more
 * @param job the job that works on it, or worked on it last
 */
public record LinkBatchView(
        LinkBatchId id,
        StoreId store,
        String title,
        LinkTab tab,
        MemberId createdBy,
        Instant created,
        int idsPerCall,
        LinkCounts counts,
        JobView job) {}
