package io.storefleet.bulk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.UIScope;
import io.storefleet.bulk.Bulk;
import io.storefleet.bulk.BulkRun;
import io.storefleet.jobs.JobWatch;
import io.storefleet.uikit.BackgroundScope;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the jobs of the run that a page shows, as the person who opened the page. */
@UIScope
@org.springframework.stereotype.Component
class BulkWatch {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWatch.class);

    private final Bulk bulk;
    private final JobWatch jobs;
    private final BackgroundScope scope;
    private @Nullable Component follower;
    private List<JobWatch.Registration> registrations = List.of();

    BulkWatch(Bulk bulk, JobWatch jobs, BackgroundScope scope) {
        this.bulk = bulk;
        this.jobs = jobs;
        this.scope = scope;
    }

    /** Shows each news of the run's jobs on the page, in its lock, until it leaves. */
    void follow(Component page, BulkRun run, Consumer<BulkRun> show) {
        stop();
        follower = page;
        var turn = scope.carry(() -> {
            turn(page, () -> show.accept(bulk.get(run.id())));
            return true;
        });
        // One thread of its own each time: the watcher must not wait for a page's lock.
        registrations = run.parts().stream()
                .map(part -> jobs.subscribe(part.job().id(), news -> Thread.startVirtualThread(() -> quietly(turn))))
                .toList();
    }

    /** The page is left; a page that came after it stays followed. */
    void leave(Component page) {
        if (page == follower) {
            stop();
        }
    }

    private void stop() {
        registrations.forEach(JobWatch.Registration::remove);
        registrations = List.of();
        follower = null;
    }

    /** Reads in the page's lock as well, so that an older reading never covers a newer one. */
    private static void turn(Component page, Command show) {
        page.getUI().ifPresent(ui -> ui.accessSynchronously(show));
    }

    private static void quietly(Callable<Boolean> turn) {
        try {
            turn.call();
        } catch (UIDetachedException left) {
            LOG.debug("a page was left while its run moved on");
        } catch (Exception e) {
            // The right may be gone, say; the page's next request tells.
            LOG.debug("news of a run could not be shown: {}", e.getClass().getSimpleName());
        }
    }
}
