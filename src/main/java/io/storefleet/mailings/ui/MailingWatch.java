package io.storefleet.mailings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.spring.annotation.UIScope;
import io.storefleet.jobs.JobWatch;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.BackgroundScope;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the job whose mails a page shows, as the person who opened the page. */
@UIScope
@org.springframework.stereotype.Component
class MailingWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailingWatch.class);

    private final JobWatch jobs;
    private final BackgroundScope scope;
    private @Nullable Component follower;
    private JobWatch.@Nullable Registration registration;

    MailingWatch(JobWatch jobs, BackgroundScope scope) {
        this.jobs = jobs;
        this.scope = scope;
    }

    /** Draws the page anew, in its lock, with each news of the job, until the page is left. */
    void follow(Component page, JobId job, Runnable show) {
        stop();
        follower = page;
        var turn = scope.carry(() -> {
            page.getUI().ifPresent(ui -> ui.accessSynchronously(show::run));
            return true;
        });
        // A thread of its own each time: the watcher must not wait for a page's lock.
        registration = jobs.subscribe(job, news -> Thread.startVirtualThread(() -> quietly(turn)));
    }

    /** The page is left; a page that came after it stays followed. */
    void leave(Component page) {
        if (page == follower) {
            stop();
        }
    }

    private void stop() {
        if (registration != null) {
            registration.remove();
        }
        registration = null;
        follower = null;
    }

    private static void quietly(Callable<Boolean> turn) {
        try {
            turn.call();
        } catch (UIDetachedException left) {
            LOG.debug("a page was left while its mails went out");
        } catch (Exception e) {
            // The right may be gone, say; the page's next request tells.
            LOG.debug("news of mails could not be shown: {}", e.getClass().getSimpleName());
        }
    }
}
