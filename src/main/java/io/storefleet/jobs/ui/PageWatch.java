package io.storefleet.jobs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.UIScope;
import io.storefleet.jobs.JobWatch;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.BackgroundScope;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a page show how the jobs of one thing move on, as the person who opened it. */
@UIScope
@org.springframework.stereotype.Component
public class PageWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PageWatch.class);

    private final JobWatch jobs;
    private final BackgroundScope scope;
    private @Nullable Component follower;
    private List<JobWatch.Registration> registrations = List.of();

    PageWatch(JobWatch jobs, BackgroundScope scope) {
        this.jobs = jobs;
        this.scope = scope;
    }

    /**
     * Lets the page be drawn with each news of these jobs, and soon once, until it is left or another page follows.
     *
     * @param draw reads and shows, in the page's lock, so that an older reading never covers a newer one
     */
    public void follow(Component page, Collection<JobId> of, Command draw) {
        stop();
        follower = page;
        var turn = scope.carry(() -> {
            page.getUI().ifPresent(ui -> ui.accessSynchronously(draw));
            return true;
        });
        // One thread of its own each time: the watcher must not wait for a page's lock.
        registrations = of.stream()
                .map(job -> jobs.subscribe(job, news -> Thread.startVirtualThread(() -> quietly(turn))))
                .toList();
    }

    /** The page is left; a page that came after it stays followed. */
    public void leave(Component page) {
        if (page == follower) {
            stop();
        }
    }

    private void stop() {
        registrations.forEach(JobWatch.Registration::remove);
        registrations = List.of();
        follower = null;
    }

    private static void quietly(Callable<Boolean> turn) {
        try {
            turn.call();
        } catch (UIDetachedException left) {
            LOG.debug("a page was left while its jobs moved on");
        } catch (Exception e) {
            // The right may be gone, say; the page's next request tells.
            LOG.debug("news of jobs could not be shown: {}", e.getClass().getSimpleName());
        }
    }
}
