package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The handler beans by kind; looked up late, since handlers use services that start jobs. */
@Component
class Handlers {

    private final ObjectProvider<JobHandler> beans;

    Handlers(ObjectProvider<JobHandler> beans) {
        this.beans = beans;
    }

    /** The kind's handler; null when this release has none. */
    @Nullable JobHandler find(String kind) {
        return beans.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
