package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who watches which job on this node. */
final class Watchers {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final List<Watcher> all = new CopyOnWriteArrayList<>();

    Watcher add(TenantId tenant, JobId job, Consumer<JobView> listener) {
        var watcher = new Watcher(tenant, job, listener);
        all.add(watcher);
        return watcher;
    }

    void remove(Watcher watcher) {
        all.remove(watcher);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Map<TenantId, List<Watcher>> byTenant() {
        return all.stream().collect(Collectors.groupingBy(Watcher::tenant));
    }

    /** One page's interest in one job; remembers what it told last. */
    static final class Watcher {

        private final TenantId tenant;
        private final JobId job;
        private final Consumer<JobView> listener;
        private @Nullable JobView last;

        private Watcher(TenantId tenant, JobId job, Consumer<JobView> listener) {
            this.tenant = tenant;
            this.job = job;
            this.listener = listener;
        }

        TenantId tenant() {
            return tenant;
        }

        JobId job() {
            return job;
        }

        synchronized void tell(JobView view) {
            if (view.equals(last)) {
                return;
            }
            last = view;
            try {
                listener.accept(view);
            } catch (RuntimeException e) {
                // A page that fails must not silence the others.
                LOG.warn("a listener of job {} failed: {}", job, ErrorNumber.describe(e));
            }
        }
    }
}
