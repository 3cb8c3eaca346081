package io.storefleet.fastspring.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a store's client has learned about its service; shared by the client's views. */
public final class Learned {

    private final Map<Resource, BatchSize> sizes = new ConcurrentHashMap<>();

    BatchSize batchSize(Resource resource) {
        return sizes.computeIfAbsent(resource, _ -> new BatchSize());
    }
}
